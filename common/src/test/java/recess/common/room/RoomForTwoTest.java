package recess.common.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import recess.common.game.Play;
import recess.common.message.GameView;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.RoomInfo;
import recess.common.message.Standing;
import recess.common.tictactoe.TicTacToe;

/** Rooms of a game that two play on one board. */
class RoomForTwoTest {
    private final RoomWorld world = new RoomWorld();
    private final RecordedAudience ann = new RecordedAudience();
    private final RecordedAudience bob = new RecordedAudience();
    private final RecordedAudience eve = new RecordedAudience();

    @Test
    void hasTwoSeatsAndTellsAThirdToWatch() throws Exception {
        NamedRoom room = room(3);
        assertThat(room.info().capacity()).isEqualTo(2);
        assertRefused("room-full", "tictactoe is for 2): watch it", () -> room.play("cy", eve));
        assertThat(room.watch("cy", eve).watching()).isTrue();
    }

    @Test
    void beginsWithNobodyAloneAndSaysWhatToDo() throws Exception {
        NamedRoom room = room(3);
        room.leave("bob");
        assertRefused("too-few-players", "seat a bot", () -> room.start("ann"));
        assertRefused("too-few-players", "TEST there is 1", () -> room.control().begin());
        room.room().seatBot("careful");
        room.start("ann");
        assertThat(room.info().state()).isEqualTo(RoomInfo.State.RUNNING);
        assertRefused("running", "between two rounds", () -> room.control().removeBot("careful-bot"));
    }

    @Test
    void aMoveOfOneIsSeenByTheOtherAndByWhoWatches() throws Exception {
        NamedRoom room = room(3);
        room.watch("eve", eve);
        RecordedAudience board = new RecordedAudience();
        room.room().show(board);
        room.start("ann");
        GameView seen = view(eve);
        assertThat(seen.facts().text(Play.TURN)).isEqualTo("ann");
        assertThat(seen.facts().values()).doesNotContainKey("mark");
        assertThat(view(bob).facts().values()).containsEntry("mark", "O");
        room.move("ann", "5");
        LobbyEvent.Progress told = bob.of(LobbyEvent.Progress.class).getLast();
        assertThat(told.player()).isEqualTo("ann");
        assertThat(told.view().orElseThrow().facts().values())
                .containsEntry("board", "---/-X-/---")
                .containsEntry("mark", "O")
                .containsEntry("turn", "bob");
        assertThat(ann.of(LobbyEvent.Progress.class)).isEmpty();
        for (RecordedAudience spectator : List.of(eve, board)) {
            assertThat(spectator
                            .of(LobbyEvent.Progress.class)
                            .getLast()
                            .view()
                            .orElseThrow()
                            .facts()
                            .values())
                    .containsEntry("board", "---/-X-/---")
                    .doesNotContainKey("mark");
        }
        assertThat(room.watch("fay", new RecordedAudience())
                        .view()
                        .orElseThrow()
                        .facts()
                        .values())
                .as("who comes later sees it as well")
                .containsEntry("board", "---/-X-/---");
    }

    @Test
    void refusesAMoveInTheTurnOfTheOtherWhichCostsNothing() throws Exception {
        NamedRoom room = room(3);
        room.start("ann");
        assertRefused("not-your-turn", "turn of ann", () -> room.move("bob", "5"));
        assertThat(room.view("bob").orElseThrow().facts().values()).containsEntry("board", "---/---/---");
        room.move("ann", "5");
        assertRefused("not-your-turn", "turn of bob", () -> room.move("ann", "1"));
        assertThat(room.move("bob", "5").answer().remark()).contains("taken");
        room.move("bob", "1");
    }

    @Test
    void aLineEndsItForBoth() throws Exception {
        NamedRoom room = room(3);
        room.start("ann");
        winAsFirst(room, "ann", "bob");
        LobbyEvent.RoundEnded end = bob.of(LobbyEvent.RoundEnded.class).getLast();
        assertThat(end.winner()).isEqualTo("ann");
        assertThat(end.answer()).isEqualTo("XXX/OO-/---");
        assertThat(end.standings())
                .extracting(Standing::player, Standing::place, Standing::points, Standing::moves)
                .containsExactly(tuple("ann", 1, 1, 3), tuple("bob", 0, 0, 2));
        assertThat(bob.of(LobbyEvent.Progress.class)
                        .getLast()
                        .view()
                        .orElseThrow()
                        .facts()
                        .values())
                .containsEntry("result", "lost");
    }

    @Test
    void theSecondHasTheFirstMoveInTheNextRound() throws Exception {
        NamedRoom room = room(3);
        room.start("ann");
        winAsFirst(room, "ann", "bob");
        room.start("ann");
        assertThat(view(ann).facts().text(Play.TURN)).isEqualTo("bob");
        winAsFirst(room, "bob", "ann");
        room.start("ann");
        assertThat(view(ann).facts().text(Play.TURN)).isEqualTo("ann");
    }

    @Test
    void aDrawHasNoWinnerAndSharesTheFirstPlace() throws Exception {
        for (Mode mode : Mode.values()) {
            NamedRoom room = room(mode, 3);
            room.start("ann");
            for (String field : List.of("1", "2", "3", "5", "4", "7", "6", "9", "8")) {
                String turn = room.people().stream()
                        .map(person -> room.view(person.name()).orElseThrow())
                        .map(view -> view.facts().text(Play.TURN))
                        .findFirst()
                        .orElseThrow();
                room.move(turn, field);
            }
            LobbyEvent.RoundEnded end = bob.of(LobbyEvent.RoundEnded.class).getLast();
            assertThat(end.winner()).isEmpty();
            assertThat(end.standings())
                    .extracting(Standing::place, Standing::points, Standing::hasWon, Standing::hasSolved)
                    .containsOnly(tuple(1, 0, false, false));
        }
    }

    @Test
    void whoLeavesHasLostToTheOther() throws Exception {
        NamedRoom room = room(3);
        room.start("ann");
        room.move("ann", "5");
        room.leave("ann");
        LobbyEvent.RoundEnded end = bob.of(LobbyEvent.RoundEnded.class).getLast();
        assertThat(end.winner()).isEqualTo("bob");
        assertThat(end.standings()).extracting(Standing::player).containsExactly("bob");
        assertStored(tuple("bob", 1, false), tuple("ann", 0, true));
        assertThat(end.nextInSeconds()).as("nobody to play against").isZero();
        world.pass(Duration.ofSeconds(30));
        room.tick(true);
        assertThat(room.info().state()).isEqualTo(RoomInfo.State.BETWEEN);
        room.play("cy", eve);
        room.tick(true);
        assertThat(room.info().state()).isEqualTo(RoomInfo.State.RUNNING);
    }

    @Test
    void whoIsLostIsAwaitedAndFindsTheBoardAsItIs() throws Exception {
        NamedRoom room = room(3);
        room.start("ann");
        room.lost("bob");
        room.move("ann", "5");
        room.tick(true);
        assertThat(room.info().state()).isEqualTo(RoomInfo.State.RUNNING);
        assertThat(room.back("bob", bob).view().orElseThrow().facts().values())
                .containsEntry("board", "---/-X-/---")
                .containsEntry("turn", "bob")
                .containsEntry("mark", "O");
        room.move("bob", "1");
        room.lost("bob");
        assertThat(world.hasLast()).as("the seat is kept").isFalse();
        room.gone("bob");
        assertStored(tuple("ann", 1, false), tuple("bob", 0, true));
        assertThat(ann.of(LobbyEvent.RoundEnded.class).getLast().winner()).isEqualTo("ann");
    }

    @Test
    void theNextRoundAwaitsWhoIsLost() throws Exception {
        NamedRoom room = room(3);
        room.start("ann");
        winAsFirst(room, "ann", "bob");
        room.lost("bob");
        world.pass(Duration.ofSeconds(30));
        room.tick(true);
        assertThat(room.info().state()).isEqualTo(RoomInfo.State.BETWEEN);
        assertRefused("too-few-players", "there is 1", () -> room.start("ann"));
        room.back("bob", bob);
        room.tick(true);
        assertThat(room.info().state()).isEqualTo(RoomInfo.State.RUNNING);
    }

    @Test
    void whoseTurnItIsHasLostWhenTheTimeIsUp() throws Exception {
        NamedRoom room = room(3);
        room.start("ann");
        room.move("ann", "5");
        world.pass(RoomWorld.TIMING.round());
        room.tick(true);
        assertThat(bob.of(LobbyEvent.RoundEnded.class).getLast().winner()).isEqualTo("ann");
    }

    @Test
    void whoIsCalledSomethingElseHasTheSameTurn() throws Exception {
        NamedRoom room = room(3);
        room.start("ann");
        room.control().rename(room.who("ann"), "anna");
        assertThat(bob.of(LobbyEvent.Progress.class)
                        .getLast()
                        .view()
                        .orElseThrow()
                        .facts()
                        .text(Play.TURN))
                .isEqualTo("anna");
        assertThat(ann.of(LobbyEvent.Progress.class)
                        .getLast()
                        .view()
                        .orElseThrow()
                        .facts()
                        .values())
                .containsEntry("x", "anna")
                .containsEntry("mark", "X");
        assertThat(room.move("anna", "5").answer().counted()).isTrue();
    }

    @Test
    void aBotWaitsForItsTurn() throws Exception {
        Timing fast = new Timing(
                Duration.ofSeconds(60),
                Duration.ofSeconds(5),
                Duration.ofSeconds(9),
                Duration.ofMillis(1),
                Duration.ZERO);
        NamedRoom room = new NamedRoom(rules(Mode.RACE, 1), world.context(fast));
        CompletableFuture<LobbyEvent.Progress> moved = new CompletableFuture<>();
        room.play("ann", event -> {
            if (event instanceof LobbyEvent.Progress progress) {
                moved.complete(progress);
            }
        });
        room.room().seatBot("perfect");
        room.start("ann");
        assertThat(room.move("ann", "5", OptionalInt.of(1)).answer().counted()).isTrue();
        assertThat(moved.get().view().orElseThrow().facts().text(Play.TURN)).isEqualTo("ann");
    }

    @Test
    void whoLeavesWhenItIsOverHasNothingToLose() throws Exception {
        NamedRoom room = room(3);
        room.start("ann");
        winAsFirst(room, "ann", "bob");
        room.leave("ann");
        assertStored(tuple("ann", 1, false), tuple("bob", 0, false));
    }

    @Test
    void whoLeavesARoundAndComesBackHasLostItOnce() throws Exception {
        NamedRoom room = room(3);
        room.start("ann");
        room.leave("bob");
        room.play("bob", bob);
        room.start("ann");
        winAsFirst(room, "bob", "ann");
        assertStored(tuple("bob", 1, false), tuple("ann", 0, false));
    }

    /** Of each who played: the name, the place, and whether it has left. */
    private void assertStored(Tuple... players) {
        assertThat(world.last().players())
                .extracting(
                        player -> player.standing().player(),
                        player -> player.standing().place(),
                        RoundResult.PlayerResult::gone)
                .containsExactly(players);
    }

    private static void winAsFirst(NamedRoom room, String first, String second) throws Refusal {
        room.move(first, "1");
        room.move(second, "4");
        room.move(first, "2");
        room.move(second, "5");
        room.move(first, "3");
    }

    private static GameView view(RecordedAudience audience) {
        return audience.of(LobbyEvent.RoundStarted.class).getLast().view();
    }

    private static void assertRefused(String code, String why, ThrowingCallable request) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(request)
                .satisfies(refusal -> assertThat(refusal.answer().code().code()).isEqualTo(code))
                .withMessageContaining(why);
    }

    private NamedRoom room(int rounds) throws Refusal {
        return room(Mode.RACE, rounds);
    }

    private NamedRoom room(Mode mode, int rounds) throws Refusal {
        NamedRoom room = new NamedRoom(rules(mode, rounds), world.context());
        room.play("ann", ann);
        room.play("bob", bob);
        return room;
    }

    private static RoomRules rules(Mode mode, int rounds) {
        return new RoomRules("TEST", new TicTacToe(), mode, rounds, 10, true, false, Lead.HOST);
    }
}
