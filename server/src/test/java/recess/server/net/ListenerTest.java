package recess.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import recess.server.dialect.StreamDialect;
import recess.server.event.ServerEvent.AcceptFailed;
import recess.server.session.StageWorld;

class ListenerTest {
    private final StageWorld world = new StageWorld();
    private final List<Error> fatal = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Channel> served = new ArrayList<>();
    private int calls;
    private Listener listener;

    @BeforeEach
    void makeAListenerWithoutAPort() throws IOException {
        Endpoint endpoint = new Endpoint(
                "echo/stream",
                new StreamDialect(),
                _ -> {
                    throw new AssertionError("nobody is served here");
                },
                ConnectionLimits.DEFAULT);
        listener = new Listener(endpoint, new ServerSocket());
    }

    @Test
    void pausesEverLongerWhileAcceptingFailsAndGoesOnAfterwards() {
        Channel newcomer = new FakeChannel();
        acceptAll(
                call -> {
                    if (call <= 9) {
                        throw new IOException("Too many open files");
                    }
                    if (call == 11) {
                        throw new IOException("Too many open files");
                    }
                    return newcomer;
                },
                12);
        assertThat(pauses.stream().map(Duration::toMillis))
                .containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1000L, 1000L, 10L);
        assertThat(served).containsExactly(newcomer, newcomer);
    }

    @Test
    void reportsFailuresOnceAMinute() {
        acceptAll(
                _ -> {
                    throw new IOException("Too many open files");
                },
                150);
        // Six pauses of less than a second, then one second each: the third minute begins with the 128th call.
        assertThat(world.events(AcceptFailed.class))
                .containsExactly(
                        new AcceptFailed("echo/stream", "Too many open files", Duration.ofMillis(10)),
                        new AcceptFailed("echo/stream", "Too many open files", Duration.ofSeconds(1)),
                        new AcceptFailed("echo/stream", "Too many open files", Duration.ofSeconds(1)));
    }

    @Test
    void goesOnAfterABugThatANewcomerBroughtToLight() {
        acceptAll(
                call -> {
                    if (call == 1) {
                        throw new IllegalStateException("a bug");
                    }
                    return new FakeChannel();
                },
                2);
        assertThat(served).hasSize(1);
        assertThat(world.events(AcceptFailed.class))
                .extracting(AcceptFailed::why)
                .containsExactly("java.lang.IllegalStateException: a bug");
    }

    @Test
    void endsTheProcessWhenMemoryRunsOut() {
        OutOfMemoryError error = new OutOfMemoryError("unable to create native thread");
        acceptAll(
                _ -> {
                    throw error;
                },
                1);
        assertThat(fatal).containsExactly(error);
    }

    @Test
    void endsQuietlyOnceItIsClosed() {
        acceptAll(
                _ -> {
                    listener.close();
                    throw new IOException("Socket closed");
                },
                99);
        assertThat(calls).isEqualTo(1);
        assertThat(pauses).isEmpty();
        assertThat(world.events(AcceptFailed.class)).isEmpty();
    }

    @Test
    void endsWhenItsPauseIsInterrupted() {
        listener.acceptAll(
                () -> {
                    calls++;
                    throw new IOException("Too many open files");
                },
                served::add,
                server(),
                _ -> {
                    throw new InterruptedException();
                });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(calls).isEqualTo(1);
    }

    /** What the operating system does at each call, counted from 1. */
    @FunctionalInterface
    private interface Calls {
        Channel accept(int call) throws IOException;
    }

    private void acceptAll(Calls acceptor, int maxCalls) {
        listener.acceptAll(
                () -> {
                    calls++;
                    if (calls >= maxCalls) {
                        listener.close();
                    }
                    return acceptor.accept(calls);
                },
                served::add,
                server(),
                pause -> {
                    pauses.add(pause);
                    world.pass(pause);
                });
    }

    private Connection.Context server() {
        return new Connection.Context(world, world.local().nanoTime(), fatal::add, new Taps());
    }
}
