package recess.server.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import recess.common.game.RawValues;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.room.Audience;
import recess.common.room.Timing;
import recess.common.rps.RockPaperScissors;
import recess.server.session.Turn;

class RawSeatTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final AtomicLong now = new AtomicLong();
    private final Lobby lobby = TestLobby.of(List.of(new RockPaperScissors()), now::get);

    /** Writes down what it is told. */
    private static final class Told implements RawSeat.Sitter {
        private final List<String> all = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void roundStarted(GameView view) {
            all.add("begin");
        }

        @Override
        public void othersMoved(GameView view) {
            all.add("moved " + view.text());
        }

        @Override
        public void roundLost(String how) {
            all.add(how);
        }

        @Override
        public void renamed(String name) {
            all.add("renamed " + name);
        }

        @Override
        public void sentAway(String why) {
            all.add(why);
        }

        @Override
        public void hangUp() {
            all.add("hang up");
        }
    }

    /** Both choose at once: the second move is on its way while the first is told of. Its answer says all that it has to know. */
    @Test
    void isToldOfTheOthersMoveByTheAnswerToItsOwnWhereThatIsOnItsWay() throws Exception {
        AtomicReference<Runnable> whenTheFirstHasMoved = new AtomicReference<>(() -> {});
        Audience watching = new Audience() {
            @Override
            public void tell(LobbyEvent event) {
                if (event instanceof LobbyEvent.Progress) {
                    whenTheFirstHasMoved.getAndSet(() -> {}).run();
                }
            }

            @Override
            public void hangUp() {}
        };
        lobby.bind("DUEL", "rps", new RawValues(Map.of("games", "1")), OptionalInt.empty(), Optional.empty());
        // Who came before the second player is told before it.
        lobby.presence().hello("eve", Optional.empty(), false, HERE, watching);
        lobby.join("eve", "DUEL", false);
        Told toFirst = new Told();
        Told toSecond = new Told();
        RawSeat first = RawSeat.sit(lobby, "DUEL", HERE, toFirst);
        RawSeat second = RawSeat.sit(lobby, "DUEL", HERE, toSecond);
        now.addAndGet(Timing.DEFAULT.autoStart().toNanos());
        lobby.tick();
        CompletableFuture<Optional<LobbyAnswer.Moved>> answer = new CompletableFuture<>();
        AtomicBoolean onItsWay = new AtomicBoolean();
        whenTheFirstHasMoved.set(() -> {
            Turn turn = second.turn();
            Thread.ofPlatform().start(() -> answer.complete(second.move("scissors", turn)));
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!second.turn().equals(Turn.SERVER) && System.nanoTime() - end < 0) {
                Thread.onSpinWait();
            }
            onItsWay.set(second.turn().equals(Turn.SERVER));
        });
        first.move("rock", first.turn());
        assertThat(onItsWay).isTrue();
        assertThat(answer.get(20, TimeUnit.SECONDS).orElseThrow().view().text()).isEqualTo("lost");
        assertThat(toSecond.all).containsExactly("begin");
        assertThat(toFirst.all).containsExactly("begin", "moved won");
    }

    @Test
    void isToldOfTheOthersMoveWhereItHasMovedBefore() throws Exception {
        lobby.bind("DUEL", "rps", new RawValues(Map.of("games", "1")), OptionalInt.empty(), Optional.empty());
        Told toFirst = new Told();
        Told toSecond = new Told();
        RawSeat first = RawSeat.sit(lobby, "DUEL", HERE, toFirst);
        RawSeat second = RawSeat.sit(lobby, "DUEL", HERE, toSecond);
        now.addAndGet(Timing.DEFAULT.autoStart().toNanos());
        lobby.tick();
        first.move("rock", first.turn());
        assertThat(toSecond.all).containsExactly("begin");
        second.move("scissors", second.turn());
        assertThat(toFirst.all).containsExactly("begin", "moved won");
        assertThat(toSecond.all).containsExactly("begin");
    }
}
