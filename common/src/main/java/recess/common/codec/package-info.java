/**
 * Where bytes become messages. Each framer is incremental: it takes whatever bytes there are, and says message, need
 * more, or fault. It holds no more than its limit, whatever is sent, and never fails because a read was short.
 *
 * <p>Of JSON, {@link recess.common.codec.JsonMessages} and {@link recess.common.codec.JsonRequests} are tables: a message is
 * one record and one line there, which writes it and reads it.
 *
 * <p>May depend on: {@code message}, {@code text}, {@code limit}, {@code game}, {@code setting}, {@code com.google.gson}, and {@code common} for the list of
 * games, which know what a move looks like; never on a socket or a clock of its own. Threading: a framer belongs to one
 * connection and one thread at a time.
 */
@NullMarked
package recess.common.codec;

import org.jspecify.annotations.NullMarked;
