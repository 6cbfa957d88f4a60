package recess.common.codec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What was typed behind a command's word.
 *
 * @param text without blanks around it; may be empty
 * @param usage how the command is typed, for whoever typed it otherwise
 */
record LobbyArguments(String text, String usage) {
    /** What was typed does not fit the command. */
    static final class Misused extends RuntimeException {
        private Misused(String message) {
            super(message, null, false, false);
        }
    }

    /** All of it, which has to be something. */
    String some() {
        if (text.isEmpty()) {
            throw misused();
        }
        return text;
    }

    /** The one word that it has to be. */
    String one() {
        List<String> words = words();
        if (words.size() != 1) {
            throw misused();
        }
        return words.getFirst();
    }

    boolean onOff() {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw misused();
        };
    }

    List<String> words() {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+"));
    }

    /** The same in small letters, for words of the command's own. */
    LobbyArguments small() {
        return new LobbyArguments(text.toLowerCase(Locale.ROOT), usage);
    }

    Misused misused() {
        return new Misused("usage: " + usage);
    }

    /** @param what is wrong with it */
    Misused misused(String what) {
        return new Misused(what + "; usage: " + usage);
    }
}
