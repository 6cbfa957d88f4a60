package recess.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recess.server.event.ServerEvent.LimitLowered;
import recess.server.session.StageWorld;

class DescriptorLimitTest {
    private final StageWorld world = new StageWorld();

    @ParameterizedTest
    @CsvSource({"1024,1088", "1024,9223372036854775807", "1,65", "1,0"})
    void allowsAllThatIsAskedForWhereThereIsRoom(int asked, long descriptors) {
        assertThat(DescriptorLimit.connections(asked, descriptors, world)).isEqualTo(asked);
        assertThat(world.events(LimitLowered.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1024,1087,1023", "1024,256,192", "1024,65,1", "1024,64,1", "1024,63,1", "2,0,1"})
    void lowersWhatIsAskedForToTheRoomThereIsAndSaysSo(int asked, long descriptors, int allowed) {
        assertThat(DescriptorLimit.connections(asked, descriptors, world)).isEqualTo(allowed);
        assertThat(world.events(LimitLowered.class))
                .containsExactly(new LimitLowered(
                        "connections",
                        asked,
                        allowed,
                        "the limit on open files is " + descriptors + " (see ulimit -n)"));
    }

    @Test
    void findsALimitForThisProcess() {
        assertThat(DescriptorLimit.ofThisProcess()).isPositive();
    }
}
