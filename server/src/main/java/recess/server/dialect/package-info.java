/**
 * How each listener's messages look in bytes, one file a dialect: which framer reads them, and how each answer is spelled.
 *
 * <p>May depend on: {@code common.codec}, {@code common.message}; never on sockets or sessions. Threading: a dialect is immutable and shared by its
 * listener's connections; each gets a decoder of its own.
 */
@NullMarked
package recess.server.dialect;

import org.jspecify.annotations.NullMarked;
