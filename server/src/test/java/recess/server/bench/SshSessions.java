package recess.server.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;

/** Terminals over ssh, which take whatever comes. */
final class SshSessions implements Visitors {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SshClient client = SshClient.setUpDefaultClient();

    private SshSessions() {
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.start();
    }

    /** Opens so many, and waits until each shows the lobby. */
    static SshSessions open(InetSocketAddress door, String prefix, int count) throws IOException {
        SshSessions sessions = new SshSessions();
        FirstScreens screens = new FirstScreens(count);
        try {
            for (int i = 0; i < count; i++) {
                sessions.open(door, prefix + i, screens.next());
            }
            screens.await();
        } catch (IOException e) {
            sessions.close();
            throw e;
        }
        return sessions;
    }

    private void open(InetSocketAddress door, String name, FirstScreens.Screen screen) throws IOException {
        ClientSession session = client.connect(name, door).verify(PATIENCE).getSession();
        session.auth().verify(PATIENCE);
        ChannelShell terminal = session.createShellChannel();
        terminal.setPtyType("xterm-256color");
        terminal.setPtyColumns(80);
        terminal.setPtyLines(24);
        terminal.setOut(onto(screen));
        terminal.setErr(OutputStream.nullOutputStream());
        terminal.open().verify(PATIENCE);
    }

    private static OutputStream onto(FirstScreens.Screen screen) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                screen.draw(new String(bytes, offset, length, StandardCharsets.UTF_8));
            }
        };
    }

    @Override
    public void close() {
        client.stop();
    }
}
