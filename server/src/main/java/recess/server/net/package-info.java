/**
 * Listeners, admission, and the one loop read, decode, session, encode, write, over a {@link recess.server.net.Channel}: a TCP
 * socket, or whatever else carries bytes. The only place where exceptions become close reasons.
 *
 * <p>May depend on: {@code common}, {@code event}, {@code dialect}, {@code session}, {@code stats}, {@code jdk.net}; never on a game or the store.
 * Threading: one thread accepts for each listener; one worker serves a connection from its first byte to its last; one
 * thread watches for writes that are stuck and waits that are too long.
 */
@NullMarked
package recess.server.net;

import org.jspecify.annotations.NullMarked;
