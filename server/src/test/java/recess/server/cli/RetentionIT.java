package recess.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.server.event.ServerEvent;
import recess.server.it.TestClient;
import recess.server.it.TestServer;

class RetentionIT {
    @TempDir
    private Path data;

    private Predicate<String> forgotten = _ -> false;

    @Test
    void deletesWhatIsOlderThanSoManyDaysAndNothingElse() throws Exception {
        try (TestServer server = TestServer.in(data).listen("upload/nul@0").start()) {
            server.server().tasks().open("homework", "upload/nul", Optional.empty());
            try (TestClient client = server.connect("upload/nul")) {
                client.send("a.txt\0text\0\0").expect("\0\0").expectEnd();
            }
            server.events().await(ServerEvent.Disconnected.class);
            sweepIn(server, Duration.ofDays(29));
            assertThat(server.server().inbox().files()).hasSize(1);
            assertThat(server.server().register().attendance()).hasSize(1);
            assertThat(server.server().tasks().attempts("homework")).hasSize(1);
            sweepIn(server, Duration.ofDays(32));
            assertThat(server.server().inbox().files()).isEmpty();
            assertThat(data.resolve("uploads")).isEmptyDirectory();
            assertThat(server.server().register().attendance()).isEmpty();
            assertThat(server.server().tasks().attempts("homework")).isEmpty();
            assertThat(List.of("2020-01-01T00:00:00.000 ready", "2999-01-01T00:00:00.000 ready"))
                    .filteredOn(forgotten)
                    .containsExactly("2020-01-01T00:00:00.000 ready");
        }
    }

    private void sweepIn(TestServer server, Duration time) {
        Clock later = Clock.offset(Clock.system(ZoneId.systemDefault()), time);
        new Retention(
                        server.server(),
                        which -> {
                            forgotten = which;
                            return 0;
                        },
                        later,
                        30)
                .sweep();
    }
}
