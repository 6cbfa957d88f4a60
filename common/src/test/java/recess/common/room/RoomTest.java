package recess.common.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import recess.common.guess.GuessGame;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.message.RoomInfo;
import recess.common.message.Standing;

class RoomTest {
    private final RoomWorld world = new RoomWorld();
    private final RecordedAudience ann = new RecordedAudience();
    private final RecordedAudience bob = new RecordedAudience();

    @Test
    void theFirstRightGuessEndsARaceAndAllAreToldTheSame() throws Exception {
        NamedRoom room = room(Mode.RACE, 2);
        RecordedAudience watcher = new RecordedAudience();
        room.watch("watcher", watcher);
        room.start("ann");
        String secret = find(room, "bob");
        LobbyEvent.RoundEnded end = ann.of(LobbyEvent.RoundEnded.class).getFirst();
        assertThat(end.winner()).isEqualTo("bob");
        assertThat(end.answer()).isEqualTo(secret);
        assertThat(end.recorded()).isTrue();
        assertThat(end.standings())
                .extracting(Standing::player, Standing::place, Standing::points)
                .containsExactly(tuple("bob", 1, 1), tuple("ann", 0, 0));
        assertThat(bob.of(LobbyEvent.RoundEnded.class)).containsExactly(end);
        assertThat(watcher.of(LobbyEvent.RoundEnded.class)).containsExactly(end);
        assertThat(world.last().players())
                .extracting(
                        player -> player.standing().player(),
                        player -> player.standing().place())
                .containsExactly(tuple("bob", 1), tuple("ann", 0));
        assertRefused("no-round", () -> room.move("ann", "50"));
    }

    /** Otherwise the results that are told would name somebody who is not there. */
    @Test
    void nobodyIsRenamedWhileResultsAreOnTheirWayToTheDisk() throws Exception {
        NamedRoom room = room(Mode.RACE, 2);
        room.start("ann");
        CompletableFuture<Boolean> stored = new CompletableFuture<>();
        world.answers(stored);
        find(room, "bob");
        assertRefused("busy", () -> room.room().control().rename(room.who("bob"), "robert"));
        stored.complete(true);
        room.room().control().rename(room.who("bob"), "robert");
        assertThat(room.room().people()).extracting(Person::name).containsExactly("ann", "robert");
    }

    @Test
    void aMoveThatNamesItsRoundCountsInNoOther() throws Exception {
        NamedRoom room = room(Mode.RACE, 2);
        room.start("ann");
        assertThat(room.move("ann", "101", OptionalInt.of(1)).answer().counted())
                .isFalse();
        find(room, "bob");
        room.start("ann");
        assertRefused("wrong-round", () -> room.move("ann", "50", OptionalInt.of(1)));
        assertThat(room.view("ann").orElseThrow().facts().values()).containsEntry("moves", 0);
    }

    @Test
    void theEndOfARoundTellsWhenTheNextBegins() throws Exception {
        NamedRoom room = room(Mode.RACE, 3);
        for (int round = 1; round <= 3; round++) {
            room.start("ann");
            find(room, "bob");
            room.pause("ann", round == 1);
        }
        assertThat(ann.of(LobbyEvent.RoundEnded.class))
                .extracting(LobbyEvent.RoundEnded::nextInSeconds)
                .containsExactly((int) RoomWorld.TIMING.between().toSeconds(), 0, 0);
    }

    @Test
    void whoComesBetweenTwoRoundsIsToldWhenTheNextBegins() throws Exception {
        NamedRoom room = room(Mode.RACE, 3);
        room.start("ann");
        find(room, "bob");
        world.pass(Duration.ofMillis(1500));
        int left = (int) RoomWorld.TIMING.between().toSeconds() - 1;
        assertThat(room.play("cy", new RecordedAudience()).nextInSeconds()).isEqualTo(left);
        room.pause("ann", true);
        assertThat(room.watch("dan", new RecordedAudience()).nextInSeconds()).isZero();
        room.start("ann");
        assertThat(room.play("eve", new RecordedAudience()).nextInSeconds()).isZero();
    }

    @Test
    void whoComesBackIsToldWhatWasGuessed() throws Exception {
        NamedRoom room = room(Mode.RACE, 3);
        room.start("ann");
        int guess = Integer.parseInt(find(room, "bob")) > 50 ? 1 : 100;
        room.start("ann");
        room.move("ann", String.valueOf(guess));
        room.lost("ann");
        assertThat(room.back("ann", ann).view().orElseThrow().facts().values()).containsKeys("low", "high", "guesses");
    }

    @Test
    void nothingOfAResultIsToldBeforeItIsStored() throws Exception {
        CompletableFuture<Boolean> stored = new CompletableFuture<>();
        world.answers(stored);
        NamedRoom room = room(Mode.RACE, 1);
        room.start("ann");
        Match.Made won = winningMove(room, "bob");
        assertThat(won.recorded()).isNotDone();
        assertThat(ann.of(LobbyEvent.RoundEnded.class)).isEmpty();
        assertRefused("no-round", () -> room.move("ann", "50"));
        stored.complete(true);
        assertThat(won.recorded()).isCompletedWithValue(true);
        assertThat(ann.of(LobbyEvent.RoundEnded.class)).hasSize(1);
        assertThat(ann.of(LobbyEvent.MatchEnded.class)).hasSize(1);
    }

    @Test
    void aStoreThatFailsIsAdmittedAndTheGameGoesOn() throws Exception {
        world.answers(CompletableFuture.failedFuture(new IOException("disk full")));
        NamedRoom room = room(Mode.RACE, 2);
        room.start("ann");
        find(room, "bob");
        assertThat(ann.of(LobbyEvent.RoundEnded.class).getFirst().recorded()).isFalse();
        room.start("ann");
        assertThat(ann.of(LobbyEvent.RoundStarted.class)).hasSize(2);
    }

    @Test
    void inGolfEveryoneFinishesAndFewestMovesWin() throws Exception {
        NamedRoom room = room(Mode.GOLF, 1);
        room.start("ann");
        String secret = find(room, "ann");
        assertThat(ann.of(LobbyEvent.RoundEnded.class)).isEmpty();
        assertRefused("finished", () -> room.move("ann", "1"));
        room.move("bob", secret);
        LobbyEvent.RoundEnded end = bob.of(LobbyEvent.RoundEnded.class).getFirst();
        assertThat(end.winner()).isEqualTo("bob");
        assertThat(end.standings())
                .extracting(Standing::player, Standing::place, Standing::score)
                .containsExactly(tuple("bob", 1, 3), tuple("ann", 2, 2));
    }

    @Test
    void aRoundEndsWhenItsTimeIsOver() throws Exception {
        NamedRoom room = room(Mode.RACE, 1);
        room.start("ann");
        world.pass(RoomWorld.TIMING.round().minusMillis(1));
        room.tick(true);
        assertThat(ann.of(LobbyEvent.RoundEnded.class)).isEmpty();
        world.pass(Duration.ofMillis(1));
        room.tick(true);
        assertThat(ann.of(LobbyEvent.RoundEnded.class).getFirst().winner()).isEmpty();
    }

    @Test
    void roundsFollowEachOtherUnlessTheHostPauses() throws Exception {
        NamedRoom room = room(Mode.RACE, 3);
        room.start("ann");
        find(room, "ann");
        world.pass(RoomWorld.TIMING.between());
        room.tick(true);
        assertThat(bob.of(LobbyEvent.RoundStarted.class)).hasSize(2);
        find(room, "ann");
        room.pause("ann", true);
        world.pass(Duration.ofHours(1));
        room.tick(true);
        assertThat(bob.of(LobbyEvent.RoundStarted.class)).hasSize(2);
        room.pause("ann", false);
        world.pass(RoomWorld.TIMING.between());
        room.tick(true);
        assertThat(bob.of(LobbyEvent.RoundStarted.class)).hasSize(3);
        find(room, "ann");
        assertThat(bob.of(LobbyEvent.MatchEnded.class)).hasSize(1);
        world.pass(Duration.ofHours(1));
        room.tick(true);
        assertThat(bob.of(LobbyEvent.RoundStarted.class)).hasSize(3);
        room.rematch("ann");
        LobbyEvent.RoundStarted again = bob.of(LobbyEvent.RoundStarted.class).getLast();
        assertThat(again.round()).isEqualTo(1);
        assertThat(room.people()).contains(new Person("ann", Person.Role.HOST, 3, true));
    }

    @Test
    void whoComesLateWaitsForTheNextRound() throws Exception {
        NamedRoom room = room(Mode.RACE, 2);
        room.start("ann");
        RecordedAudience late = new RecordedAudience();
        assertThat(room.play("late", late).view()).isEmpty();
        assertRefused("next-round", () -> room.move("late", "50"));
        find(room, "ann");
        room.start("ann");
        room.move("late", "101");
        assertThat(late.of(LobbyEvent.RoundStarted.class)).hasSize(1);
    }

    @Test
    void spectatorsSeeProgressButDoNotPlay() throws Exception {
        NamedRoom room = room(Mode.RACE, 1);
        RecordedAudience watcher = new RecordedAudience();
        room.watch("watcher", watcher);
        room.start("ann");
        assertRefused("watching", () -> room.move("watcher", "50"));
        room.move("ann", "1");
        assertThat(watcher.of(LobbyEvent.Progress.class).getFirst().facts().values())
                .containsKeys("moves", "hint")
                .doesNotContainKey("guess");
    }

    @Test
    void whatIsNoMoveIsSaidAndTold() throws Exception {
        NamedRoom room = room(Mode.RACE, 1);
        room.start("ann");
        Match.Made made = room.move("ann", "fifty");
        assertThat(made.answer().counted()).isFalse();
        assertThat(made.answer().remark()).startsWith("not a number 'fifty'");
        assertThat(bob.of(LobbyEvent.Progress.class)).isEmpty();
    }

    @Test
    void theHostsRolePassesOnAndOnlyTheHostStarts() throws Exception {
        NamedRoom room = room(Mode.RACE, 1);
        assertRefused("not-host", () -> room.start("bob"));
        room.leave("ann");
        assertThat(bob.of(LobbyEvent.HostChanged.class).getFirst().host()).isEqualTo("bob");
        room.start("bob");
        assertThat(room.info().state()).isEqualTo(RoomInfo.State.RUNNING);
    }

    @Test
    void inGolfALostPlayerIsWaitedForAsLongAsTheSeatIsKept() throws Exception {
        NamedRoom room = room(Mode.GOLF, 3);
        room.start("ann");
        String secret = find(room, "ann");
        room.lost("bob");
        room.tick(true);
        assertThat(ann.of(LobbyEvent.RoundEnded.class)).isEmpty();
        RecordedAudience again = new RecordedAudience();
        assertThat(room.back("bob", again).view()).isPresent();
        room.move("bob", secret);
        assertThat(again.of(LobbyEvent.RoundEnded.class).getFirst().winner()).isEqualTo("bob");
        room.start("ann");
        find(room, "ann");
        room.lost("bob");
        world.pass(RoomWorld.TIMING.seatKept().dividedBy(2));
        room.tick(true);
        assertThat(ann.of(LobbyEvent.RoundEnded.class))
                .as("the time of the round is up")
                .hasSize(2);
    }

    @Test
    void inGolfALostPlayersResultIsGoneWithTheSeat() throws Exception {
        Timing patient = new Timing(
                Duration.ofHours(1),
                RoomWorld.TIMING.between(),
                RoomWorld.TIMING.seatKept(),
                RoomWorld.TIMING.botMove(),
                RoomWorld.TIMING.autoStart());
        NamedRoom room = new NamedRoom(
                new RoomRules("TEST", new GuessGame(), Mode.GOLF, 1, 10, true, false, Lead.HOST),
                world.context(patient));
        room.play("ann", ann);
        room.play("bob", bob);
        room.start("ann");
        find(room, "ann");
        room.lost("bob");
        world.pass(RoomWorld.TIMING.seatKept().minusNanos(1));
        room.tick(true);
        assertThat(ann.of(LobbyEvent.RoundEnded.class)).isEmpty();
        room.gone("bob");
        assertThat(ann.of(LobbyEvent.RoundEnded.class)).hasSize(1);
    }

    @Test
    void aLostPlayerKeepsSeatAndScoreAndARaceGoesOn() throws Exception {
        NamedRoom room = room(Mode.RACE, 2);
        room.start("ann");
        room.lost("bob");
        find(room, "ann");
        assertThat(ann.of(LobbyEvent.RoundEnded.class)).hasSize(1);
        assertThat(room.people()).contains(new Person("bob", Person.Role.PLAYER, 0, false));
        RecordedAudience again = new RecordedAudience();
        room.back("bob", again);
        room.start("ann");
        room.move("bob", "50");
        assertThat(again.of(LobbyEvent.RoundStarted.class)).hasSize(1);
        assertThat(ann.of(LobbyEvent.Back.class)).hasSize(1);
    }

    @Test
    void theEndOfAMatchRanksByScoresAndEqualScoresShareAPlace() throws Exception {
        NamedRoom room = room(Mode.RACE, 2);
        RecordedAudience eve = new RecordedAudience();
        room.play("eve", eve);
        room.start("ann");
        find(room, "ann");
        room.start("ann");
        find(room, "bob");
        assertThat(eve.of(LobbyEvent.MatchEnded.class).getFirst().standings())
                .extracting(Standing::player, Standing::place, Standing::score)
                .containsExactlyInAnyOrder(tuple("bob", 1, 1), tuple("ann", 1, 1), tuple("eve", 3, 0));
    }

    @Test
    void nobodyIsHostOfATeachersRoomUnlessTheTeacherSaysSo() throws Exception {
        NamedRoom room = teachersRoom(Lead.TEACHER);
        room.play("ann", ann);
        room.play("bob", bob);
        assertThat(room.info().host()).isEmpty();
        assertRefused("not-host", () -> room.start("ann"));
        world.pass(Duration.ofHours(1));
        room.tick(true);
        assertThat(room.info().state()).as("the teacher begins").isEqualTo(RoomInfo.State.WAITING);
        room.control().begin();
        assertThat(room.info().state()).isEqualTo(RoomInfo.State.RUNNING);
        room.control().appoint("bob");
        assertThat(ann.of(LobbyEvent.HostChanged.class)).containsExactly(new LobbyEvent.HostChanged("CLASS", "bob"));
        room.lost("bob");
        assertThat(room.info().host()).as("nobody inherits it").isEmpty();
        room.back("bob", bob);
        assertThat(room.info().host()).isEqualTo("bob");
        room.control().dismissHost();
        assertThat(room.info().host()).isEmpty();
        assertRefused("not-in-room", () -> room.control().appoint("eve"));
    }

    @Test
    void theTeacherMayTakeTheRoleFromEverybody() throws Exception {
        NamedRoom room = room(Mode.RACE, 1);
        room.control().dismissHost();
        room.leave("ann");
        room.play("eve", new RecordedAudience());
        assertThat(room.info().host()).isEmpty();
        room.control().appoint("eve");
        room.leave("eve");
        assertThat(room.info().host()).as("as in any player's room").isEqualTo("bob");
    }

    @Test
    void roundsBeginByThemselvesAlsoWhereAPlayerOfTheLobbyJoins() throws Exception {
        NamedRoom room = teachersRoom(Lead.CLOCK);
        room.play("ann", ann);
        room.playRaw("guest", bob);
        world.pass(RoomWorld.TIMING.autoStart());
        room.tick(true);
        assertThat(room.info().state()).isEqualTo(RoomInfo.State.RUNNING);
        find(room, "guest");
        world.pass(RoomWorld.TIMING.between());
        room.tick(true);
        find(room, "guest");
        world.pass(Duration.ofHours(1));
        room.tick(true);
        assertThat(room.info().state()).as("a match of two rounds").isEqualTo(RoomInfo.State.OVER);
        room.leave("ann");
        room.leave("guest");
        room.playRaw("guest", bob);
        world.pass(RoomWorld.TIMING.autoStart());
        room.tick(true);
        assertThat(room.info().round()).as("of the next class").isEqualTo(1);
    }

    @Test
    void aRoundThatEverybodyIsLostFromWaitsUntilTheirSeatsAreFree() throws Exception {
        NamedRoom room = room(Mode.RACE, 1);
        room.watch("watcher", new RecordedAudience());
        room.start("ann");
        room.move("bob", "1");
        room.lost("ann");
        room.lost("bob");
        room.tick(true);
        assertThat(room.back("bob", bob).view().orElseThrow().facts().values()).containsEntry("moves", 1);
        room.lost("bob");
        room.gone("ann");
        room.gone("bob");
        assertThat(room.info().state()).isEqualTo(RoomInfo.State.OVER);
    }

    @Test
    void aFullRoomStillTakesSpectators() throws Exception {
        NamedRoom room = new NamedRoom(
                new RoomRules("FULL", new GuessGame(), Mode.RACE, 1, 1, true, false, Lead.HOST), world.context());
        room.play("ann", ann);
        assertRefused("room-full", () -> room.play("bob", bob));
        room.watch("bob", bob);
        assertThat(room.info().spectators()).isEqualTo(1);
    }

    /** Nobody who is left there could end it. */
    @Test
    void aPauseOfTheHostEndsWithTheHostOfAPermanentRoom() throws Exception {
        NamedRoom room = new NamedRoom(
                new RoomRules("CLASS", new GuessGame(), Mode.RACE, 99, 30, true, true, Lead.HOST), world.context());
        room.playRaw("guest", bob);
        room.play("ann", ann);
        room.pause("ann", true);
        room.leave("ann");
        assertThat(room.info().paused()).isFalse();
        room.control().pause(true);
        room.play("ann", ann);
        room.leave("ann");
        assertThat(room.info().paused()).as("the teacher's pause").isTrue();
    }

    @Test
    void noRoundBeginsByItselfWhileTheServerStops() throws Exception {
        NamedRoom room = new NamedRoom(
                new RoomRules("CLASS", new GuessGame(), Mode.RACE, 99, 30, true, true, Lead.CLOCK_FOR_EVER),
                world.context());
        room.playRaw("guest", ann);
        world.pass(RoomWorld.TIMING.autoStart());
        room.tick(false);
        assertThat(ann.of(LobbyEvent.RoundStarted.class)).isEmpty();
    }

    @Test
    void aPermanentRoomWithoutAHostBeginsByItself() throws Exception {
        NamedRoom room = new NamedRoom(
                new RoomRules("CLASS", new GuessGame(), Mode.RACE, 99, 30, true, true, Lead.CLOCK_FOR_EVER),
                world.context());
        room.playRaw("guest", ann);
        room.tick(true);
        assertThat(ann.of(LobbyEvent.RoundStarted.class)).isEmpty();
        world.pass(RoomWorld.TIMING.autoStart());
        room.tick(true);
        assertThat(ann.of(LobbyEvent.RoundStarted.class)).hasSize(1);
    }

    @FunctionalInterface
    private interface Telling {
        void tell() throws Refusal;
    }

    private static void assertRefused(String code, Telling what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what::tell)
                .satisfies(refusal -> assertThat(refusal.code().code()).isEqualTo(code));
    }

    private NamedRoom room(Mode mode, int rounds) throws Refusal {
        NamedRoom room = new NamedRoom(
                new RoomRules("TEST", new GuessGame(), mode, rounds, 10, true, false, Lead.HOST), world.context());
        room.play("ann", ann);
        room.play("bob", bob);
        return room;
    }

    private NamedRoom teachersRoom(Lead lead) {
        return new NamedRoom(
                new RoomRules("CLASS", new GuessGame(), Mode.RACE, 2, 30, true, true, lead), world.context());
    }

    /** Tries every number, the last of which ends it, and says which that was. */
    private static String find(NamedRoom room, String name) throws Refusal {
        return String.valueOf(
                winningMove(room, name).answer().view().facts().values().get("guess"));
    }

    private static Match.Made winningMove(NamedRoom room, String name) throws Refusal {
        for (int number = 1; ; number++) {
            Match.Made made = room.move(name, String.valueOf(number));
            if ("correct".equals(made.answer().view().facts().values().get("hint"))) {
                return made;
            }
        }
    }
}
