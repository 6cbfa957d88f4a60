package recess.common;

import java.util.List;
import java.util.Optional;
import recess.common.game.Game;
import recess.common.guess.GuessGame;
import recess.common.hangman.Hangman;
import recess.common.hangman.WordList;

/** The games there are, one line each: in rooms, alone and offline. */
public final class Games {
    private Games() {}

    /** Made when it is first asked for: the words of hangman are a file. */
    private static final class Shipped {
        private static final List<Game> GAMES = all(WordList.shipped());
    }

    /** Every game, in the order in which they are offered. */
    public static List<Game> all(WordList words) {
        return List.of(new GuessGame(), new Hangman(words));
    }

    /** Every game, with the words that the program comes with. */
    public static List<Game> shipped() {
        return Shipped.GAMES;
    }

    /** The one of that name among {@link #shipped}. */
    public static Optional<Game> find(String name) {
        return shipped().stream().filter(game -> game.name().equals(name)).findFirst();
    }

    /** The names of {@link #shipped}. */
    public static List<String> names() {
        return shipped().stream().map(Game::name).toList();
    }
}
