package recess.common.room;

import recess.common.message.RefusalCode;
import recess.common.text.CleanText;

/** What the teacher may do to a room, without a seat in it. Thread-safe. */
public final class RoomControl {
    private final Room room;

    RoomControl(Room room) {
        this.room = room;
    }

    /** Makes somebody who is there the host. */
    public void appoint(String name) throws Refusal {
        room.guard.run(() -> room.members
                .host()
                .appoint(room.members
                        .find(name)
                        .orElseThrow(() -> new Refusal(
                                RefusalCode.NOT_IN_ROOM,
                                CleanText.quote(name) + " is not in room "
                                        + room.rules().code()))));
    }

    /** Nobody is host from now on: the teacher begins the rounds. */
    public void dismissHost() {
        room.guard.run(() -> room.members.host().dismiss());
    }

    /** Nobody new gets in, or anybody again. Who has a seat may come back to it. */
    public void lock(boolean on) {
        room.guard.run(() -> room.locked = on);
    }

    /** Whether nobody new gets in. */
    public boolean isLocked() {
        return room.guard.ask(() -> room.locked);
    }

    /** Begins the first round, the next one, or all again. */
    public void begin() throws Refusal {
        room.guard.run(room.match::begin);
    }

    /** Ends the round that is running; where none is, begins one. */
    public void next() throws Refusal {
        room.guard.run(room.match::next);
    }

    /** Stops the clock between rounds, or lets it go on. */
    public void pause(boolean on) {
        room.guard.run(() -> room.match.pause(on, true));
    }

    /** Takes a bot out. */
    public void removeBot(String name) throws Refusal {
        room.guard.run(() -> room.removeBot(name));
    }
}
