/**
 * The program that a student opens in a terminal. So far it knows its own name and version.
 *
 * <p>May depend on: {@code common}. Threading: the main thread.
 */
@NullMarked
package recess.client;

import org.jspecify.annotations.NullMarked;
