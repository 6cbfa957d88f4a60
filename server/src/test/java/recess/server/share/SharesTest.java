package recess.server.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recess.server.share.Shares.Holding;

class SharesTest {
    private static final Origin LAB = new Origin("192.168.1.20");
    private static final Origin HOME = new Origin("10.0.0.2");
    private static final Origin NEW = new Origin("10.0.0.3");

    private final Shares shares = new Shares(6);

    @Test
    void anOriginMayHoldWhatNobodyElseWants() {
        take(LAB, 5);
        assertThat(shares.isFull()).isFalse();
        take(LAB, 1);
        assertThat(shares.isFull()).isTrue();
        assertThat(shares.of(LAB)).isEqualTo(6);
    }

    @Test
    void theHeaviestGivesWayToANewcomer() {
        take(LAB, 4);
        take(HOME, 2);
        assertThat(shares.heaviestFirst()).containsExactly(new Holding(LAB, 4), new Holding(HOME, 2));
        assertThat(shares.givingWayTo(NEW)).containsExactly(LAB, HOME);
    }

    @Test
    void whoIsHeavyItselfReplacesItsOwnOnly() {
        take(LAB, 4);
        take(HOME, 2);
        assertThat(shares.givingWayTo(LAB)).containsExactly(LAB);
        assertThat(shares.givingWayTo(HOME)).containsExactly(LAB, HOME);
    }

    @Test
    void twoOriginsDoNotPushEachOtherOutForEver() {
        take(LAB, 6);
        for (int turn = 0; turn < 20; turn++) {
            Origin newcomer = turn % 2 == 0 ? HOME : LAB;
            shares.gave(shares.givingWayTo(newcomer).getFirst());
            shares.took(newcomer);
        }
        assertThat(shares.of(LAB)).isEqualTo(3);
        assertThat(shares.of(HOME)).isEqualTo(3);
    }

    @Test
    void nobodyGivesWayWhereEverybodyHoldsOne() {
        for (int i = 0; i < 6; i++) {
            shares.took(new Origin("10.1.0." + i));
        }
        assertThat(shares.givingWayTo(NEW)).isEmpty();
    }

    @Test
    void whatIsGivenBackIsFree() {
        take(LAB, 6);
        shares.gave(LAB);
        assertThat(shares.isFull()).isFalse();
        assertThat(shares.total()).isEqualTo(5);
        for (int i = 0; i < 5; i++) {
            shares.gave(LAB);
        }
        assertThat(shares.heaviestFirst()).isEqualTo(List.of());
        assertThatIllegalStateException().isThrownBy(() -> shares.gave(LAB));
    }

    @Test
    void thereIsOneOfItAtLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Shares(0));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1",
        "192.168.1.20, 192.168.1.20",
        "::ffff:192.168.1.20, 192.168.1.20",
        "::1, 0:0:0:0:0:0:0:1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2:ffff::1, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:3::1, 2001:db8:1:3:0:0:0:0/64",
    })
    void aNetworkOfAddressesIsOneOrigin(String address, String origin) throws Exception {
        assertThat(Origin.of(InetAddress.getByName(address)).text()).isEqualTo(origin);
    }

    private void take(Origin origin, int count) {
        for (int i = 0; i < count; i++) {
            shares.took(origin);
        }
    }
}
