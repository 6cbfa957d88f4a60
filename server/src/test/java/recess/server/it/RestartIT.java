package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.common.room.Timing;
import recess.server.cli.ConsoleDesks;
import recess.server.event.ServerEvent;

/** What a server that was killed knows when it is started again: the files are copied while it runs. */
class RestartIT {
    private static final Duration MOMENT = Duration.ofMillis(300);

    /** The next round begins soon after a restart. */
    private static final Timing QUICK =
            new Timing(Timing.DEFAULT.round(), MOMENT, Timing.DEFAULT.seatKept(), Timing.DEFAULT.botMove(), MOMENT);

    @TempDir
    private Path folder;

    @Test
    void roomsSeatsScoresBansSwitchesAndListenersAreThereAndAHalfPlayedRoundIsVoid() throws Exception {
        String token;
        String port;
        try (TestServer server = start("before", Timing.DEFAULT, "CLASS guess golf rounds 5 teacher-hosted");
                JsonClient ann = JsonClient.connect(server.address("lobby/json"));
                JsonClient bob = JsonClient.connect(server.address("lobby/json"))) {
            Teacher teacher = Teacher.at(server);
            teacher.types("open guess rounds 3 as RACE tries 50 from 0");
            port = teacher.types("listen guess/lines@0?room=RACE&gap=0")
                    .getFirst()
                    .replaceAll(".*:", "");
            token = ann.hello("ann").get("token").getAsString();
            ann.join("RACE");
            bob.hello("bob");
            bob.join("RACE");
            try (TestClient script = server.connect("guess/lines")) {
                server.events()
                        .await(
                                ServerEvent.Entered.class,
                                e -> e.source().listener().equals("guess/lines"));
                teacher.types("start RACE");
                script.expect("GUESS\n");
                win(ann);
                teacher.types("next RACE");
                for (String line :
                        List.of("ban zed", "ban 10.9.9.9", "mute bob", "realnames on", "lock CLASS", "host RACE ann")) {
                    teacher.types(line);
                }
                assertThat(teacher.types("room RACE")).hasSize(4);
                copy("before", "after");
            }
        }
        try (TestServer server = start("after", QUICK, "CLASS guess golf rounds 5");
                JsonClient ann = JsonClient.connect(server.address("lobby/json"))) {
            ConsoleDesks.reopen(server.server());
            Teacher teacher = Teacher.at(server);
            assertThat(teacher.types("rooms"))
                    .anyMatch(line -> line.matches("CLASS +guess +golf +waiting, locked +0/5 +0/\\d+ +0 +-"))
                    .anyMatch(line -> line.matches("RACE +guess, from 0, tries 50 +race +between +1/3 +3/\\d+ +0 +-"));
            JsonObject welcome = ann.ask("{'type':'hello','name':'ann','token':'" + token + "'}");
            assertThat(welcome.get("resumed").getAsBoolean()).isTrue();
            assertThat(welcome.getAsJsonObject("seat")
                            .getAsJsonObject("room")
                            .get("code")
                            .getAsString())
                    .isEqualTo("RACE");
            try (TestClient script = server.connect("guess/lines");
                    JsonClient again = JsonClient.connect(server.address("lobby/json"))) {
                assertThat(again.ask("{'type':'hello','name':'ann','token':'"
                                        + welcome.get("token").getAsString() + "'}")
                                .get("resumed")
                                .getAsBoolean())
                        .isTrue();
                script.expect("GUESS\n");
                assertThat(teacher.types("room RACE"))
                        .anyMatch(line -> line.matches("ann +host +1 +127.0.0.1 +here.*"))
                        .anyMatch(line -> line.matches("bob +player +0 +127.0.0.1 +lost.*"))
                        .anyMatch(line -> line.matches("guest +player +0 +127.0.0.1 +here.*"));
                assertThat(teacher.types("rooms")).anyMatch(line -> line.startsWith("RACE ") && line.contains(" 2/3 "));
            }
            assertThat(teacher.types("ban").getFirst()).isEqualTo("banned: zed, 10.9.9.9");
            assertThat(teacher.types("who")).anyMatch(line -> line.startsWith("bob ") && line.contains("muted"));
            assertThat(teacher.types("listeners"))
                    .anyMatch(line -> line.matches("guess/lines +127.0.0.1:" + port + " +- +RACE .*"));
        }
    }

    @Test
    void whoComesBackIsToldWhatHappenedAndAChangedRoomIsOpenedAnew() throws Exception {
        String token;
        try (TestServer server = start("data", Timing.DEFAULT, "CLASS guess rounds 5");
                JsonClient ann = JsonClient.connect(server.address("lobby/json"))) {
            token = ann.hello("ann").get("token").getAsString();
            ann.join("CLASS");
            Teacher.at(server).types("start CLASS");
        }
        try (TestServer server = start("data", Timing.DEFAULT, "CLASS guess rounds 5");
                JsonClient ann = JsonClient.connect(server.address("lobby/json"))) {
            ann.send("{'type':'hello','name':'ann','token':'" + token + "'}");
            JsonObject announced = ann.await("announced");
            assertThat(announced.get("room").getAsString()).isEqualTo("CLASS");
            assertThat(announced.get("text").getAsString())
                    .isEqualTo("the server was started again: your seat and your score are as they were,"
                            + " and round 1, which was running, does not count");
        }
        try (TestServer server = start("data", Timing.DEFAULT, "CLASS guess golf rounds 2")) {
            assertThat(Teacher.at(server).types("rooms")).hasSize(2).anyMatch(line -> line.contains(" 0/2 "));
        }
    }

    private static void win(JsonClient player) throws IOException {
        Bisection search = new Bisection();
        while (true) {
            player.guess(search.guess());
            JsonObject message =
                    player.await(m -> List.of("moved", "round-ended").contains(JsonClient.type(m)));
            if (JsonClient.type(message).equals("round-ended")) {
                return;
            }
            search.learn(message);
        }
    }

    private TestServer start(String data, Timing timing, String... rooms) throws Exception {
        return TestServer.in(folder.resolve(data))
                .listen("lobby/json@0")
                .rooms(rooms)
                .timing(timing)
                .start();
    }

    private void copy(String from, String to) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(from))) {
            for (Path file : files.toList()) {
                Path target = folder.resolve(to)
                        .resolve(folder.resolve(from).relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
