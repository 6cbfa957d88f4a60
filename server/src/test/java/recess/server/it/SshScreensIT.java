package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.server.event.ServerEvent;

/** The text UI through the door for ssh, in a real terminal, with OpenSSH and nothing else installed. */
class SshScreensIT {
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
                .start();
        door = server.door("door/ssh");
        ssh = Ssh.to(home, door);
    }

    @Test
    void everyScreenIsThereAndTheTerminalIsGivenBack() throws Exception {
        try (Tmux terminal = terminal("ann")) {
            terminal.await("ann on 127.0.0.1:");
            terminal.type("e");
            terminal.type("hello", "Enter");
            terminal.await("the same");
            terminal.resize(60, 20);
            terminal.await(
                    "60 columns",
                    screen -> screen.stream().anyMatch(line -> line.startsWith("┗") && line.length() == 60));
            terminal.type("F12");
            terminal.await("ping");
            terminal.type("Escape");
            terminal.type("F3");
            terminal.await("scp -P");
            terminal.type("C-z");
            terminal.await("no shell");
            assertThat(terminal.flag("alternate_on")).isEqualTo("1");
            terminal.type("C-c");
            terminal.await("exit code 0");
            assertGivenBack(terminal);
        }
    }

    @Test
    void whoIsSentAwayIsToldBehindTheScreen() throws Exception {
        try (Tmux terminal = terminal("ann")) {
            terminal.await("ann on 127.0.0.1:");
            Teacher.at(server).types("kick ann");
            terminal.await("recess: the teacher has sent you away");
            terminal.await("exit code 1");
            assertGivenBack(terminal);
        }
    }

    @Test
    void aStopGivesTheTerminalBack() throws Exception {
        try (Tmux terminal = terminal("ann")) {
            terminal.await("ann on 127.0.0.1:");
            server.server().requestStop("test");
            server.server().runUntilStopped();
            terminal.await("recess: the server is stopping");
            terminal.await("exit code 1");
            assertGivenBack(terminal);
        }
    }

    @Test
    void aCutKeepsTheSeatAndTheSettingsAndAKeyBringsThemBackUnderAnyUserName() throws Exception {
        String key = ssh.key("id", "ed25519").toString();
        try (Tmux terminal = terminal("ann", "-i", key)) {
            terminal.await("ann on 127.0.0.1:");
            terminal.type("n");
            terminal.await("new room");
            terminal.type("Enter");
            terminal.await("guess in room");
            terminal.type(",", "Right");
            terminal.await("◀ light");
            terminal.await("Enter keeps it for your ssh key");
            terminal.type("Enter");
            terminal.await("It is kept for your ssh key");
            kill(terminal);
            // On the screen nothing is sure: a frame may have been cut in two.
            server.events().await(ServerEvent.Disconnected.class);
        }
        try (Tmux terminal = terminal("administrator", "-i", key)) {
            terminal.await("guess in room");
            terminal.await("ann on 127.0.0.1:");
            terminal.type(",");
            terminal.await("◀ light");
        }
    }

    @Test
    void aRoomCanBeNamedAtOnce() throws Exception {
        try (JsonClient bob = JsonClient.connect(server.address("lobby/json"))) {
            bob.hello("bob");
            String code = bob.create("'game':'guess'");
            assertThat(bob.ask("{'type':'doors'}").toString()).contains("door/ssh", "" + door.getPort());
            try (Tmux terminal = Tmux.run(home, Tmux.quoted(ssh.command("ann", "-t", "--", "join " + code)))) {
                terminal.await("guess in room " + code);
                assertThat(bob.await("joined").toString()).contains("ann");
            }
        }
    }

    @Test
    void aNameThatIsTakenIsAskedForAgain() throws Exception {
        try (JsonClient bob = JsonClient.connect(server.address("lobby/json"))) {
            bob.hello("bob");
            try (Tmux terminal = terminal("bob")) {
                terminal.await("who do you want to be?");
                terminal.type("bob2", "Enter");
                terminal.await("bob2 on 127.0.0.1:");
            }
        }
    }

    @Test
    void aTerminalThatCanShowNothingGetsLines() throws Exception {
        try (Tmux terminal = Tmux.run(home, "TERM=dumb " + Tmux.quoted(ssh.command("ann", "-tt", "--")))) {
            terminal.await("OK welcome name=ann");
            terminal.type("who", "Enter");
            terminal.await("ann role=player");
            List<String> screen = terminal.screen();
            assertThat(screen).as("what was typed is echoed").contains("who");
            assertThat(terminal.flag("alternate_on")).isEqualTo("0");
            terminal.type("C-c");
            terminal.await("exit code 0");
        }
    }

    private Tmux terminal(String user, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of(options));
        words.add("--");
        return Tmux.run(home, Tmux.quoted(ssh.command(user, words.toArray(String[]::new))));
    }

    /** The process of ssh ends at once, as a machine that loses its network. */
    private static void kill(Tmux terminal) throws Exception {
        long shell = Long.parseLong(terminal.flag("pane_pid"));
        ProcessHandle.of(shell).orElseThrow().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private static void assertGivenBack(Tmux terminal) throws Exception {
        assertThat(terminal.flag("alternate_on")).as("the other page").isEqualTo("0");
        assertThat(terminal.flag("cursor_flag")).as("the cursor").isEqualTo("1");
        assertThat(terminal.flag("mouse_any_flag")).as("the mouse").isEqualTo("0");
        assertThat(String.join("", terminal.screen()))
                .as("answers of the terminal")
                .doesNotContain("[0n", "0n^");
    }
}
