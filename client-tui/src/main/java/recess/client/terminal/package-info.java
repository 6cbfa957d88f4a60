/**
 * The terminal: takes what a person types, and shows a canvas. The only package that knows Lanterna.
 *
 * <p>Lanterna's screen finds out which cells have changed and its {@code ANSITerminal} how colours and moves are spelled;
 * what it does not do well is done here: one write for a frame, our own widths, and our own reading of input, because its
 * decoder lets unknown sequences and pastes through as if they had been typed.
 *
 * <p>May depend on: {@code widget}, {@code theme}, {@code key}, {@code common}. Threading: {@link recess.client.terminal.Display} belongs to
 * one thread, but for {@code close}, which a shutdown hook calls too; a thread of its own reads the keyboard.
 */
@NullMarked
package recess.client.terminal;

import org.jspecify.annotations.NullMarked;
