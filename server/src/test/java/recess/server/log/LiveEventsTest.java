package recess.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import recess.common.message.Bytes;
import recess.common.message.FaultCode;
import recess.server.event.CloseReason;
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
        live.publish(new ServerEvent.Received(SOURCE, "move 50"));
        live.publish(new ServerEvent.TeacherDid("kick"));
        live.show(LiveEvents.Level.ALL);
        live.publish(new ServerEvent.Received(SOURCE, "move 51"));
        live.show(LiveEvents.Level.NONE);
        live.publish(new ServerEvent.Named(SOURCE, "ann"));
        live.show(LiveEvents.Level.SOME);
        live.publish(new ServerEvent.Named(SOURCE, "bob"));
        live.start();
        assertThat(shown.poll(20, TimeUnit.SECONDS))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("'move 51'"),
                        line -> assertThat(line).endsWith("'bob'"));
    }

    /** Of somebody in the lobby, the name is the news; of a script, that it has come and what it has sent. */
    @Test
    void showsWhoComesWhatTheyEchoAndSayAndWhoGoes() throws InterruptedException {
        Source script = new Source(2, "echo/ack", InetAddress.getLoopbackAddress(), 50_001);
        live.publish(new ServerEvent.Connected(SOURCE));
        live.publish(new ServerEvent.Connected(script));
        live.publish(new ServerEvent.Echoed(script, Bytes.utf8("hello")));
        live.publish(gone(script));
        live.publish(new ServerEvent.Said(SOURCE.named("ann"), "CLASS", "hi"));
        live.publish(new ServerEvent.FaultTold(SOURCE, FaultCode.BAD_COMMAND.because("what?")));
        live.publish(new ServerEvent.FaultTold(SOURCE, FaultCode.IDLE.because("no input, bye")));
        live.publish(gone(SOURCE));
        live.publish(gone(SOURCE.named("ann")));
        live.start();
        assertThat(shown.poll(20, TimeUnit.SECONDS))
                .extracting(line -> line.substring("00:00:00 ".length()))
                .containsExactly(
                        "#2 echo/ack 127.0.0.1:50001 connected",
                        "#2 echo/ack 127.0.0.1:50001 received 'hello' (5 bytes)",
                        "#1 lobby/text 127.0.0.1:50000 ann says in room CLASS: hi",
                        "#1 lobby/text 127.0.0.1:50000 told idle: no input, bye",
                        "#1 lobby/text 127.0.0.1:50000 ann closed: connection lost, 0 bytes in, 0 out, 0.0 s");
    }

    private static ServerEvent gone(Source source) {
        return new ServerEvent.Disconnected(source, CloseReason.LOST, 0, 0, Duration.ZERO);
    }
}
