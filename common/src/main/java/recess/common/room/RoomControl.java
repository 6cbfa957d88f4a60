package recess.common.room;

import recess.common.message.RefusalCode;
import recess.common.text.CleanText;

/** What is done to a room without a seat in it: by the teacher, and by a server that was started again. Thread-safe. */
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

    /**
     * Gives somebody who is there another name; all that goes on does so under it.
     *
     * @param name which nobody in it has
     */
    public void rename(Participant who, String name) throws Refusal {
        room.guard.run(() -> {
            Member member = room.members.require(who.name());
            room.match.rename(member, name);
        });
    }

    /** Everybody's score begins at 0 again. */
    public void resetScores() {
        room.guard.run(() -> {
            room.members.all().forEach(member -> member.score = 0);
            room.match.forgetEnd();
        });
    }

    /** Takes a bot out. */
    public void removeBot(String name) throws Refusal {
        room.guard.run(() -> room.removeBot(name));
    }

    /** What of it outlives the server. */
    public RoomState state() {
        return room.guard.ask(() -> new RoomState(
                room.locked,
                room.match.isPaused(),
                room.members.host().appointed(),
                room.members.host().isNobody(),
                room.match.played(),
                room.match.state() == Match.State.RUNNING ? room.match.number() : 0));
    }

    /** As it was before the server was started again; nobody is in it yet. */
    public void restore(RoomState before) {
        room.guard.run(() -> {
            room.locked = before.locked();
            room.members.host().restore(before.host(), before.nobodyHosts());
            room.match.restore(before);
        });
    }

    /** A bot sat there before the server was started again, and does so again. */
    public void restoreBot(String name, int score) throws Refusal {
        room.guard.run(() -> room.restoreBot(name, score));
    }

    /**
     * Somebody had a seat before the server was started again, and may come back to it.
     *
     * @param who whose connection is lost
     * @param voidRound the round that was running, which does not count; 0 where none was
     */
    public void restore(Participant who, boolean plays, int score, int voidRound) throws Refusal {
        room.guard.run(() -> {
            Member member = new Member(who, plays);
            member.score = score;
            member.news = "the server was started again: your seat and your score are as they were"
                    + (voidRound == 0 ? "" : ", and round " + voidRound + ", which was running, does not count");
            room.members.add(member);
        });
    }
}
