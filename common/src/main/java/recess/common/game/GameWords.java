package recess.common.game;

import java.util.stream.Collectors;
import recess.common.message.Facts;
import recess.common.message.GameView;
import recess.common.message.Outcome;

/** What is said of a game in sentences, which a screen reader reads well. One line each, safe to show. */
public interface GameWords {
    /** What a player is called to whom it is said. */
    String YOU = "you";

    /** A game that is not known here: in the words of the server. */
    GameWords PLAIN = new GameWords() {
        @Override
        public String view(GameView view) {
            return (view.text() + " " + progress(view.facts())).strip();
        }

        @Override
        public String progress(Facts facts) {
            return facts.values().entrySet().stream()
                    .map(fact -> fact.getKey() + " " + fact.getValue())
                    .collect(Collectors.joining(", "));
        }
    };

    /** A game as its player sees it. */
    default String view(GameView view) {
        return progress(view.facts());
    }

    /** What everybody may know of a player's moves. */
    String progress(Facts facts);

    /** What the secret was. */
    default String secret(String answer) {
        return "it was " + answer;
    }

    /** What so many moves of one who has won are worth, as a sentence without a full stop; empty where nothing can be said. */
    default String worth(int moves) {
        return "";
    }

    /** That no player has won a round, without a full stop. */
    default String nobodyWon() {
        return "nobody has won";
    }

    /** How a game alone ended. */
    default String end(Outcome outcome, int moves, String answer) {
        String how = switch (outcome) {
            case WON -> "won in ";
            case LOST -> "lost in ";
            case DRAWN -> "a draw in ";
            case GIVEN_UP -> "given up after ";
        };
        return how + moves(moves) + ", " + secret(answer);
    }

    /** How a game on a board has ended for a player: {@code you have won}, {@code ann has lost}, {@code a draw}. */
    static String ended(String player, Outcome outcome) {
        String has = player.equals(YOU) ? "you have " : player + " has ";
        return switch (outcome) {
            case WON -> has + "won";
            case LOST -> has + "lost";
            case DRAWN -> "a draw";
            case GIVEN_UP -> "given up";
        };
    }

    /** A number of moves. */
    static String moves(int number) {
        return number == 1 ? "1 move" : number + " moves";
    }

    /** Character by character, so that it is read so. */
    static String spaced(String word) {
        return word.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" "));
    }
}
