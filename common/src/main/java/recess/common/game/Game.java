package recess.common.game;

import java.util.List;
import java.util.random.RandomGenerator;

/** A kind of game. Immutable. */
public interface Game {
    /** Its name, as players type it: small letters. */
    String name();

    /** A secret to find out. */
    Puzzle deal(RandomGenerator random);

    /** The bots that can play it, the weakest first. */
    List<BotKind> bots();
}
