package recess.server.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import recess.common.guess.GuessGame;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Standing;
import recess.common.room.Timing;
import recess.common.tictactoe.TicTacToe;
import recess.server.event.ServerEvent;
import recess.server.game.RecordedResults;
import recess.server.store.GameResult;
import recess.server.store.KeptStore;

/** Whoever gives up a running game for two, however that comes, has lost it, and both results are stored. */
class LeavingABoardTest {
    private static final Duration KEPT = Timing.DEFAULT.seatKept();

    private final AtomicLong now = new AtomicLong();
    private final RecordedResults results = new RecordedResults();
    /** Who has played each round that is over. */
    private final List<List<String>> played = new ArrayList<>();

    private final Lobby lobby = TestLobby.of(List.of(new TicTacToe(), new GuessGame()), now::get, results, KeptStore.NONE, this::note);
    private final RecordedAudience ann = new RecordedAudience();
    private final RecordedAudience bob = new RecordedAudience();
    private String code = "";

    /** Bob has made the first move of a round. */
    @BeforeEach
    void begin() throws Exception {
        hello("bob", "10.0.0.1", bob);
        hello("ann", "10.0.0.2", ann);
        code = lobby.create("bob", new LobbyRequest.CreateRoom("tictactoe", Mode.RACE, 3, 2, true))
                .room()
                .code();
        lobby.join("ann", code, true);
        lobby.operator().start(code);
        lobby.seat("bob").move("5", OptionalInt.empty(), bob);
    }

    @Test
    void whoLeavesOrGoesToAnotherRoom() throws Exception {
        lobby.leave("ann");
        assertAnnHasLost();
        lobby.create("ann", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 5, true));
        assertThat(results.all()).hasSize(2);
    }

    @Test
    void whoSaysGoodbye() {
        lobby.presence().bye("ann", ann);
        assertAnnHasLost();
    }

    @Test
    void whoDoesNotComeBackToTheSeat() {
        lobby.presence().lost("ann", ann);
        now.addAndGet(KEPT.toNanos() - 1);
        lobby.presence().tick();
        assertThat(results.all()).as("the seat is kept").isEmpty();
        now.addAndGet(1);
        lobby.presence().tick();
        assertAnnHasLost();
    }

    @Test
    void whomTheTeacherSendsAway() throws Exception {
        lobby.register().kick("ann", true);
        assertAnnHasLost();
    }

    @Test
    void whoseNameIsBanned() {
        lobby.register().ban("ann", true);
        assertAnnHasLost();
    }

    @Test
    void aRoomThatIsClosedHasNoLoser() throws Exception {
        lobby.operator().close(code);
        assertThat(results.all()).isEmpty();
    }

    /** Both at once, when the network is away for longer than that. */
    @Test
    void whoWasLostFirstWhereNeitherComesBack() {
        lobby.presence().lost("bob", bob);
        now.addAndGet(1);
        lobby.presence().lost("ann", ann);
        now.addAndGet(KEPT.toNanos());
        lobby.presence().tick();
        assertThat(results.all())
                .extracting(GameResult::player, GameResult::won)
                .containsExactly(tuple("ann", true), tuple("bob", false));
    }

    @Test
    void aServerThatStopsHasNoLoser() {
        lobby.presence().lost("bob", bob);
        lobby.presence().lost("ann", ann);
        lobby.keep();
        assertThat(results.all()).isEmpty();
    }

    @Test
    void whoLeavesAGameThatIsOnesOwnHasNoResult() throws Exception {
        lobby.leave("ann");
        lobby.leave("bob");
        String race = lobby.create("bob", new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 5, true))
                .room()
                .code();
        lobby.join("ann", race, true);
        lobby.operator().start(race);
        lobby.leave("bob");
        assertThat(results.all()).hasSize(2);
    }

    private void assertAnnHasLost() {
        assertThat(results.all())
                .extracting(
                        GameResult::player, GameResult::won, GameResult::place, GameResult::moves, GameResult::address)
                .containsExactly(tuple("bob", true, 1, 1, "10.0.0.1"), tuple("ann", false, 0, 0, "10.0.0.2"));
        assertThat(played).containsExactly(List.of("bob", "ann"));
    }

    private void note(ServerEvent event) {
        if (event instanceof ServerEvent.RoundEnded ended) {
            played.add(ended.standings().stream().map(Standing::player).toList());
        }
    }

    private void hello(String name, String address, RecordedAudience audience) throws Exception {
        InetAddress from = InetAddress.ofLiteral(address);
        Lobby.Greeting greeting = lobby.presence().hello(name, Optional.empty(), false, from, audience);
        lobby.attendance().came(greeting, Optional.empty(), from, Optional.empty());
    }
}
