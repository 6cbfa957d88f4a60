package recess.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import recess.client.link.LinkEvent;
import recess.client.link.UploadState;
import recess.client.link.UploadState.Phase;

class UploadWatchTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final UploadWatch watch = new UploadWatch(
            new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));

    @Test
    void givesUpWhereNothingMovesAnyMore() throws InterruptedException {
        watch.accept(moved(Phase.PAUSED));
        assertThat(watch.await(1, Duration.ZERO)).isEqualTo(ExitCode.NO_SERVER);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("given up: the same command goes on from there");
    }

    @Test
    void saysHowItWentWhereAllIsOver() throws InterruptedException {
        watch.accept(moved(Phase.DONE));
        assertThat(watch.await(1, Duration.ZERO)).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("stored a.txt 3 ");
    }

    private static LinkEvent moved(Phase phase) {
        return new LinkEvent.UploadMoved(
                new UploadState(1, "a.txt", 3, 3, 0, Optional.empty(), phase, "", "c5be", "a.txt"));
    }
}
