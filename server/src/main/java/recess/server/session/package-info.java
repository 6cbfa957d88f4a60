/**
 * A conversation with one client, in messages: what {@code net} drives and what each feature implements.
 *
 * <p>May depend on: {@code common.message}, {@code event}; never on sockets or bytes on the wire. Threading: a session is
 * used by one thread at a time.
 */
@NullMarked
package recess.server.session;

import org.jspecify.annotations.NullMarked;
