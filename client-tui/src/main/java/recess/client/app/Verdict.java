package recess.client.app;

import java.util.List;
import recess.client.theme.Role;
import recess.common.game.GameWords;
import recess.common.message.LobbyEvent;
import recess.common.message.Standing;

/**
 * Who has won, as a sentence for somebody who has played, or has looked on.
 *
 * @param role how the sentence is shown
 */
public record Verdict(String text, Role role) {
    /**
     * Of a round.
     *
     * @param self the reader's name; empty for who is nobody there
     * @param words those of the game
     * @param streak how many rounds the winner has won without a break
     */
    public static Verdict round(LobbyEvent.RoundEnded ended, String self, GameWords words, int streak) {
        String row = streak < 2 ? "" : ", " + streak + " in a row";
        if (ended.winner().isEmpty()) {
            return new Verdict(LinkEventReducer.sentence(words.nobodyWon() + " round " + ended.round()), Role.WARN);
        }
        return ended.winner().equals(self)
                ? new Verdict("★ You have won round " + ended.round() + row + "!", Role.GOOD)
                : new Verdict("★ " + ended.winner() + " has won round " + ended.round() + row + ".", Role.STRONG);
    }

    /** Of a match: whoever has the most points, alone or together with others. */
    public static Verdict match(List<Standing> standings, String self) {
        List<String> best = standings.stream()
                .filter(s -> place(s, true) == 1)
                .map(s -> s.player().equals(self) ? "you" : s.player())
                .toList();
        String over = "All rounds are played. ";
        if (best.isEmpty()) {
            return new Verdict(over + "Nobody has a point.", Role.WARN);
        }
        boolean isSelf = best.contains("you");
        if (best.size() > 1) {
            String tie = "It is a tie: " + String.join(", ", best.subList(0, best.size() - 1)) + " and "
                    + best.getLast() + ".";
            return new Verdict("★ " + over + tie, isSelf ? Role.GOOD : Role.STRONG);
        }
        return isSelf
                ? new Verdict("★ " + over + "You have won the match!", Role.GOOD)
                : new Verdict("★ " + over + best.getFirst() + " has won the match.", Role.STRONG);
    }

    /** The place in the round, or in the match: who is equal shares it; 0 where there is nothing to be placed for. */
    public static int place(Standing standing, boolean last) {
        return last && standing.score() == 0 ? 0 : standing.place();
    }
}
