package recess.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.FaultCode;

class AdmissionTest {
    @Test
    void letsInAsManyAsThereIsRoomForAndNoMore() {
        Admission admission = new Admission(3, 3);
        assertThat(admission.enter(address("10.0.0.1"))).isEmpty();
        assertThat(admission.enter(address("10.0.0.2"))).isEmpty();
        assertThat(admission.enter(address("127.0.0.1"))).isEmpty();
        assertThat(admission.enter(address("10.0.0.3")))
                .contains(FaultCode.SERVER_FULL.because("full (limit 3 connections), try again in 10 s"));
        assertThat(admission.enter(address("127.0.0.1"))).as("loopback too").isPresent();
        assertThat(admission.open()).isEqualTo(3);
    }

    @Test
    void letsInSoManyFromOneAddressAndNoMore() {
        Admission admission = new Admission(100, 2);
        assertThat(admission.enter(address("10.0.0.1"))).isEmpty();
        assertThat(admission.enter(address("10.0.0.1"))).isEmpty();
        assertThat(admission.enter(address("10.0.0.1")))
                .contains(FaultCode.ADDRESS_FULL.because(
                        "too many from your address (limit 2 connections), close some first"));
        assertThat(admission.enter(address("10.0.0.2"))).as("another address").isEmpty();
        assertThat(admission.open()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1"})
    void exemptsThisMachineFromTheLimitOnOneAddress(String loopback) {
        Admission admission = new Admission(5, 1);
        for (int i = 0; i < 5; i++) {
            assertThat(admission.enter(address(loopback))).isEmpty();
        }
        admission.leave(address(loopback));
        assertThat(admission.open()).isEqualTo(4);
    }

    @Test
    void hasRoomAgainAfterSomebodyLeft() {
        Admission admission = new Admission(2, 1);
        for (int i = 0; i < 10; i++) {
            assertThat(admission.enter(address("10.0.0.1"))).isEmpty();
            assertThat(admission.enter(address("10.0.0.1"))).isPresent();
            assertThat(admission.enter(address("10.0.0.2"))).isEmpty();
            assertThat(admission.enter(address("10.0.0.3"))).isPresent();
            admission.leave(address("10.0.0.1"));
            admission.leave(address("10.0.0.2"));
        }
        assertThat(admission.open()).isZero();
    }

    private static InetAddress address(String numbers) {
        try {
            return InetAddress.getByName(numbers);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(numbers, e);
        }
    }
}
