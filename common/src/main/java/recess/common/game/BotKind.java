package recess.common.game;

import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A bot of a certain strength.
 *
 * @param name as players type it: small letters
 * @param begin a bot for one round
 */
public record BotKind(String name, Function<RandomGenerator, Bot> begin) {}
