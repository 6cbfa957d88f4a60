package recess.server.door.ssh;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;

/**
 * What the server proves itself with: one Ed25519 key, made at the first start and kept in the data directory for its owner
 * alone. With another one, every machine that has been here refuses to come again.
 */
record HostKey(KeyPair pair) {
    private static final String FILE = "ssh-host-key";

    /** @throws IOException where it can be neither read nor made */
    static HostKey in(Path folder) throws IOException {
        SimpleGeneratorHostKeyProvider keys = new SimpleGeneratorHostKeyProvider(folder.resolve(FILE));
        keys.setAlgorithm(SecurityUtils.EDDSA);
        keys.setStrictFilePermissions(true);
        try {
            for (KeyPair pair : keys.loadKeys(null)) {
                return new HostKey(pair);
            }
        } catch (RuntimeException e) {
            throw new IOException("the host key " + folder.resolve(FILE) + " cannot be used: " + e.getMessage(), e);
        }
        throw new IOException("the host key " + folder.resolve(FILE) + " cannot be read: take it away for a new one");
    }

    KeyPairProvider provider() {
        return KeyPairProvider.wrap(pair);
    }

    /** As OpenSSH shows it to whoever comes for the first time. */
    String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, pair.getPublic());
    }
}
