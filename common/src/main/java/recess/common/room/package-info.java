/**
 * What a room is, for a server and for play without one: who is in it, who is its host, its rounds, its bots, what cannot be
 * done and why. It has neither sockets nor stores: whoever offers rooms gives them a
 * {@link recess.common.room.RoomContext}, with a {@link recess.common.room.Ledger} that keeps results, and each
 * {@link recess.common.room.Participant} an {@link recess.common.room.Audience} that hears what happens.
 *
 * <pre>
 *   Room              the lock, who comes and goes, what others see
 *    ├ Members ─ Host      Member: a Participant's role, score and play in this room
 *    ├ Match ─ RoundClock  Round: one secret or one board, and who makes what of it
 *    ├ Seat                what a player asks for      (one Participant in one Room)
 *    └ RoomControl         what the teacher asks for
 * </pre>
 *
 * <p>May depend on: {@code message}, {@code game}, {@code text}, {@code limit}. Threading: {@link recess.common.room.Room},
 * {@link recess.common.room.Seat}, {@link recess.common.room.RoomControl} and {@link recess.common.room.Participant} are
 * thread-safe; what is in a room is guarded by its lock, and telling somebody something never waits for their reader.
 */
@NullMarked
package recess.common.room;

import org.jspecify.annotations.NullMarked;
