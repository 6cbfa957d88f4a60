package recess.client.bot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import recess.common.game.Game;
import recess.common.guess.GuessGame;
import recess.common.hangman.Hangman;
import recess.common.hangman.WordList;

/** The games that this client can play by itself, one line each. */
public final class Games {
    private static final List<Game> ALL = List.of(new GuessGame(), new Hangman(WordList.shipped()));

    private Games() {}

    /** All of them. */
    public static List<Game> all() {
        return ALL;
    }

    /** The one of that name. */
    public static Optional<Game> find(String name) {
        return ALL.stream().filter(game -> game.name().equals(name)).findFirst();
    }

    /** Their names, for a sentence. */
    public static String names() {
        return ALL.stream().map(Game::name).collect(Collectors.joining(", "));
    }
}
