package recess.server.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import recess.common.message.FaultCode;
import recess.server.event.ServerEvent;
import recess.server.event.Source;

class OtherMachinesTest {
    private static final Instant NOW = Instant.parse("2026-11-30T09:12:44Z");

    private final List<InetAddress> asked = new ArrayList<>();
    private final OtherMachines machines = new OtherMachines(
            address -> {
                asked.add(address);
                return address.getHostAddress().equals("192.168.1.20");
            },
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void thisOneIsNoneWhateverAddressItUses() {
        connect("127.0.0.1");
        connect("::1");
        connect("192.168.1.20");
        connect("192.168.1.20");
        assertThat(machines.last()).isEmpty();
        assertThat(machines.count()).isZero();
        assertThat(asked).as("which takes a look at the network each time").hasSize(1);
    }

    @Test
    void eachCountsOnceAndTheLastIsRemembered() {
        connect("192.168.1.113");
        connect("192.168.1.114");
        connect("192.168.1.113");
        assertThat(machines.count()).isEqualTo(2);
        assertThat(machines.last())
                .contains(new OtherMachines.Arrival(InetAddress.ofLiteral("192.168.1.113"), "lobby/text", NOW));
        assertThat(asked).hasSize(2);
    }

    @Test
    void whoIsTurnedAwayHasGotThrough() {
        machines.publish(new ServerEvent.TurnedAway(
                "lobby/json", InetAddress.ofLiteral("192.168.1.7"), FaultCode.BANNED.because("banned")));
        assertThat(machines.last()).isPresent();
    }

    @Test
    void aFloodOfAddressesTakesNoMemoryWithoutEnd() {
        for (int i = 0; i < OtherMachines.MOST_COUNTED + 50; i++) {
            connect("10.1." + i / 200 + "." + i % 200);
        }
        assertThat(machines.count()).isEqualTo(OtherMachines.MOST_COUNTED);
        assertThat(machines.last().orElseThrow().address().getHostAddress()).isEqualTo("10.1.5.49");
    }

    private void connect(String address) {
        machines.publish(
                new ServerEvent.Connected(new Source(1, "lobby/text", InetAddress.ofLiteral(address), 50_000)));
    }
}
