/**
 * Players that are programs: one bot, and a whole class of them to see how fast a server answers.
 *
 * <p>May depend on: {@code link}, {@code common}. Threading: a bot belongs to one thread; a swarm has one for each player.
 */
@NullMarked
package recess.client.bot;

import org.jspecify.annotations.NullMarked;
