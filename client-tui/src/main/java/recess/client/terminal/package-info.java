/**
 * The terminal: what is typed comes in, and canvases go out. {@link recess.client.terminal.TerminalPort} is a terminal wherever
 * it is; {@link recess.client.terminal.LocalTerminal} is the one in which the program was started. The only package that knows
 * Lanterna.
 *
 * <p>Lanterna's screen finds out which cells have changed and its {@code ANSITerminal} how colours and moves are spelled;
 * what it does not do well is done here: one write for a frame, our own widths, and our own reading of input, because its
 * decoder lets unknown sequences and pastes through as if they had been typed. The settings of the local line are changed by
 * {@code stty}: JLine's terminal takes ten times as long to open, and its native library alone twice as long.
 *
 * <p>May depend on: {@code widget}, {@code theme}, {@code key}, {@code common}, {@code com.googlecode.lanterna}. Threading:
 * {@link recess.client.terminal.Display} belongs to one thread, but for {@code close}; a port has threads of its own.
 */
@NullMarked
package recess.client.terminal;

import org.jspecify.annotations.NullMarked;
