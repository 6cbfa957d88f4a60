/**
 * The one vocabulary of Recess: what a client can say ({@link recess.common.message.ClientMessage}), what the server
 * answers ({@link recess.common.message.ServerMessage}), and what can go wrong ({@link recess.common.message.FaultCode}).
 *
 * <p>Every dialect translates bytes into these records and back; every session speaks only in them.
 *
 * <p>May depend on: nothing. Threading: all types are immutable.
 */
@NullMarked
package recess.common.message;

import org.jspecify.annotations.NullMarked;
