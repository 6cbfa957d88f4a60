package recess.common.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import recess.common.message.GameText;
import recess.common.setting.ValueType;

/** How a prompt goes with what is said before it. */
public enum Asking {
    /** At each turn, as a message of its own. */
    EACH("each"),
    /** At each turn, on a line of its own in the same message. */
    WITH("with"),
    /** At the beginning only. */
    ONCE("once");

    /** Why something is no move. */
    public static final Place WHY = new Place("why");

    private final String word;

    Asking(String word) {
        this.word = word;
    }

    /** The setting of it. */
    public static RawSetting<Asking> setting() {
        return RawSetting.manner(
                "ask",
                ValueType.oneOf("each|with|once", asking -> asking.word, List.of(values())),
                EACH,
                "each: the prompt comes at each turn, a message of its own; with: in the same message; once: at the beginning");
    }

    /**
     * What is said at a turn.
     *
     * @param before the verdict, or why there is none
     */
    public List<GameText> again(Phrase before, Phrase prompt, Map<Place, String> values) {
        return switch (this) {
            case EACH -> {
                List<GameText> all = new ArrayList<>(before.said(values));
                all.addAll(prompt.said(values));
                yield List.copyOf(all);
            }
            case WITH -> before.thenLine(prompt).said(values);
            case ONCE -> before.said(values);
        };
    }

    /**
     * Refuses words with which a client would wait for ever.
     *
     * @param answers what is said before the prompt, by the names of the settings
     * @throws IllegalArgumentException with a sentence that names the setting
     */
    public void require(Phrase prompt, Map<String, Phrase> answers) {
        if (this == ONCE || prompt.isEmpty()) {
            answers.forEach((name, phrase) -> {
                if (phrase.isEmpty()) {
                    throw new IllegalArgumentException(
                            name + "= says nothing, and neither does a prompt: a client would wait for ever");
                }
            });
        }
    }
}
