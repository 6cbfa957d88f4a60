package recess.common.rps;

import java.util.List;
import java.util.Optional;
import recess.common.game.FactTable;
import recess.common.game.GameWords;
import recess.common.game.Play;
import recess.common.message.Fact;
import recess.common.message.Facts;
import recess.common.message.Outcome;

/** What rock, paper, scissors tells about itself. */
final class RpsFacts {
    static final Fact<String> PLAYER = Fact.text("player", "whose side it is, where it is not one's own");
    static final Fact<String> OPPONENT = Fact.text("opponent", "the name of the other");
    static final Fact<List<Throw>> THROWS = Fact.text(
            "throws",
            "all that are decided, this side first: `rock:paper,rock:rock`",
            Throw::spelled,
            text -> Optional.of(Throw.read(text)));
    static final Fact<Integer> WINS = Fact.integer("wins", "how many of them this side has won");
    static final Fact<Integer> LOSSES = Fact.integer("losses", "how many the other has won");
    static final Fact<String> CHOICE = Fact.text("choice", "one's own, while the other's is awaited");
    static final Fact<Outcome> RESULT = Fact.word("result", "at the end: `won`, `lost`, `drawn`", Outcome.class);

    static final FactTable TABLE = new FactTable(
            List.of(OPPONENT, THROWS, WINS, LOSSES, Play.TURN, CHOICE, Play.MOVES, RESULT),
            List.of(),
            List.of(PLAYER, OPPONENT, THROWS, WINS, LOSSES, Play.TURN, Play.MOVES, RESULT));

    private RpsFacts() {}

    static List<Throw> throwsOf(Facts facts) {
        return facts.get(THROWS).orElse(List.of());
    }

    /** What the side is called in a sentence. */
    static String player(Facts facts) {
        String name = facts.text(PLAYER);
        return name.isEmpty() ? GameWords.YOU : name;
    }

    static String opponent(Facts facts) {
        String name = facts.text(OPPONENT);
        return name.isEmpty() ? "the other" : name;
    }
}
