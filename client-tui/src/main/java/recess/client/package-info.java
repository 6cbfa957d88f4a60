/**
 * The program that a student opens in a terminal: where it begins, and which of its faces it shows.
 *
 * <p>May depend on: everything of the client. Threading: the main thread.
 */
@NullMarked
package recess.client;

import org.jspecify.annotations.NullMarked;
