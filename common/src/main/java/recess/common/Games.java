package recess.common;

import java.util.List;
import recess.common.game.Game;
import recess.common.guess.GuessGame;
import recess.common.hangman.Hangman;
import recess.common.hangman.WordList;

/** The games there are, one line each: in rooms, alone and offline. */
public final class Games {
    private Games() {}

    /** Every game, in the order in which they are offered. */
    public static List<Game> all(WordList words) {
        return List.of(new GuessGame(), new Hangman(words));
    }
}
