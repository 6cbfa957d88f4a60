package recess.common.rps;

import java.util.List;
import java.util.Optional;
import recess.common.game.GameWords;
import recess.common.game.Play;
import recess.common.message.Facts;
import recess.common.message.Outcome;

/** Rock, paper, scissors in sentences. */
final class RpsWords implements GameWords {
    private static final String CHOOSE = "choose";

    @Override
    public String progress(Facts facts) {
        List<Throw> thrown = RpsFacts.throwsOf(facts);
        String state = state(facts);
        String now = state.equals(CHOOSE) ? CHOOSE + " rock, paper or scissors" : state;
        return thrown.isEmpty() ? now : last(facts, thrown.getLast()) + "; " + score(facts) + "; " + now;
    }

    /** What was thrown last, and who has won it. */
    static String last(Facts facts, Throw last) {
        return RpsFacts.player(facts) + " " + last.own().word() + ", " + RpsFacts.opponent(facts) + " "
                + last.other().word() + (last.isWon() || last.isLost() ? "" : ", nobody wins");
    }

    static String score(Facts facts) {
        return RpsFacts.player(facts) + " " + facts.number(RpsFacts.WINS) + ", " + RpsFacts.opponent(facts) + " "
                + facts.number(RpsFacts.LOSSES);
    }

    /** Who has to choose, or how it has ended. */
    static String state(Facts facts) {
        Optional<Outcome> result = facts.get(RpsFacts.RESULT);
        if (result.isPresent()) {
            return GameWords.ended(RpsFacts.player(facts), result.get());
        }
        String turn = facts.text(Play.TURN);
        boolean isSpectators = !facts.text(RpsFacts.PLAYER).isEmpty();
        boolean waits = turn.equals(facts.text(RpsFacts.OPPONENT)) || isSpectators;
        return turn.isEmpty() ? isSpectators ? "both choose" : CHOOSE : waits ? turn + " has to choose" : CHOOSE;
    }

    @Override
    public String secret(String answer) {
        return "it ended " + answer;
    }

    @Override
    public String nobodyWon() {
        return "a draw: nobody has won";
    }
}
