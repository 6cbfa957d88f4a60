package recess.common.room;

import java.util.Optional;
import recess.common.message.Person;

/**
 * Somebody in a room, as only the teacher sees them.
 *
 * @param progress empty for somebody who is in no round
 */
public record MemberView(Person person, Optional<Progress> progress) {
    /** How far somebody is in a round: the moves so far, whether there is one left to make, and whether it was solved. */
    public record Progress(int moves, boolean over, boolean solved) {}

    static MemberView of(Member member, Person person) {
        return new MemberView(
                person,
                Optional.ofNullable(member.play).map(play -> new Progress(play.moves(), play.isOver(), play.isWon())));
    }
}
