package recess.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import recess.common.message.ClientMessage;
import recess.server.dialect.DialectSettings;
import recess.server.dialect.LinesDialect;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.Disconnected;
import recess.server.event.ServerEvent.Failed;
import recess.server.it.RecordedEvents;
import recess.server.it.TestClient;
import recess.server.session.Next;
import recess.server.session.Reply;
import recess.server.session.Session;
import recess.server.session.SessionContext;
import recess.server.session.SessionFactory;

/** A bug ends the connection that met it, in good order, and no other. */
class FaultyEndpointIT {
    private final RecordedEvents events = new RecordedEvents();
    private final AtomicReference<Error> fatal = new AtomicReference<>();
    private final NetServer server = new NetServer(
            new Workers.Virtual(),
            new Admission(10, 10),
            source -> new SessionContext(source, new Random(1), System::nanoTime, events),
            events,
            System::nanoTime,
            fatal::set);

    @AfterEach
    void stop() throws InterruptedException {
        server.stop(Duration.ZERO);
    }

    /** A session that does what it should not when it gets a line. */
    private record Faulty(Supplier<Throwable> bug) implements Session {
        @Override
        public void opened(Reply reply) {}

        @Override
        public Next received(ClientMessage message, Reply reply) {
            switch (bug.get()) {
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                case Throwable other -> throw new AssertionError(other);
            }
        }

        @Override
        public boolean isMidway() {
            return false;
        }
    }

    @Test
    void anExceptionEndsOneConnectionAndIsLogged() throws Exception {
        InetSocketAddress address = serve(() -> new IllegalStateException("oops"));
        try (TestClient other = TestClient.connect(address);
                TestClient client = TestClient.connect(address)) {
            client.send("boom\n")
                    .expect("internal error, sorry: this connection is closed\n")
                    .expectEnd();
            assertThat(events.await(Failed.class).bug()).hasMessage("oops");
            client.close();
            assertThat(events.await(Disconnected.class).reason()).isEqualTo(CloseReason.FAILED);
            other.send("boom\n").expect("internal error, sorry: this connection is closed\n");
        }
    }

    @Test
    void aStackOverflowEndsOneConnection() throws Exception {
        InetSocketAddress address = serve(FaultyEndpointIT::overflow);
        try (TestClient client = TestClient.connect(address)) {
            client.send("deep\n")
                    .expect("internal error, sorry: this connection is closed\n")
                    .expectEnd();
            assertThat(events.await(Failed.class).bug()).isInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void aSessionThatCannotEvenBeginEndsOneConnection() throws Exception {
        InetSocketAddress address = serve(_ -> {
            throw new IllegalStateException("no session");
        });
        try (TestClient client = TestClient.connect(address)) {
            client.expect("internal error, sorry: this connection is closed\n").expectEnd();
            assertThat(events.await(Failed.class).bug()).hasMessage("no session");
        }
    }

    @Test
    void outOfMemoryEndsTheProcess() throws Exception {
        InetSocketAddress address = serve(() -> new OutOfMemoryError("none left"));
        try (TestClient client = TestClient.connect(address)) {
            client.send("huge\n").expectEnd();
            assertThat(fatal.get()).hasMessage("none left");
            assertThat(events.of(Failed.class)).isEmpty();
        }
    }

    @SuppressWarnings("InfiniteRecursion") // That is the point.
    private static Throwable overflow() {
        return new IllegalStateException(overflow());
    }

    private InetSocketAddress serve(Supplier<Throwable> bug) throws Exception {
        return serve((SessionContext _) -> new Faulty(bug));
    }

    private InetSocketAddress serve(SessionFactory sessions) throws Exception {
        Endpoint endpoint = new Endpoint(
                "faulty/lines", new LinesDialect(DialectSettings.DEFAULT), sessions, ConnectionLimits.DEFAULT);
        InetSocketAddress address = server.bind(endpoint, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.start();
        return address;
    }
}
