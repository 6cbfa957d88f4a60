package recess.server.door.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import recess.client.app.Onlooker;
import recess.common.Games;
import recess.common.game.Play;
import recess.common.game.Puzzle;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.message.RoomInfo;
import recess.common.message.Standing;

class BoardSceneTest {
    private static final RoomInfo ROOM =
            new RoomInfo("CLASS", "guess", Mode.RACE, RoomInfo.State.RUNNING, false, "", 1, 2, 3, 60, 1);
    private static final BoardScene.Join JOIN = BoardScene.Join.at("http://lab:8080/join/CLASS");
    private static final Onlooker RUNNING = Onlooker.of(
            new LobbyAnswer.InRoom(ROOM, true, 60, 0, Optional.empty()),
            List.of(
                    person("ann", Person.Role.PLAYER),
                    person("bob", Person.Role.PLAYER),
                    person("cho", Person.Role.BOT),
                    person("eve", Person.Role.SPECTATOR)),
            List.of(),
            Duration.ZERO);
    private static final LobbyEvent.RoundEnded ENDED = new LobbyEvent.RoundEnded(
            "CLASS",
            2,
            2,
            "bob",
            "37",
            List.of(
                    new Standing("bob", 1, 3, 3, 5, 9_000),
                    new Standing("ann", 2, 2, 3, 6, 10_000),
                    new Standing("cho", 0, 0, 0, 2, 10_000)),
            true,
            0);

    @Test
    void aRoundHasLanesAndNoResult() {
        BoardScene scene = scene(RUNNING);
        assertThat(scene.endsInMillis()).isEqualTo(60_000);
        assertThat(scene.lanes()).extracting(BoardScene.Lane::name).containsExactly("ann", "bob", "cho");
        assertThat(scene.watching()).isEqualTo(1);
        assertThat(scene.results()).isEmpty();
    }

    @Test
    void aBoardForTwoIsShownAsItIs() {
        RoomInfo room =
                new RoomInfo("CLASS", "tictactoe", Mode.RACE, RoomInfo.State.RUNNING, false, "ann", 1, 2, 2, 2, 0);
        Puzzle board = Games.find("tictactoe").orElseThrow().deal(new Random(1));
        Play ann = board.begin(List.of("ann", "bob")).getFirst();
        ann.move("5");
        Onlooker onlooker = Onlooker.of(
                        new LobbyAnswer.InRoom(room, true, 60, 0, Optional.of(board.watched())),
                        List.of(person("ann", Person.Role.HOST), person("bob", Person.Role.PLAYER)),
                        List.of(),
                        Duration.ZERO)
                .after(new LobbyEvent.Progress("CLASS", "ann", ann.progress()).with(board.watched()), Duration.ZERO);
        BoardScene scene = BoardScene.of(onlooker.table(), room, List.of(), JOIN, Duration.ZERO);
        assertThat(scene.board())
                .extracting(line -> line.stream().map(BoardScene.Run::text).collect(Collectors.joining()))
                .contains("   4  │  X  │  6  ");
        assertThat(scene(RUNNING).board()).isEmpty();
    }

    @Test
    void theStepsOfARoundAreItsPlaces() {
        BoardScene.Result result =
                scene(RUNNING.after(ENDED, Duration.ZERO)).results().getFirst();
        assertThat(result.verdicts()).containsExactly("★ bob has won round 2.");
        assertThat(result.secret()).isEqualTo("it was 37");
        assertThat(result.steps())
                .containsExactly(
                        new BoardScene.Step(1, "bob", 3),
                        new BoardScene.Step(2, "ann", 3),
                        new BoardScene.Step(0, "cho", 0));
    }

    /** Who has as many points stands as high, and nobody without a point stands anywhere. */
    @Test
    void theStepsOfAMatchAreItsScores() {
        BoardScene.Result result = scene(RUNNING.after(ENDED, Duration.ZERO)
                        .after(
                                new LobbyEvent.MatchEnded(
                                        "CLASS",
                                        List.of(
                                                new Standing("ann", 1, 2, 3, 6, 10_000),
                                                new Standing("bob", 1, 3, 3, 5, 9_000),
                                                new Standing("cho", 3, 0, 0, 2, 10_000))),
                                Duration.ZERO))
                .results()
                .getFirst();
        assertThat(result.verdicts())
                .containsExactly("★ All rounds are played. It is a tie: ann and bob.", "★ bob has won round 2.");
        assertThat(result.steps())
                .containsExactly(
                        new BoardScene.Step(1, "ann", 3),
                        new BoardScene.Step(1, "bob", 3),
                        new BoardScene.Step(0, "cho", 0));
    }

    /** How it has ended is of then; who is there, and when the next round begins, is of now. */
    @Test
    void whoComesBetweenTwoRoundsSeesHowTheLastHasEnded() {
        RoomInfo room = ROOM.with(RoomInfo.State.BETWEEN, 2, 3);
        LobbyEvent.RoundEnded ended = new LobbyEvent.RoundEnded(
                "CLASS", 2, 3, "bob", "37", List.of(new Standing("bob", 1, 3, 3, 5, 9_000)), true, 5);
        Onlooker late = Onlooker.of(
                new LobbyAnswer.InRoom(room, true, 0, 2, Optional.empty()),
                List.of(new Person("bob", Person.Role.PLAYER, 0, true), person("dan", Person.Role.PLAYER)),
                List.of(ended),
                Duration.ofSeconds(30));
        BoardScene scene = BoardScene.of(late.table(), room, List.of(), JOIN, Duration.ofSeconds(30));
        assertThat(scene.state()).isEqualTo("between");
        assertThat(scene.nextInMillis()).isEqualTo(2_000);
        assertThat(scene.lanes()).extracting(BoardScene.Lane::name).containsExactly("bob", "dan");
        assertThat(scene.lanes()).extracting(BoardScene.Lane::score).as("bob has left and come again").containsOnly(0);
        assertThat(scene.results())
                .extracting(BoardScene.Result::steps)
                .containsExactly(List.of(new BoardScene.Step(1, "bob", 3)));
    }

    private static BoardScene scene(Onlooker onlooker) {
        return BoardScene.of(onlooker.table(), ROOM, List.of(), JOIN, Duration.ZERO);
    }

    private static Person person(String name, Person.Role role) {
        return new Person(name, role, 0, true);
    }
}
