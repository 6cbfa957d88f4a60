package recess.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static java.util.Collections.nCopies;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import recess.common.message.Standing;
import recess.common.message.FaultCode;
import recess.common.message.Outcome;
import recess.server.event.ServerEvent;
import recess.server.event.Source;
import recess.server.stats.Levels;
import recess.server.stats.Statistics;

class MetricsPageTest {
    private static final Standing ANN = new Standing("ann", 1, 1, 1, 7, 1000);
    private static final Source SOURCE = new Source(1, "guess/lines", InetAddress.getLoopbackAddress(), 50_000);

    private final Statistics statistics = new Statistics();
    private final MetricsPage page =
            new MetricsPage(statistics, () -> new Levels(Map.of("guess/lines", 2), 3, 4, 1, 6, 512, Map.of("disk", 7)));

    @Test
    void tellsEachCounterInPrometheusText() {
        statistics.publish(new ServerEvent.Connected(SOURCE));
        statistics.publish(
                new ServerEvent.TurnedAway("guess/lines", SOURCE.address(), FaultCode.SERVER_FULL.because("full")));
        statistics.publish(new ServerEvent.FaultTold(SOURCE, FaultCode.IDLE.because("bye")));
        statistics.publish(new ServerEvent.RoundEnded("ABCD", 1, "guess", nCopies(2, ANN), "zoe", "secret", true, Duration.ZERO));
        statistics.publish(new ServerEvent.RoundEnded("ABCD", 2, "guess", nCopies(2, ANN), "", "secret", false, Duration.ZERO));
        statistics.publish(new ServerEvent.GameEnded(SOURCE, "guess", Outcome.WON, "1", 1, Duration.ZERO));
        statistics.publish(new ServerEvent.UploadStored(SOURCE, "a", 77, "00"));
        statistics.publish(new ServerEvent.UploadRefused(SOURCE, "b", "disk-full", "full"));
        statistics.publish(new ServerEvent.RequestRefused(SOURCE, "not-host", "only the host can"));
        statistics.publish(new ServerEvent.Failed(SOURCE, new IllegalStateException()));
        statistics.traffic("guess/lines").read(3);
        statistics.traffic("guess/lines").wrote(5);
        statistics.traffic("guess/lines").replied(20_000);
        String text = new String(page.bytes(), StandardCharsets.UTF_8);
        assertThat(text.lines())
                .contains(
                        "recess_connections_open{listener=\"guess/lines\"} 2.0",
                        "recess_connections_total{listener=\"guess/lines\"} 1.0",
                        "recess_received_bytes_total{listener=\"guess/lines\"} 3.0",
                        "recess_sent_bytes_total{listener=\"guess/lines\"} 5.0",
                        "recess_messages_total{listener=\"guess/lines\"} 1.0",
                        "recess_reply_seconds_bucket{listener=\"guess/lines\",le=\"1.6384E-5\"} 0",
                        "recess_reply_seconds_bucket{listener=\"guess/lines\",le=\"3.2768E-5\"} 1",
                        "recess_reply_seconds_bucket{listener=\"guess/lines\",le=\"+Inf\"} 1",
                        "recess_reply_seconds_count{listener=\"guess/lines\"} 1",
                        "recess_reply_seconds_sum{listener=\"guess/lines\"} 2.0E-5",
                        "recess_refusals_total{reason=\"server-full\"} 1.0",
                        "recess_refusals_total{reason=\"idle\"} 1.0",
                        "recess_refusals_total{reason=\"disk-full\"} 1.0",
                        "recess_refusals_total{reason=\"not-host\"} 1.0",
                        "recess_people 3.0",
                        "recess_rooms 4.0",
                        "recess_rounds_running 1.0",
                        "recess_rounds_total{recorded=\"true\"} 1.0",
                        "recess_rounds_total{recorded=\"false\"} 1.0",
                        "recess_solo_games_total 1.0",
                        "recess_uploads_total{outcome=\"stored\"} 1.0",
                        "recess_uploads_total{outcome=\"refused\"} 1.0",
                        "recess_stored_bytes_total 77.0",
                        "recess_uploads_running 6.0",
                        "recess_queued_bytes 512.0",
                        "recess_queued_tasks{queue=\"disk\"} 7.0",
                        "recess_bugs_total 1.0");
        assertThat(text).doesNotContain("zoe", "secret");
    }

    @Test
    void isAPageBeforeAnythingHasHappened() {
        assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).contains("recess_bugs_total 0.0");
    }
}
