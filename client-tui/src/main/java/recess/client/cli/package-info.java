/**
 * The command line: what was asked for, and the commands that need neither screens nor line mode.
 *
 * <p>The only package of the client that knows picocli, which takes about as long to start as the text UI may take to its first
 * frame: what opens a screen is read by {@link recess.client.cli.Quick}. May depend on: {@code picocli}, {@code app}, {@code bot}, {@code files}, {@code match}, {@code link}, {@code upload}, {@code common}.
 * Threading: the main thread.
 */
@NullMarked
package recess.client.cli;

import org.jspecify.annotations.NullMarked;
