package recess.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import recess.server.share.Origin;

class VisitLimitTest {
    private static final Origin LAB = Origin.of(InetAddress.ofLiteral("10.0.0.7"));
    private static final Origin OTHER = Origin.of(InetAddress.ofLiteral("10.0.0.8"));

    private final VisitLimit limit = new VisitLimit(3);

    @Test
    void anAddressMayHaveWhatNobodyElseWants() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.enter(LAB, terminal())).isEmpty();
        }
        assertThat(limit.enter(LAB, terminal()).orElseThrow())
                .contains("limit 3")
                .contains("ssh -T");
    }

    @Test
    void theLatestOfTheAddressThatHasMostGivesWay() {
        DoorTerminal first = terminal();
        DoorTerminal latest = terminal();
        assertThat(limit.enter(LAB, first)).isEmpty();
        assertThat(limit.enter(LAB, terminal())).isEmpty();
        assertThat(limit.enter(LAB, latest)).isEmpty();
        assertThat(limit.enter(OTHER, terminal())).isEmpty();
        assertThat(latest.whyEnded().orElseThrow()).contains("visitors from other addresses");
        assertThat(first.whyEnded()).isEmpty();
        assertThat(limit.enter(OTHER, terminal())).as("no more than its share").isPresent();
        limit.leave(latest);
        assertThat(limit.enter(OTHER, terminal())).as("it had left already").isPresent();
        limit.leave(first);
        assertThat(limit.enter(OTHER, terminal())).isEmpty();
    }

    @Test
    void halfOfTheHeapIsForScreens() {
        VisitLimit small = VisitLimit.ofHeap(256L << 20);
        for (int i = 0; i < 256; i++) {
            assertThat(small.enter(LAB, terminal())).isEmpty();
        }
        assertThat(small.enter(LAB, terminal())).isPresent();
    }

    private static DoorTerminal terminal() {
        return new DoorTerminal(Map.of(), 80, 24, _ -> {});
    }
}
