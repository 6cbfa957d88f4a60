/**
 * Doors: other ways into the lobby than a port that speaks one dialect. Whoever comes through one needs no client of ours: the
 * text UI runs here, drawn on the {@link recess.server.door.DoorTerminal} that the door carries, and talks to the lobby as it
 * does from far away, in JSON lines over a {@link recess.server.net.MemoryChannel}. So every limit, ban and deadline holds for it
 * as for any client. What every door needs is here; each has a package below.
 *
 * <p>The only packages of the server that know the client. May depend on: {@code net}, {@code session}, {@code event}, {@code lobby}, {@code share}, {@code store}, {@code upload}, {@code client.app}, {@code client.link},
 * {@code client.terminal}, {@code client.theme}, {@code client.ui}, {@code client.widget}, {@code common}. Threading: virtual
 * threads, one for each screen and three for its link.
 */
@NullMarked
package recess.server.door;

import org.jspecify.annotations.NullMarked;
