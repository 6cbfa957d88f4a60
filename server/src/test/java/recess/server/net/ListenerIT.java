package recess.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import recess.server.dialect.StreamDialect;
import recess.server.session.StageWorld;

class ListenerIT {
    private static final int TIMES = 50;

    /** A thread in the operating system's accept holds the port: who is told "closed" must not get in all the same. */
    @Test
    void hasLetGoOfThePortWhenCloseReturns() throws Exception {
        StageWorld world = new StageWorld();
        Connection.Context context = new Connection.Context(world, world.local().nanoTime(), _ -> {}, new Taps());
        for (int i = 0; i < TIMES; i++) {
            Listener listener = Listener.bind(
                    new Endpoint(
                            "echo/stream",
                            new StreamDialect(),
                            _ -> {
                                throw new AssertionError("nobody is served here");
                            },
                            ConnectionLimits.DEFAULT),
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            InetSocketAddress address = listener.address();
            CountDownLatch arrived = new CountDownLatch(1);
            Thread accepts = Thread.ofPlatform()
                    .start(() -> listener.run(
                            channel -> {
                                channel.close();
                                arrived.countDown();
                            },
                            context));
            assertThat(NetServer.answers(address, Duration.ofSeconds(5))).isTrue();
            assertThat(arrived.await(5, TimeUnit.SECONDS)).isTrue();
            listener.close();
            assertThat(accepts.isAlive()).as("round %d", i).isFalse();
            assertThat(NetServer.answers(address, Duration.ofSeconds(5))).isFalse();
        }
    }
}
