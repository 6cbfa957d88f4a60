package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.client.it.CuttingProxy;
import recess.client.link.Server;
import recess.server.event.ServerEvent;
import recess.server.it.Ssh.Outcome;

/** What clients do at the door for ssh that no person does: hold their tongue, try keys, ask for more than there is, freeze. */
class SshMannersIT {
    /** Long enough for the logins of all the tests where the machine is busy. */
    private static final Duration FIRST = Duration.ofSeconds(3);

    @TempDir
    private Path data;

    @TempDir
    private Path home;

    @AutoClose
    private TestServer server;

    private InetSocketAddress door;
    private Ssh ssh;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.in(data)
                .listen("lobby/json@0", "lobby/text@0")
                .door("door/ssh")
                .first(FIRST)
                .start();
        door = server.door("door/ssh");
        ssh = Ssh.to(home, door);
    }

    @Test
    void whoDoesNotLogInIsGoneInTime() throws Exception {
        try (TestClient silent = TestClient.connect(door);
                TestClient slow = TestClient.connect(door)) {
            slow.send("SSH-2.0-slow\r\n");
            assertThat(silent.readToEnd()).startsWith("SSH-2.0-Recess\r\n");
            assertThat(slow.readToEnd()).startsWith("SSH-2.0-Recess\r\n");
        }
        assertThat(ssh.run("ann", "echo", "hi").out()).isEqualTo("OK hi\n");
    }

    /** Each key is another's public half with a private one that does not belong to it. */
    @Test
    void whoTriesTooManyKeysIsGone() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        List<KeyPair> keys = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            keys.add(new KeyPair(
                    generator.generateKeyPair().getPublic(),
                    generator.generateKeyPair().getPrivate()));
        }
        try (SshClient client = client();
                ClientSession session = connect(client)) {
            session.setKeyIdentityProvider(KeyIdentityProvider.wrapKeyPairs(keys));
            assertThatThrownBy(() -> session.auth().verify(30, TimeUnit.SECONDS))
                    .hasMessageContaining("Too many authentication failures");
        }
    }

    @Test
    void aConnectionHasSoManyChannels() throws Exception {
        try (SshClient client = client();
                ClientSession session = connect(client)) {
            session.auth().verify(30, TimeUnit.SECONDS);
            List<ChannelShell> opened = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                opened.add(shell(session));
                opened.getLast().open().verify(30, TimeUnit.SECONDS);
            }
            assertThatThrownBy(() -> shell(session).open().verify(30, TimeUnit.SECONDS))
                    .hasMessageContaining("SshChannelOpenException");
            // Those that are open stay, and whoever closes one may open another.
            opened.getFirst().close(false).await(30, TimeUnit.SECONDS);
            openAsSoonAsItIsCountedOut(session);
            assertThat(opened.getLast().isOpen()).isTrue();
        }
    }

    @Test
    void nothingIsForwardedTheOtherWayEither() throws Exception {
        for (String from :
                List.of("0:127.0.0.1:1", "127.0.0.1:0:127.0.0.1:1", home.resolve("socket") + ":127.0.0.1:1")) {
            Outcome tunnel = ssh.run("ann", "-N", "-o", "ExitOnForwardFailure=yes", "-R", from, "--");
            assertThat(tunnel.status()).as(from).isEqualTo(255);
            assertThat(tunnel.err()).contains("remote port forwarding failed");
        }
        assertThat(home.resolve("socket")).doesNotExist();
    }

    @Test
    void variablesChangeNothingOfTheTerminal() throws Exception {
        try (Tmux terminal =
                Tmux.run(home, Tmux.quoted(ssh.command("ann", "-o", "SetEnv=LINES=3 COLUMNS=abc HOME=/x", "--")))) {
            terminal.await(
                    "100 columns",
                    screen -> screen.stream().anyMatch(line -> line.startsWith("┗") && line.length() == 100));
        }
    }

    /** What no client says but Debian's is taken from TERM. */
    @Test
    void theColoursAreThoseOfTheTerminal() throws Exception {
        assertThat(start("TERM=linux ", "a16")).contains("\u001b[3").doesNotContain(";5;", ";2;");
        assertThat(start("TERM=xterm-256color ", "a256"))
                .contains("\u001b[38;5;")
                .doesNotContain("8;2;");
        assertThat(start("TERM=xterm-256color COLORTERM=truecolor ", "full", "-o", "SendEnv=COLORTERM"))
                .contains("\u001b[38;2;");
        assertThat(start("TERM=xterm-256color NO_COLOR=1 ", "none", "-o", "SendEnv=NO_COLOR"))
                .doesNotContain("8;5;", "8;2;", "\u001b[31m");
    }

    private String start(String environment, String user, String... options) throws Exception {
        String[] words = Stream.concat(Stream.of(options), Stream.of("--")).toArray(String[]::new);
        try (Pty terminal = Pty.run(home, environment + Tmux.quoted(ssh.command(user, words)))) {
            return terminal.await(user + " (you)");
        }
    }

    /** One frame waits in the line for whoever looks again, and behind it comes what there is then. */
    @Test
    void aFrozenTerminalCostsOneFrame() throws Exception {
        try (Pty terminal = Pty.run(home, Tmux.quoted(ssh.command("ann", "--")))) {
            terminal.await("ann (you)");
            terminal.type("n");
            int before = Pty.frames(terminal.await("rounds")).size();
            terminal.freeze();
            terminal.type("\r");
            String room = server.events().await(ServerEvent.Entered.class).room();
            try (Pty other = Pty.run(home, Tmux.quoted(ssh.command("bob", "-t", "--", "join " + room)))) {
                for (int i = 1; i < 7; i++) {
                    server.server().operator().seatBot(room, "random");
                    other.await("random-bot" + (i == 1 ? "" : "-" + i));
                }
            }
            terminal.thaw();
            List<String> frames = Pty.frames(terminal.await("random-bot-6"));
            assertThat(frames.size() - before).as("frames until the newest").isLessThanOrEqualTo(3);
        }
    }

    /** Whatever has been switched on at the terminal is off again, however the visit ends. */
    @Test
    void theTerminalIsAsItWasAfterAllThatTheServerKnowsOf() throws Exception {
        try (Pty quits = terminal("quits");
                Pty kicked = terminal("kicked");
                Pty stopped = terminal("stopped")) {
            quits.type("\u0011");
            assertGivenBack(quits.awaitEnd(), "exit code 0");
            Teacher.at(server).types("kick kicked");
            assertGivenBack(kicked.awaitEnd(), "recess: the teacher has sent you away");
            server.server().requestStop("test");
            server.server().runUntilStopped();
            assertGivenBack(stopped.awaitEnd(), "recess: the server is stopping");
        }
    }

    /** What the server cannot do any more, its client does as far as it knows: the keyboard is the shell's again. */
    @Test
    void aCutGivesTheKeyboardBack() throws Exception {
        try (CuttingProxy line = CuttingProxy.to(new Server("127.0.0.1", door.getPort()))) {
            Ssh cut = Ssh.to(
                    home,
                    new InetSocketAddress(door.getAddress(), line.address().port()));
            try (Pty terminal = Pty.run(home, Tmux.quoted(cut.command("ann", "--")))) {
                terminal.await("ann (you)");
                line.cut();
                assertThat(terminal.awaitEnd()).contains("exit code 255", " icanon ", " echo ");
            }
        }
    }

    private Pty terminal(String user) throws Exception {
        Pty terminal = Pty.run(home, Tmux.quoted(ssh.command(user, "--")));
        terminal.await(user + " (you)");
        return terminal;
    }

    private static void assertGivenBack(String shown, String why) {
        assertThat(shown).contains(why, " icanon ", " echo ");
        Map<Integer, Boolean> modes = Pty.modes(shown);
        assertThat(modes).as("what is switched on for the screens").containsKeys(1000, 1006, 1049, 2004);
        assertThat(modes.remove(25)).as("the cursor").isTrue();
        assertThat(modes).as("modes").doesNotContainValue(true);
        assertThat(shown.substring(0, shown.indexOf(why))).as("the colours").contains("\u001b[0m\u001b[?1006l");
    }

    private static SshClient client() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.start();
        return client;
    }

    private ClientSession connect(SshClient client) throws Exception {
        return client.connect("ann", door).verify(30, TimeUnit.SECONDS).getSession();
    }

    /** The client hears of the end of a channel a moment before the server counts one less. */
    private static void openAsSoonAsItIsCountedOut(ClientSession session) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        OpenFuture opening;
        do {
            assertThat(System.nanoTime() - end).as("past the end of patience").isNegative();
            opening = shell(session).open();
            opening.await(30, TimeUnit.SECONDS);
        } while (!opening.isOpened());
    }

    private static ChannelShell shell(ClientSession session) throws Exception {
        ChannelShell shell = session.createShellChannel();
        shell.setUsePty(false);
        return shell;
    }
}
