/**
 * The client's connection to a lobby: it connects, says who it is, keeps itself alive, and comes back after a loss; and
 * what takes its place where there is no server.
 *
 * <p>The only package of the client that knows sockets; a {@link recess.client.link.Dialer} of another program brings other bytes. May depend on: {@code common}. Threading: every {@link
 * recess.client.link.Link} is thread-safe and never blocks its caller; events come on threads of its own, one at a time.
 */
@NullMarked
package recess.client.link;

import org.jspecify.annotations.NullMarked;
