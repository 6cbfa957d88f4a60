package recess.server.log;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import recess.common.message.Bytes;
import recess.common.message.FaultCode;
import recess.common.message.Outcome;
import recess.common.message.Standing;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent;
import recess.server.event.Source;

class LogLineTest {
    private static final String HOSTILE = "a\n\u001B[2J\u202Eb";
    private static final String CLEANED = "a\uFFFD\uFFFD[2J\uFFFDb";
    private static final Standing ANN = new Standing("ann", 1, 1, 1, 7, 1000);
    private static final Source SOURCE = new Source(12, "guess/lines", InetAddress.getLoopbackAddress(), 50_123);
    private static final String FROM = "#12 guess/lines 127.0.0.1:50123 ";

    static Stream<Arguments> events() {
        return Stream.of(
                arguments(
                        new ServerEvent.Listening("guess/lines", InetAddress.getLoopbackAddress(), 9999),
                        "listening guess/lines 127.0.0.1:9999"),
                arguments(new ServerEvent.ListenerChanged("guess/lines", HOSTILE), "guess/lines: " + CLEANED),
                arguments(
                        new ServerEvent.LimitLowered("connections", 1024, 192, HOSTILE),
                        "limit lowered: 192 connections instead of 1024, because " + CLEANED),
                arguments(
                        new ServerEvent.NothingKept(Path.of("data"), HOSTILE),
                        "NOTHING IS KEPT: files are refused and results are not recorded until there is room in data ("
                                + CLEANED + ")"),
                arguments(
                        new ServerEvent.UploadsRefused(Path.of("data"), HOSTILE),
                        "FILES ARE REFUSED until there is room in data: " + CLEANED + " (less: --min-free)"),
                arguments(new ServerEvent.Ready(Path.of("data")), "ready, data directory data"),
                arguments(
                        new ServerEvent.AcceptFailed("guess/lines", HOSTILE, Duration.ofMillis(640)),
                        "guess/lines cannot accept: " + CLEANED + ", next try in 640 ms"),
                arguments(
                        new ServerEvent.TurnedAway(
                                "guess/lines", InetAddress.getLoopbackAddress(), FaultCode.SERVER_FULL.because("full")),
                        "guess/lines turned away 127.0.0.1: full"),
                arguments(
                        new ServerEvent.RoundEnded(
                                "CLASS", 2, "guess", nCopies(4, ANN), "ann", "42", true, Duration.ofMillis(12_300)),
                        "room CLASS round 2: guess of 4 players in 12.3 s, ann won, it was 42"),
                arguments(
                        new ServerEvent.RoundEnded(
                                "CLASS", 2, "guess", nCopies(4, ANN), "", "42", false, Duration.ofMillis(12_300)),
                        "room CLASS round 2: guess of 4 players in 12.3 s, nobody won, it was 42, NOT RECORDED"),
                arguments(new ServerEvent.TeacherDid("kick " + HOSTILE), "teacher: kick " + CLEANED),
                arguments(
                        new ServerEvent.Stopping("SIGINT", Duration.ofSeconds(10)),
                        "stopping (SIGINT), at the latest in 10.0 s"),
                arguments(new ServerEvent.Stopped(), "stopped"),
                arguments(new ServerEvent.Connected(SOURCE), FROM + "connected"),
                arguments(
                        new ServerEvent.RequestRefused(SOURCE, "no-room", "there is no room " + HOSTILE),
                        FROM + "refused no-room: there is no room " + CLEANED),
                arguments(new ServerEvent.Named(SOURCE, "ann"), FROM + "is 'ann'"),
                arguments(
                        new ServerEvent.Renamed(SOURCE.named("tom"), "ann"),
                        "#12 guess/lines 127.0.0.1:50123 tom is 'tom' now, and was 'ann'"),
                arguments(new ServerEvent.Received(SOURCE, HOSTILE), FROM + "received '" + CLEANED + "'"),
                arguments(new ServerEvent.TeacherAsked(SOURCE, 3, HOSTILE), FROM + "asks, answer 3: " + CLEANED),
                arguments(
                        new ServerEvent.Echoed(SOURCE, Bytes.utf8(HOSTILE)),
                        FROM + "received '" + CLEANED + "' (10 bytes)"),
                arguments(new ServerEvent.Echoed(SOURCE, Bytes.utf8("x")), FROM + "received 'x' (1 byte)"),
                arguments(
                        new ServerEvent.Echoed(SOURCE, Bytes.utf8("🎲".repeat(200))),
                        FROM + "received '" + "🎲".repeat(200) + "' (800 bytes)"),
                arguments(
                        new ServerEvent.Echoed(SOURCE, Bytes.utf8("🎲".repeat(201))),
                        FROM + "received '" + "🎲".repeat(200) + "...' (804 bytes)"),
                arguments(
                        new ServerEvent.Echoed(SOURCE, Bytes.utf8("x".repeat(1_000_000))),
                        FROM + "received '" + "x".repeat(200) + "...' (1000000 bytes)"),
                arguments(
                        new ServerEvent.Said(SOURCE.named("ann"), "CLASS", HOSTILE),
                        "#12 guess/lines 127.0.0.1:50123 ann says in room CLASS: " + CLEANED),
                arguments(new ServerEvent.Entered(SOURCE, "CLASS", false), FROM + "is in room CLASS"),
                arguments(new ServerEvent.Entered(SOURCE, "CLASS", true), FROM + "watches room CLASS"),
                arguments(
                        new ServerEvent.FaultTold(SOURCE, FaultCode.IDLE.because("no input, bye")),
                        FROM + "told idle: no input, bye"),
                arguments(
                        new ServerEvent.GameEnded(SOURCE, "guess", Outcome.WON, "50", 1, Duration.ofMillis(1999)),
                        FROM + "guess won, it was 50, 1 guess in 1.9 s"),
                arguments(
                        new ServerEvent.GameEnded(SOURCE, "guess", Outcome.WON, "50", 7, Duration.ofMinutes(2)),
                        FROM + "guess won, it was 50, 7 guesses in 120.0 s"),
                arguments(new ServerEvent.Solved(SOURCE), FROM + "has solved it"),
                arguments(
                        new ServerEvent.UploadStored(SOURCE, "recv-a.txt", 5, "2cf2"),
                        FROM + "stored 'recv-a.txt', 5 bytes, sha256 2cf2"),
                arguments(
                        new ServerEvent.UploadRefused(SOURCE, HOSTILE, "disk-full", HOSTILE),
                        FROM + "refused file '" + CLEANED + "': " + CLEANED),
                arguments(
                        new ServerEvent.Disconnected(SOURCE, CloseReason.END_OF_INPUT, 3, 12, Duration.ofMillis(250)),
                        FROM + "closed: end of input, 3 bytes in, 12 out, 0.2 s"),
                arguments(
                        new ServerEvent.Failed(SOURCE, bug(HOSTILE, 1)),
                        FROM + "BUG java.lang.IllegalStateException: " + CLEANED + " at Game.play(Game.java:1)"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsAsOneCleanLine(ServerEvent event, String line) {
        assertThat(LogLine.of(event)).isEqualTo(line);
    }

    @Test
    void isPutToTheTestForEveryKindOfEvent() {
        Set<Class<?>> tested = new HashSet<>();
        events().forEach(arguments -> tested.add(arguments.get()[0].getClass()));
        Set<Class<?>> all = new HashSet<>();
        kinds(ServerEvent.class).forEach(all::add);
        assertThat(tested).isEqualTo(all);
    }

    @Test
    void putsTheWholeStackOfABugAndOfItsCauseOnOneLine() {
        Exception broken = bug("broken", 2);
        broken.initCause(bug("deep\ndown", 2));
        assertThat(LogLine.of(new ServerEvent.Failed(SOURCE, broken)))
                .isEqualTo(FROM + "BUG java.lang.IllegalStateException: broken"
                        + " at Game.play(Game.java:1) < Game.play(Game.java:2)"
                        + " caused by java.lang.IllegalStateException: deep\uFFFDdown"
                        + " at Game.play(Game.java:1) < Game.play(Game.java:2)");
    }

    @Test
    void cutsAnOverlongStack() {
        assertThat(LogLine.of(new ServerEvent.Failed(SOURCE, bug("x", 1024))))
                .contains("Game.java:40)")
                .doesNotContain("Game.java:41)");
    }

    @Test
    void comesToAnEndWithABugThatCausedItself() {
        Exception first = bug("first", 1);
        Exception second = bug("second", 1);
        first.initCause(second);
        second.initCause(first);
        assertThat(LogLine.of(new ServerEvent.Failed(SOURCE, first))).contains("first", "caused by", "second");
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(LogLineTest::kinds)
                : Stream.of(type);
    }

    private static Exception bug(String message, int frames) {
        Exception bug = new IllegalStateException(message);
        StackTraceElement[] stack = new StackTraceElement[frames];
        Arrays.setAll(stack, i -> new StackTraceElement("Game", "play", "Game.java", i + 1));
        bug.setStackTrace(stack);
        return bug;
    }
}
