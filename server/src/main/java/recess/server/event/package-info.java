/**
 * Everything that happens in the server, as typed values. The log, and whoever else watches, read the same events.
 *
 * <p>May depend on: {@code common.message}. Threading: events are immutable; a sink is called from any thread and must
 * return at once.
 */
@NullMarked
package recess.server.event;

import org.jspecify.annotations.NullMarked;
