package recess.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import recess.server.event.ServerEvent;
import recess.server.event.Source;

@Timeout(30)
class LiveEventsTest {
    private static final Source SOURCE = new Source(1, "lobby/text", InetAddress.getLoopbackAddress(), 50_000);

    private final BlockingQueue<List<String>> shown = new LinkedBlockingQueue<>();
    private final LiveEvents live = new LiveEvents(shown::add);

    @AfterEach
    void end() {
        live.close();
    }

    @Test
    void showsAFloodAsAFewLinesAndANumber() throws InterruptedException {
        for (int i = 0; i < 5000; i++) {
            live.publish(new ServerEvent.Named(SOURCE, "n" + i));
        }
        live.start();
        List<String> lines = shown.poll(20, TimeUnit.SECONDS);
        assertThat(lines).hasSize(LiveEvents.LINES_A_MOMENT + 1);
        assertThat(lines.getFirst()).matches("[0-9:]{8} #1 lobby/text 127.0.0.1:50000 is 'n0'");
        assertThat(lines.getLast()).startsWith("... and 4990 more events");
    }

    @Test
    void showsWhatMattersAndAsMuchAsIsAskedFor() throws InterruptedException {
        live.publish(new ServerEvent.Connected(SOURCE));
        live.publish(new ServerEvent.TeacherDid("kick"));
        live.show(LiveEvents.Level.ALL);
        live.publish(new ServerEvent.Connected(SOURCE));
        live.show(LiveEvents.Level.NONE);
        live.publish(new ServerEvent.Named(SOURCE, "ann"));
        live.show(LiveEvents.Level.SOME);
        live.publish(new ServerEvent.Named(SOURCE, "bob"));
        live.start();
        assertThat(shown.poll(20, TimeUnit.SECONDS))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("connected"),
                        line -> assertThat(line).endsWith("'bob'"));
    }
}
