package recess.common.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import recess.common.guess.GuessGame;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.Standing;

/** Who comes to look is told how the last round has ended, as those were who looked then. */
class OnlookersTest {
    private final RoomWorld world = new RoomWorld();
    private final RecordedAudience early = new RecordedAudience();
    private final NamedRoom room = new NamedRoom(
            new RoomRules("CLASS", new GuessGame(), Mode.RACE, 2, 30, true, true, Lead.HOST), world.context());

    @BeforeEach
    void twoPlay() throws Exception {
        room.play("ann", Audience.NOBODY);
        room.play("bob", Audience.NOBODY);
        room.room().show(early);
    }

    @Test
    void theEndOfARoundIsToldUntilTheNextBegins() throws Exception {
        assertThat(ended()).as("before the first").isEmpty();
        room.control().next();
        assertThat(ended()).as("while the first runs").isEmpty();
        play();
        assertThat(ended()).hasSize(1).isEqualTo(told());
        room.control().next();
        assertThat(ended()).as("while the second runs").isEmpty();
    }

    @Test
    void theEndOfAMatchIsToldUntilTheNextBegins() throws Exception {
        room.control().next();
        play();
        room.control().next();
        play();
        assertThat(ended()).hasSize(2).isEqualTo(told().subList(1, 3));
        room.control().next();
        assertThat(ended()).isEmpty();
    }

    /** Results that are not on the disk are nobody's business, and those of the round before are old. */
    @Test
    void nothingIsToldBeforeItIsStored() throws Exception {
        room.control().next();
        play();
        room.control().next();
        world.answers(new CompletableFuture<>());
        play();
        assertThat(ended()).isEmpty();
    }

    @Test
    void whoIsCalledSomethingElseIsCalledThatInIt() throws Exception {
        room.control().next();
        play();
        room.control().rename(room.who("bob"), "robert");
        assertThat(ended())
                .singleElement()
                .isInstanceOfSatisfying(LobbyEvent.RoundEnded.class, end -> {
                    assertThat(end.winner()).isEqualTo("robert");
                    assertThat(end.standings()).extracting(Standing::player).containsExactly("robert", "ann");
                });
    }

    @Test
    void isForgottenWithWhatTheTeacherTakesAway() throws Exception {
        room.control().next();
        play();
        room.room().leave("ann", LobbyEvent.Left.Reason.LEFT);
        assertThat(ended()).hasSize(1);
        room.control().resetScores();
        assertThat(ended()).as("the scores").isEmpty();
        room.play("ann", Audience.NOBODY);
        room.control().next();
        play();
        assertThat(ended()).isNotEmpty();
        room.room().leave("bob", LobbyEvent.Left.Reason.KICKED);
        assertThat(ended()).as("somebody who was there").isEmpty();
    }

    @Test
    void isNothingToThoseWhoComeNext() throws Exception {
        room.control().next();
        play();
        room.room().leave("ann", LobbyEvent.Left.Reason.LEFT);
        room.room().leave("bob", LobbyEvent.Left.Reason.LEFT);
        assertThat(ended()).isNotEmpty();
        room.play("cat", Audience.NOBODY);
        assertThat(ended()).isEmpty();
    }

    private List<LobbyEvent.OfMatch> ended() {
        Audience late = _ -> {};
        try {
            return room.room().show(late).ended();
        } finally {
            room.room().showNoMore(late);
        }
    }

    private List<LobbyEvent> told() {
        return early.all().stream()
                .filter(event -> event instanceof LobbyEvent.RoundEnded || event instanceof LobbyEvent.MatchEnded)
                .toList();
    }

    /** Bob tries every number, and wins. */
    private void play() throws Refusal {
        for (int number = 1; room.room().isRoundRunning(); number++) {
            room.move("bob", String.valueOf(number));
        }
    }
}
