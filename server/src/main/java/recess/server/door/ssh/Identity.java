package recess.server.door.ssh;

import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.auth.keyboard.InteractiveChallenge;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKey;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.session.ServerSession;

/**
 * Who somebody is: anybody gets in under any name, as everywhere in the lobby, and is asked nothing; a key is tried first. A key
 * that is offered proves nothing, for its public half is public: it counts once the signature has been checked, which only
 * {@link Proving} knows.
 */
final class Identity {
    private static final AttributeKey<PublicKey> OFFERED = new AttributeKey<>();
    private static final AttributeKey<PublicKey> PROVED = new AttributeKey<>();

    private Identity() {}

    static void install(SshServer server) {
        server.setPublickeyAuthenticator(offered());
        server.setKeyboardInteractiveAuthenticator(askingNothing());
        server.setPasswordAuthenticator((_, _, _) -> true);
        server.setUserAuthFactories(List.<UserAuthFactory>of(
                new UserAuthPublicKeyFactory() {
                    @Override
                    public UserAuthPublicKey createUserAuth(ServerSession session) {
                        return new Proving();
                    }
                },
                UserAuthKeyboardInteractiveFactory.INSTANCE,
                UserAuthPasswordFactory.INSTANCE));
    }

    /** The key whose private half the peer has; empty where none has been proved. */
    static Optional<PublicKey> provedKey(ServerSession session) {
        return Optional.ofNullable(session.getAttribute(PROVED));
    }

    private static PublickeyAuthenticator offered() {
        return (_, key, session) -> {
            session.setAttribute(OFFERED, key);
            return true;
        };
    }

    /** A dialogue without a question: it brings the name, where accepting at once would never see a key. */
    private static KeyboardInteractiveAuthenticator askingNothing() {
        return new KeyboardInteractiveAuthenticator() {
            @Override
            public InteractiveChallenge generateChallenge(
                    ServerSession session, String user, String language, String methods) {
                return new InteractiveChallenge();
            }

            @Override
            public boolean authenticate(ServerSession session, String user, List<String> responses) {
                return true;
            }
        };
    }

    private static final class Proving extends UserAuthPublicKey {
        @Override
        public Boolean doAuth(Buffer buffer, boolean isFirst) throws Exception {
            ServerSession session = getServerSession();
            session.removeAttribute(OFFERED);
            Boolean isProved = super.doAuth(buffer, isFirst);
            if (Boolean.TRUE.equals(isProved)) {
                session.setAttribute(PROVED, session.getAttribute(OFFERED));
            }
            return isProved;
        }
    }
}
