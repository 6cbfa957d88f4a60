package recess.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import recess.common.message.Fault;
import recess.common.message.FaultCode;

class GateTest {
    private static final InetAddress LAB = InetAddress.ofLiteral("10.0.0.7");
    private static final InetAddress OTHER = InetAddress.ofLiteral("10.0.0.8");
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    @Test
    void anAddressHasSoManyConnectionsAndOthersHaveTheirs() {
        Gate gate = new Gate(100, 2);
        for (int i = 0; i < 2; i++) {
            assertThat(gate.enter(LAB)).isEmpty();
            gate.known(LAB);
        }
        assertThat(gate.enter(LAB)).map(Fault::code).contains(FaultCode.ADDRESS_FULL);
        assertThat(gate.enter(OTHER)).isEmpty();
        gate.leave(LAB, true);
        assertThat(gate.enter(LAB)).isEmpty();
    }

    @Test
    void silentOnesHaveALowerLimit() {
        Gate gate = new Gate(1000, 500);
        for (int i = 0; i < 64; i++) {
            assertThat(gate.enter(LAB)).isEmpty();
        }
        assertThat(gate.enter(LAB)).map(Fault::code).contains(FaultCode.ADDRESS_FULL);
        gate.known(LAB);
        assertThat(gate.enter(LAB)).isEmpty();
        assertThat(gate.enter(LAB)).isPresent();
        gate.leave(LAB, false);
        assertThat(gate.enter(LAB)).isEmpty();
    }

    @Test
    void allTogetherHaveALimitToo() {
        Gate gate = new Gate(1000, 500);
        for (int i = 0; i < 256; i++) {
            assertThat(gate.enter(HERE)).isEmpty();
        }
        assertThat(gate.enter(OTHER)).map(Fault::code).contains(FaultCode.SERVER_FULL);
        Gate small = new Gate(1, 500);
        assertThat(small.enter(HERE)).isEmpty();
        small.known(HERE);
        assertThat(small.enter(HERE)).map(Fault::code).contains(FaultCode.SERVER_FULL);
    }
}
