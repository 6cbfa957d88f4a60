package recess.common.game;

import java.util.stream.Collectors;
import recess.common.message.Facts;
import recess.common.message.GameView;
import recess.common.message.Outcome;

/** What is said of a game in sentences, which a screen reader reads well. One line each, safe to show. */
public interface GameWords {
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
    String view(GameView view);

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

    /** A number of moves. */
    static String moves(int number) {
        return number == 1 ? "1 move" : number + " moves";
    }

    /** Character by character, so that it is read so. */
    static String spaced(String word) {
        return word.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" "));
    }
}
