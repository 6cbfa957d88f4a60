/**
 * The echo services: what comes is logged and sent back, or acknowledged.
 *
 * <p>May depend on: {@code common}, {@code event}, {@code session}. Threading: one thread a session.
 */
@NullMarked
package recess.server.echo;

import org.jspecify.annotations.NullMarked;
