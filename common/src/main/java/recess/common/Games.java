package recess.common;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import recess.common.battleship.Battleship;
import recess.common.code.CodeBreaker;
import recess.common.game.Game;
import recess.common.game.GameBoard;
import recess.common.game.GameWords;
import recess.common.game.MoveSpelling;
import recess.common.guess.GuessGame;
import recess.common.hangman.Hangman;
import recess.common.hangman.WordList;
import recess.common.rps.RockPaperScissors;
import recess.common.tictactoe.TicTacToe;

/** The games there are, one line each. All that offers, plays, shows or describes games is made from this list. */
public final class Games {
    private Games() {}

    /** Made when it is first asked for: the words of hangman are a file. */
    private static final class Shipped {
        private static final List<Game> GAMES = all(WordList.shipped());
    }

    /** Every game, in the order in which they are offered. */
    public static List<Game> all(WordList words) {
        return List.of(
                new GuessGame(), //
                new Hangman(words),
                new CodeBreaker(),
                new Battleship(),
                new TicTacToe(),
                new RockPaperScissors());
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

    /** What is said of a game; of one that is not known here, what its server says. */
    public static GameWords words(String name) {
        return find(name).map(Game::words).orElse(GameWords.PLAIN);
    }

    /** What a game looks like; one that is not known here can be played all the same. */
    public static GameBoard board(String name) {
        return find(name).map(Game::board).orElse(GameBoard.PLAIN);
    }

    /** How a move in a game is typed; in one that is not known here, anyhow. */
    public static MoveSpelling moves(String name) {
        return find(name).map(Game::moves).orElse(MoveSpelling.ANY);
    }

    /** Whether a line in the lobby means a move in any game, so that it needs no word before it. */
    public static boolean isBareMove(String line) {
        return shipped().stream().anyMatch(game -> game.moves().isBare(line));
    }

    /** The names of all bots, each once. */
    public static List<String> botNames() {
        return shipped().stream()
                .flatMap(game -> game.botNames().stream())
                .distinct()
                .toList();
    }

    /** Something about each game, in one line: {@code guess: random, linear, binary; hangman: random, frequency}. */
    public static String each(Function<Game, String> what) {
        return shipped().stream()
                .map(game -> game.name() + ": " + what.apply(game))
                .collect(Collectors.joining("; "));
    }
}
