package recess.server.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import recess.common.message.Range;
import recess.common.text.CleanText;

/** What was typed behind a command, taken word by word. For one thread. */
public final class Words {
    private String rest;

    Words(String text) {
        this.rest = text.strip();
    }

    /** The next word. */
    String next(String what) throws MisuseException {
        return nextIfAny().orElseThrow(() -> new MisuseException(what + " is missing"));
    }

    /** The next word, behind which nothing may stand. */
    String last(String what) throws MisuseException {
        String word = next(what);
        requireNoMore();
        return word;
    }

    Optional<String> nextIfAny() {
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        String[] two = rest.split("\\s+", 2);
        rest = two.length == 2 ? two[1] : "";
        return Optional.of(two[0]);
    }

    /** Everything that is left, as it was typed; one character or more. */
    String text(String what) throws MisuseException {
        if (rest.isEmpty()) {
            throw new MisuseException(what + " is missing");
        }
        String text = rest;
        rest = "";
        return text;
    }

    /** All words that are left. */
    List<String> rest() {
        List<String> words = of(rest);
        rest = "";
        return words;
    }

    /** One word of several, in small letters. */
    String oneOf(String... words) throws MisuseException {
        String list = String.join(", ", words);
        String word = next("one of " + list).toLowerCase(Locale.ROOT);
        if (!Arrays.asList(words).contains(word)) {
            throw new MisuseException(CleanText.quote(word) + " is none of " + list);
        }
        return word;
    }

    boolean onOff() throws MisuseException {
        return oneOf("on", "off").equals("on");
    }

    int number(Range range) throws MisuseException {
        String word = next(range.name());
        return range.read(word).orElseThrow(() -> new MisuseException(range.objection(CleanText.quote(word))));
    }

    void requireNoMore() throws MisuseException {
        if (!rest.isEmpty()) {
            throw new MisuseException(CleanText.quote(rest) + " is too much");
        }
    }

    /** The words of a text. */
    static List<String> of(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
