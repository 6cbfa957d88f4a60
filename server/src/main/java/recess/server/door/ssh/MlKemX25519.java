package recess.server.door.ssh;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KEM;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.digest.Digest;
import org.apache.sshd.common.kex.AbstractDH;
import org.apache.sshd.common.kex.DHFactory;
import org.apache.sshd.common.kex.KeyEncapsulationMethod;
import org.apache.sshd.common.kex.MontgomeryCurve;
import org.apache.sshd.common.kex.XDH;
import org.jspecify.annotations.Nullable;

/**
 * The key exchange {@code mlkem768x25519-sha256} (draft-ietf-sshm-mlkem-hybrid-kex) by the JDK's ML-KEM (FIPS 203, JEP 496): MINA
 * 2 knows it by a crypto library of 9 MB only. Without it OpenSSH 10.1 and later warn before the first screen.
 */
final class MlKemX25519 implements DHFactory {
    private static final int PUBLIC_KEY_BYTES = 1184;

    /** What stands before the bytes of a public key of ML-KEM-768 in an X.509 SubjectPublicKeyInfo. */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("308204b2300b0609608648016503040402038204a100");

    @Override
    public String getName() {
        return "mlkem768x25519-sha256";
    }

    @Override
    public boolean isSupported() {
        return true;
    }

    @Override
    public boolean isGroupExchange() {
        return false;
    }

    @Override
    public AbstractDH create(Object... parameters) throws Exception {
        return new XDH(MontgomeryCurve.x25519, true) {
            @Override
            public KeyEncapsulationMethod getKeyEncapsulation() {
                return new JdkMethod();
            }

            @Override
            public Digest getHash() {
                return BuiltinDigests.sha256.create();
            }
        };
    }

    private static final class JdkMethod implements KeyEncapsulationMethod {
        @Override
        public Client getClient() {
            throw new UnsupportedOperationException("this is a server");
        }

        @Override
        public Server getServer() {
            return new Encapsulating();
        }
    }

    private static final class Encapsulating implements KeyEncapsulationMethod.Server {
        private KEM.@Nullable Encapsulated encapsulated;

        @Override
        public int getPublicKeyLength() {
            return PUBLIC_KEY_BYTES;
        }

        @Override
        public byte[] init(byte[] publicKey) {
            if (publicKey.length < PUBLIC_KEY_BYTES) {
                throw new IllegalArgumentException("a public key of " + publicKey.length + " bytes");
            }
            byte[] encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + PUBLIC_KEY_BYTES);
            System.arraycopy(publicKey, 0, encoded, X509_HEAD.length, PUBLIC_KEY_BYTES);
            try {
                PublicKey key = KeyFactory.getInstance("ML-KEM").generatePublic(new X509EncodedKeySpec(encoded));
                encapsulated = KEM.getInstance("ML-KEM").newEncapsulator(key).encapsulate();
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("no public key of ML-KEM-768", e);
            }
            return Arrays.copyOfRange(publicKey, PUBLIC_KEY_BYTES, publicKey.length);
        }

        @Override
        public byte[] getSecret() {
            return encapsulated().key().getEncoded();
        }

        @Override
        public byte[] getEncapsulation() {
            return encapsulated().encapsulation();
        }

        private KEM.Encapsulated encapsulated() {
            if (encapsulated == null) {
                throw new IllegalStateException("no public key yet");
            }
            return encapsulated;
        }
    }
}
