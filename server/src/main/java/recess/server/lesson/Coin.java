package recess.server.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import recess.common.game.Asking;
import recess.common.game.Phrase;
import recess.common.game.Place;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.message.GameText;
import recess.common.text.CleanText;

/** Heads or tails, until the client quits. */
public final class Coin implements Lesson {
    private static final Place SIDE = new Place("side");
    private static final Place WINS = new Place("wins");
    private static final Place TOSSES = new Place("tosses");
    private static final RawSetting<Phrase> PROMPT =
            RawSetting.phrase("prompt", "Heads, tails or quit (H/T/Q)? {open}", "asks for a side");
    private static final RawSetting<Phrase> WON =
            RawSetting.phrase("won", "{side}: you win", "the side is right", SIDE, WINS, TOSSES);
    private static final RawSetting<Phrase> LOST =
            RawSetting.phrase("lost", "{side}: you lose", "the side is wrong", SIDE, WINS, TOSSES);
    private static final RawSetting<Phrase> QUIT =
            RawSetting.phrase("quit", "{wins} of {tosses}", "the client has sent Q", WINS, TOSSES);
    private static final RawSetting<Phrase> BAD =
            RawSetting.phrase("bad", "{why}", "what was sent is none of H, T and Q", Asking.WHY);

    public static final LessonKind KIND = new LessonKind(
            List.of(PROMPT, WON, LOST, QUIT, BAD),
            values -> random -> new Coin(values, random),
            List.of("H", "T", "Q"),
            "a coin is tossed, and Q sent");

    private final RawValues values;
    private final RandomGenerator random;
    private int wins;
    private int tosses;

    private Coin(RawValues values, RandomGenerator random) {
        this.values = values;
        this.random = random;
    }

    @Override
    public Said opened() {
        return Said.more(values.get(PROMPT).said());
    }

    @Override
    public Said heard(String line) {
        String typed = line.strip().toUpperCase(Locale.ROOT);
        return switch (typed) {
            case "Q" -> quit(values.get(QUIT).said(counts("")));
            case "H", "T" -> toss(typed).then(opened());
            default ->
                Said.more(values.get(BAD)
                                .said(Map.of(Asking.WHY, CleanText.quote(line.strip()) + " is none of H, T, Q")))
                        .then(opened());
        };
    }

    private Said quit(List<GameText> texts) {
        return tosses > 0 ? Said.solved(texts) : Said.last(texts);
    }

    private Said toss(String guess) {
        String side = random.nextBoolean() ? "H" : "T";
        tosses++;
        wins += side.equals(guess) ? 1 : 0;
        return Said.more((side.equals(guess) ? values.get(WON) : values.get(LOST)).said(counts(side)));
    }

    private Map<Place, String> counts(String side) {
        return Map.of(SIDE, side, WINS, String.valueOf(wins), TOSSES, String.valueOf(tosses));
    }
}
