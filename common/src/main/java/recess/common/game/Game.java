package recess.common.game;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import recess.common.message.Facts;
import recess.common.message.Outcome;

/**
 * A kind of game, and all that is true of it: rooms, games alone, raw listeners, line mode, the text UI, help, completion and
 * the tables of the documents are made from it. Immutable.
 */
public interface Game {
    /** Its name, as players type it: small letters. */
    String name();

    /** What it is, in one sentence without a full stop: for help and documents. */
    String description();

    /** How a move is typed. */
    MoveSpelling moves();

    /** What it tells about itself as values. */
    FactTable facts();

    /** A secret to find out, or a board to play on. */
    Puzzle deal(RandomGenerator random);

    /** How many play on one board, so that a move of one changes what the others see; 1 where everybody has a game of one's own. */
    default int seats() {
        return 1;
    }

    /** Whether it is played on one board. */
    default boolean isShared() {
        return seats() > 1;
    }

    /** The bots that can play it, the weakest first. */
    List<BotKind> bots();

    /** How a game ended for the player who sees it so; empty while moves can be made. */
    Optional<Outcome> outcome(Facts view);

    /** What is said of it in sentences. */
    GameWords words();

    /** The ways in which it is played on raw listeners, the usual one first. */
    List<RawForm> rawForms();

    /** How it speaks on a raw listener where nothing else is set. */
    default RawWords rawWords() {
        return rawForms().getFirst().with(RawValues.USUAL).words();
    }

    /** What it looks like. */
    GameBoard board();

    /** Which of its rules can be set, for a room or for a listener. */
    default List<RawSetting<?>> settings() {
        return rawForms().getFirst().rules();
    }

    /** Those that a player can set for a room, and to what: files are the teacher's. */
    default List<RawSetting<?>> playerSettings() {
        return settings().stream().filter(setting -> !SetRules.isFile(setting)).toList();
    }

    /** Those that are set. */
    default SetRules rules() {
        return SetRules.NONE;
    }

    /**
     * The same game for a room, by the rules that are set there; what is not of its {@link #settings} changes nothing.
     *
     * @throws IllegalArgumentException with a sentence where a room cannot play by them
     */
    default Game by(RawValues set) {
        RawValues own = set.of(settings());
        return own.given().isEmpty() ? this : rawForms().getFirst().with(own).game();
    }

    /**
     * The same game for a room, by the rules that a player has set, as they are told.
     *
     * @throws IllegalArgumentException with a sentence where it is no such text, or a room cannot play by them
     */
    default Game by(String told) {
        return by(SetRules.read(told, playerSettings()));
    }

    /** Its name in results, and behind a blank the rules that are set: by others, moves cannot be compared. */
    default String title() {
        return rules().isEmpty() ? name() : name() + " " + rules().told();
    }

    /** The bot of that name. */
    default Optional<BotKind> bot(String kind) {
        return bots().stream().filter(bot -> bot.name().equals(kind)).findFirst();
    }

    /** The names of its bots, the weakest first. */
    default List<String> botNames() {
        return bots().stream().map(BotKind::name).toList();
    }
}
