package recess.server.door.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import javax.crypto.KEM;
import org.apache.sshd.common.kex.KeyEncapsulationMethod;
import org.apache.sshd.common.kex.XDH;
import org.junit.jupiter.api.Test;

class MlKemX25519Test {
    private static final int PUBLIC_KEY_BYTES = 1184;
    private static final int CURVE_BYTES = 32;

    @Test
    void whoeverHasThePrivateKeyGetsTheSameSecret() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("ML-KEM-768");
        KeyPair client = generator.generateKeyPair();
        byte[] encoded = client.getPublic().getEncoded();
        byte[] sent = new byte[PUBLIC_KEY_BYTES + CURVE_BYTES];
        System.arraycopy(encoded, encoded.length - PUBLIC_KEY_BYTES, sent, 0, PUBLIC_KEY_BYTES);
        Arrays.fill(sent, PUBLIC_KEY_BYTES, sent.length, (byte) 7);

        KeyEncapsulationMethod.Server server = server();
        byte[] curve = server.init(sent);

        assertThat(curve).hasSize(CURVE_BYTES).containsOnly(7);
        assertThat(KEM.getInstance("ML-KEM")
                        .newDecapsulator(client.getPrivate())
                        .decapsulate(server.getEncapsulation())
                        .getEncoded())
                .isEqualTo(server.getSecret())
                .hasSize(32);
        assertThat(server.getEncapsulation()).hasSize(1088);
    }

    @Test
    void aKeyThatIsNoneIsRefused() throws Exception {
        assertThatThrownBy(() -> server().init(new byte[100])).isInstanceOf(IllegalArgumentException.class);
        byte[] wrong = new byte[PUBLIC_KEY_BYTES + CURVE_BYTES];
        Arrays.fill(wrong, (byte) 0xFF);
        assertThatThrownBy(() -> server().init(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    private static KeyEncapsulationMethod.Server server() throws Exception {
        return ((XDH) new MlKemX25519().create()).getKeyEncapsulation().getServer();
    }
}
