package recess.server.jfr;

import static org.assertj.core.api.Assertions.assertThat;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.tuple;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.common.message.Standing;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent;
import recess.server.event.Source;

class FlightEventsTest {
    private static final Standing ANN = new Standing("ann", 1, 1, 1, 7, 1000);
    private static final Source SOURCE = new Source(1, "guess/lines", InetAddress.getLoopbackAddress(), 50_000);

    @TempDir
    Path folder;

    @Test
    void areInARecording() throws Exception {
        FlightEvents events = new FlightEvents();
        Path file = folder.resolve("recess.jfr");
        try (Recording recording = new Recording()) {
            recording.start();
            events.publish(new ServerEvent.Connected(SOURCE));
            events.publish(
                    new ServerEvent.RoundEnded("ABCD", 2, "guess", nCopies(3, ANN), "ann", "42", true, Duration.ofMillis(12_300)));
            events.publish(new ServerEvent.UploadStored(SOURCE, "recv-a", 77, "00"));
            events.publish(new ServerEvent.UploadRefused(SOURCE, "b", "disk-full", "full"));
            events.publish(new ServerEvent.Disconnected(SOURCE, CloseReason.LOST, 3, 12, Duration.ofSeconds(2)));
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> recorded = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().startsWith("recess."))
                .toList();
        assertThat(recorded)
                .extracting(event -> event.getEventType().getName())
                .containsExactlyInAnyOrder("recess.Round", "recess.Upload", "recess.Upload", "recess.Connection");
        RecordedEvent connection = only(recorded, "recess.Connection");
        assertThat(connection.getString("listener")).isEqualTo("guess/lines");
        assertThat(connection.getLong("bytesOut")).isEqualTo(12);
        assertThat(connection.getDuration("lasted")).isEqualTo(Duration.ofSeconds(2));
        RecordedEvent round = only(recorded, "recess.Round");
        assertThat(round.getString("winner")).isEqualTo("ann");
        assertThat(round.getDuration("lasted")).isEqualTo(Duration.ofMillis(12_300));
        assertThat(recorded)
                .filteredOn(event -> event.getEventType().getName().equals("recess.Upload"))
                .extracting(event -> event.getString("name"), event -> event.getString("refusedBecause"))
                .containsExactlyInAnyOrder(tuple("recv-a", ""), tuple("b", "full"));
    }

    private static RecordedEvent only(List<RecordedEvent> events, String name) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
