package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.common.game.RawValues;
import recess.common.message.Mode;
import recess.server.lobby.RoomOpening;

/** Visitors who are not there any more, or as good as: with the promised times, so it takes more than half a minute. */
class DoorPatienceTour {
    /** How long each may take to be missed, from the last that is heard of it. */
    private static final Map<String, Duration> PROMISED = Map.of(
            "stopped", Duration.ofSeconds(20),
            "frozen", Duration.ofSeconds(30),
            "deaf", Duration.ofSeconds(30),
            "silent", Duration.ofSeconds(20));

    /** How long a connection may ask for nothing. */
    private static final Duration EMPTY = Duration.ofSeconds(60);

    private static final Duration LEEWAY = Duration.ofSeconds(5);

    @TempDir
    private Path data;

    @TempDir
    private Path home;

    /** Nobody of them says goodbye: a process that does not run, a terminal and a page that show nothing, a dead line. */
    @Test
    void whoDoesNotAnswerIsMissedInTime() throws Exception {
        try (TestServer server = TestServer.in(data)
                .listen("lobby/json@0")
                .door("door/ssh")
                .door("door/web")
                .start()) {
            InetSocketAddress web = server.door("door/web");
            Ssh ssh = Ssh.to(home, server.door("door/ssh"));
            server.server()
                    .operator()
                    .open(new RoomOpening(
                            "guess", Mode.RACE, 1, 60, true, false, Optional.of("CLASS"), RawValues.USUAL));
            try (JsonClient bob = JsonClient.connect(server.address("lobby/json"));
                    Tmux stopped = Tmux.run(home, join(ssh, "stopped"));
                    Pty frozen = Pty.run(home, join(ssh, "frozen"));
                    WebPage deaf = join(web, "deaf");
                    WebPage silent = join(web, "silent")) {
                bob.hello("bob");
                bob.join("CLASS");
                stopped.await("guess in room CLASS");
                frozen.await("room CLASS");
                deaf.draw("room CLASS");
                silent.draw("room CLASS");

                long from = System.nanoTime();
                Process empty = new ProcessBuilder(ssh.command("empty", "-N", "--"))
                        .redirectErrorStream(true)
                        .start();
                signal(stopped, "STOP");
                frozen.freeze();
                silent.freeze();
                // Something to draw.
                server.server().operator().seatBot("CLASS", "random");
                Map<String, Duration> missed = new HashMap<>();
                while (missed.size() < PROMISED.size()) {
                    JsonObject left = bob.await("left");
                    assertThat(left.get("why").getAsString())
                            .as("the seat is kept")
                            .isEqualTo("lost");
                    missed.put(left.get("player").getAsString(), Duration.ofNanos(System.nanoTime() - from));
                }
                missed.forEach((name, after) ->
                        assertThat(after).as(name).isLessThan(PROMISED.get(name).plus(LEEWAY)));
                signal(stopped, "CONT");
                stopped.await("exit code 255");
                assertThat(new String(empty.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .contains("nothing is asked for");
                assertThat(Duration.ofNanos(System.nanoTime() - from))
                        .isBetween(EMPTY.minus(LEEWAY), EMPTY.plus(LEEWAY));
            }
        }
    }

    private static String join(Ssh ssh, String name) {
        return Tmux.quoted(ssh.command(name, "-t", "--", "join CLASS"));
    }

    private static WebPage join(InetSocketAddress door, String name) {
        return WebPage.open(door, "terminal").say("columns=80&rows=24&name=" + name + "&token=&room=CLASS");
    }

    private static void signal(Tmux terminal, String signal) throws Exception {
        long shell = Long.parseLong(terminal.flag("pane_pid"));
        List<ProcessHandle> running =
                ProcessHandle.of(shell).orElseThrow().descendants().toList();
        for (ProcessHandle process : running) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }
}
