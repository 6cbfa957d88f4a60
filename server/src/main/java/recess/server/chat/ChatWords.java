package recess.server.chat;

import java.util.List;
import java.util.Locale;
import recess.common.game.Phrase;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.setting.ValueType;
import recess.common.text.CleanText;

/**
 * What a chat is set to.
 *
 * @param hello what opens it, said to the one who came first; empty where that client speaks first
 * @param gone said to who is left alone, before the end; empty for nothing
 * @param quit the words that end it, in small letters
 * @param withTeacher whether the other one is the teacher
 */
public record ChatWords(Phrase hello, Phrase gone, List<String> quit, boolean withTeacher) {
    private static final RawSetting<Phrase> HELLO = RawSetting.phrase(
            "hello", "Hello", "opens the chat; empty: the client that came first does, or the teacher");
    private static final RawSetting<Phrase> GONE =
            RawSetting.phrase("gone", "quit", "said to who is left alone, when the other one has gone without a word");
    private static final RawSetting<List<String>> QUIT = RawSetting.manner(
            "quit",
            new ValueType<>("A,B,...", "", ChatWords::words, words -> String.join(",", words)),
            List.of("quit", "quit!", "bye"),
            "lines that end it for both, in capitals or not");
    private static final RawSetting<Boolean> WITH = RawSetting.rule(
            "with",
            ValueType.oneOf("student|teacher", teacher -> teacher ? "teacher" : "student", List.of(false, true)),
            false,
            "whom a client speaks with: the next one that comes, or the teacher at the console");

    /** All that can be set. */
    public static final List<RawSetting<?>> SETTINGS = List.of(HELLO, GONE, QUIT, WITH);

    public ChatWords(RawValues values) {
        this(values.get(HELLO), values.get(GONE), values.get(QUIT), values.get(WITH));
    }

    /** The same with the teacher, whose lines look like those of any other: for an example, where nobody else comes. */
    public ChatWords inAnExample() {
        return new ChatWords(hello, gone, quit, true);
    }

    boolean ends(String line) {
        return quit.contains(line.strip().toLowerCase(Locale.ROOT));
    }

    private static List<String> words(String text) {
        if (text.isBlank() || !CleanText.line(text).equals(text)) {
            throw new IllegalArgumentException(CleanText.quote(text) + " is no list of words parted by commas");
        }
        return List.of(text.toLowerCase(Locale.ROOT).split("\\s*,\\s*"));
    }
}
