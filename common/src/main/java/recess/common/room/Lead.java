package recess.common.room;

/** Who begins the rounds of a room. */
public enum Lead {
    /** A host: the player who came first, and when that one goes the one who is there longest. */
    HOST,
    /** The teacher, and a host where the teacher has named one. */
    TEACHER,
    /** Nobody: the first round begins by itself when somebody is there. A match that is over is begun anew by the teacher. */
    CLOCK,
    /** Nobody, and the next match begins by itself, too. */
    CLOCK_FOR_EVER;

    /** Whether rounds begin without anybody. */
    public boolean beginsByItself() {
        return switch (this) {
            case HOST, TEACHER -> false;
            case CLOCK, CLOCK_FOR_EVER -> true;
        };
    }
}
