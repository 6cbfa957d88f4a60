package recess.server.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import recess.common.message.Bytes;
import recess.common.message.Outcome;
import recess.common.message.Standing;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent;
import recess.server.event.Source;
import recess.server.store.MemoryKeptStore;

class TasksTest {
    private static final Instant NINE = Instant.parse("2026-11-30T09:00:00Z");

    private Instant now = NINE;
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.fixed(now).withZone(zone);
        }
    };
    private final MemoryKeptStore store = new MemoryKeptStore();
    private final Tasks tasks = Tasks.open(store, clock, Source::realName);
    private final TaskObserver observer = new TaskObserver(tasks);

    @Test
    void aScriptIsKnownByItsAddressOrByTheClassListAndSolvesAGame() {
        tasks.open("warm-up", "guess/lines", Optional.empty());
        Source script = raw(1, "10.0.0.1");
        Source anns = raw(2, "10.0.0.2").known("12 Ann Tan");
        for (Source source : List.of(script, anns)) {
            observer.publish(new ServerEvent.Connected(source));
            observer.publish(new ServerEvent.Received(source, "50"));
        }
        observer.publish(new ServerEvent.GameEnded(anns, "guess", Outcome.WON, "50", 1, Duration.ZERO));
        observer.publish(new ServerEvent.GameEnded(script, "guess", Outcome.GIVEN_UP, "50", 1, Duration.ZERO));
        observer.publish(new ServerEvent.Connected(raw(3, "10.0.0.1")));
        observer.publish(new ServerEvent.Connected(new Source(4, "echo/ack", InetAddress.ofLiteral("10.0.0.9"), 5)));
        assertThat(tasks.attempts("warm-up"))
                .containsExactly(
                        new Attempt("12 Ann Tan", 1, NINE, "50", Optional.of(NINE), ""),
                        new Attempt("10.0.0.1", 2, NINE, "50", Optional.empty(), ""));
    }

    /** And no screen shows the old one any more. */
    @Test
    void whoIsGivenAnotherNameGoesOnUnderIt() {
        tasks.open("race", "CLASS", Optional.empty());
        Source rude = new Source(1, "lobby/json", InetAddress.ofLiteral("10.0.0.1"), 5).named("rude");
        Source known = new Source(2, "lobby/json", InetAddress.ofLiteral("10.0.0.2"), 5)
                .named("bad")
                .known("12 Ann Tan");
        observer.publish(new ServerEvent.Entered(rude, "CLASS", false));
        observer.publish(new ServerEvent.Received(rude, "move 7"));
        observer.publish(new ServerEvent.Entered(known, "CLASS", false));
        observer.publish(new ServerEvent.Renamed(rude.named("tom"), "rude"));
        observer.publish(new ServerEvent.Renamed(known.named("ann"), "bad"));
        observer.publish(new ServerEvent.RoundEnded(
                "CLASS",
                1,
                "guess",
                List.of(standing("tom", 1), standing("ann", 0)),
                "tom",
                "42",
                true,
                Duration.ZERO));
        assertThat(tasks.attempts("race"))
                .containsExactly(
                        new Attempt("tom", 1, NINE, "7", Optional.of(NINE), "tom"),
                        new Attempt("12 Ann Tan", 1, NINE, "", Optional.empty(), "ann"));
        assertThat(tasks.save().join()).isTrue();
        assertThat(Tasks.open(store, clock, Source::realName).attempts("race")).isEqualTo(tasks.attempts("race"));
    }

    /** The name comes with the event: the source of it knows none yet. */
    @Test
    void whoTakesANameInTheLobbyTriesUnderIt() {
        tasks.open("lobby", "lobby/text", Optional.empty());
        Source somebody = new Source(1, "lobby/text", InetAddress.ofLiteral("10.0.0.1"), 5);
        observer.publish(new ServerEvent.Connected(somebody));
        observer.publish(new ServerEvent.Named(somebody, "ann"));
        observer.publish(new ServerEvent.Solved(somebody.named("ann")));
        assertThat(tasks.attempts("lobby")).containsExactly(new Attempt("ann", 1, NINE, "", Optional.of(NINE), "ann"));
        assertThat(tasks.save().join()).isTrue();
        assertThat(Tasks.open(store, clock, Source::realName).attempts("lobby")).isEqualTo(tasks.attempts("lobby"));
    }

    @Test
    void anEchoAndAFileSolveToo() {
        tasks.open("echo", "echo/ack", Optional.empty());
        tasks.open("file", "upload/nul", Optional.empty());
        Source echo = new Source(1, "echo/ack", InetAddress.ofLiteral("10.0.0.1"), 5);
        Source upload = new Source(2, "upload/nul", InetAddress.ofLiteral("10.0.0.1"), 5);
        observer.publish(new ServerEvent.Connected(echo));
        observer.publish(new ServerEvent.Echoed(echo, Bytes.utf8("hi\u0007")));
        observer.publish(new ServerEvent.UploadStored(upload, "10.0.0.1/a.txt", 3, "00"));
        assertThat(tasks.attempts("echo"))
                .containsExactly(new Attempt("10.0.0.1", 1, NINE, "hi\uFFFD", Optional.of(NINE), ""));
        assertThat(tasks.attempts("file"))
                .containsExactly(new Attempt("10.0.0.1", 1, NINE, "10.0.0.1/a.txt", Optional.of(NINE), ""));
    }

    @Test
    void aRoundIsSolvedByWhoFindsTheSecretAlsoOnTheListenerThatSeatsItsClientsThere() {
        tasks.open("race", "CLASS", Optional.empty());
        tasks.open("script", "guess/lines", Optional.empty());
        Source ann = new Source(1, "lobby/json", InetAddress.ofLiteral("10.0.0.1"), 5).named("ann");
        Source guest = raw(2, "10.0.0.2").named("guest");
        Source gone = raw(3, "10.0.0.3").named("guest-2");
        for (Source source : List.of(ann, guest, gone)) {
            observer.publish(new ServerEvent.Entered(source, "CLASS", false));
        }
        observer.publish(new ServerEvent.Disconnected(gone, CloseReason.LOST, 0, 0, Duration.ZERO));
        observer.publish(new ServerEvent.RoundEnded(
                "CLASS",
                1,
                "guess",
                List.of(standing("guest", 1), standing("ann", 0), standing("guest-2", 2)),
                "guest",
                "42",
                true,
                Duration.ZERO));
        assertThat(tasks.attempts("race"))
                .extracting(Attempt::who, Attempt::tries, one -> one.solved().isPresent())
                .containsExactlyInAnyOrder(
                        tuple("10.0.0.2", 1, true), tuple("ann", 1, false), tuple("10.0.0.3", 0, false));
        assertThat(tasks.attempts("script")).extracting(Attempt::who).containsExactly("10.0.0.2");
        assertThat(tasks.attempts("race")).extracting(Attempt::nick).containsExactly("guest", "ann", "guest-2");
        observer.publish(new ServerEvent.Received(ann.known("12 Ann Tan"), "move 7"));
        assertThat(tasks.attempts("race"))
                .as("the same person, who has said who that is")
                .filteredOn(one -> one.who().equals("12 Ann Tan"))
                .containsExactly(new Attempt("12 Ann Tan", 1, NINE, "7", Optional.empty(), "ann"));
        assertThat(tasks.attempts("race")).hasSize(3);
    }

    @Test
    void endsByItselfAndOutlivesTheServer() {
        tasks.open("short", "guess/lines", Optional.of(Duration.ofMinutes(20)));
        observer.publish(new ServerEvent.Connected(raw(1, "10.0.0.1")));
        assertThat(tasks.save().join()).isTrue();
        Tasks again = Tasks.open(store, clock, Source::realName);
        assertThat(again.attempts("short")).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> again.open("short", "echo/ack", Optional.empty()))
                .withMessage("the task short is open already, on guess/lines");
        now = NINE.plus(Duration.ofMinutes(20));
        new TaskObserver(again).publish(new ServerEvent.Connected(raw(2, "10.0.0.2")));
        assertThat(again.attempts("short")).hasSize(1);
        assertThat(again.close("short")).as("over already").isFalse();
        again.open("short", "guess/lines", Optional.empty());
        assertThat(again.close("short")).isTrue();
        assertThat(again.forget("10.0.0.1")).isEqualTo(1);
        assertThat(Tasks.open(store, clock, Source::realName).attempts("short")).isEmpty();
    }

    private static Source raw(long connection, String address) {
        return new Source(connection, "guess/lines", InetAddress.ofLiteral(address), 50_000);
    }

    private static Standing standing(String player, int place) {
        return new Standing(player, place, place == 1 ? 1 : 0, 0, 7, 1000);
    }
}
