/**
 * The class list: which students there are, and which of them a token or an address belongs to.
 *
 * <p>May depend on: {@code common}, {@code export}, {@code store}. Threading: thread-safe; nothing waits for the disk but
 * opening it.
 */
@NullMarked
package recess.server.roster;

import org.jspecify.annotations.NullMarked;
