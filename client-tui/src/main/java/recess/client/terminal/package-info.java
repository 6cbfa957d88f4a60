/**
 * The terminal: what is typed comes in, and canvases go out. {@link recess.client.terminal.TerminalPort} is a terminal wherever
 * it is; {@link recess.client.terminal.LocalTerminal} opens the one in which the program was started. The only package that knows
 * Lanterna.
 *
 * <p>Lanterna's screen finds out which cells have changed and its {@code ANSITerminal} how colours and moves are spelled;
 * what it does not do well is done here: one write for a frame, our own widths, and our own reading of input, because its
 * decoder lets unknown sequences and pastes through as if they had been typed. On Unix the settings of the line
 * are changed by {@code stty}, and on Windows by JLine. JLine on Unix as well would be less code, but with it the first frame
 * took 693 ms instead of 263 (medians of 10 in turns, without a cache), and closing waited for its reader, which nothing wakes.
 *
 * <p>May depend on: {@code widget}, {@code theme}, {@code key}, {@code common}, {@code com.googlecode.lanterna},
 * {@code org.jline} (the console of Windows). Threading:
 * {@link recess.client.terminal.Display} belongs to one thread, but for {@code close}; a port has threads of its own.
 */
@NullMarked
package recess.client.terminal;

import org.jspecify.annotations.NullMarked;
