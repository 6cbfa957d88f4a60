package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.common.room.Timing;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent;
import recess.server.net.NetServer;

/** What the teacher does, and what players see of it. */
class TeacherIT {
    @TempDir
    private Path data;

    @Test
    void sendsSomebodyAwayWhoMayComeBackAndNobodyElseHasTheSeat() throws Exception {
        try (TestServer server = TestServer.in(data).listen("lobby/json@0").start();
                JsonClient ann = JsonClient.connect(server.address("lobby/json"));
                JsonClient bob = JsonClient.connect(server.address("lobby/json"))) {
            Teacher teacher = Teacher.at(server);
            ann.hello("ann");
            String code = ann.create("'game':'guess','rounds':1");
            bob.hello("bob");
            bob.join(code);
            assertThat(teacher.types("kick BOB")).containsExactly("'BOB' is gone, and may come back");
            assertThat(bob.await("kicked").get("mayReturn").getAsBoolean()).isTrue();
            Assertions.assertThatException().isThrownBy(bob::next);
            assertThat(ann.await("left").get("why").getAsString()).isEqualTo("kicked");
            assertThat(teacher.types("who")).hasSize(2);
            try (JsonClient again = JsonClient.connect(server.address("lobby/json"))) {
                assertThat(again.hello("bob").get("resumed").getAsBoolean()).isFalse();
                assertThat(teacher.types("ban bob").getLast()).contains("may come back under another");
                assertThat(again.await("kicked").get("mayReturn").getAsBoolean())
                        .isFalse();
            }
            try (JsonClient again = JsonClient.connect(server.address("lobby/json"))) {
                assertThat(again.hello("Bob").get("code").getAsString()).isEqualTo("banned");
                teacher.types("unban bob");
                assertThat(JsonClient.type(again.hello("Bob"))).isEqualTo("welcome");
            }
        }
    }

    @Test
    void keepsAnAddressOffEveryPortAndEndsWhatItHas() throws Exception {
        try (TestServer server =
                        TestServer.in(data).listen("echo/nul@0", "lobby/text@0").start();
                TestClient here = server.connect("echo/nul")) {
            here.send("hi\0").expect("hi\0");
            Teacher teacher = Teacher.at(server);
            assertThat(teacher.types("ban 127.0.0.1").getFirst())
                    .startsWith("Ban 127.0.0.1: ends 1 connection of 0 names");
            here.expectEnd();
            server.events().await(ServerEvent.Disconnected.class, event -> event.reason() == CloseReason.BANNED);
            try (TestClient late = server.connect("lobby/text")) {
                late.expect("ERR banned banned: ask your teacher\n").expectEnd();
            }
            teacher.types("unban 127.0.0.1");
            try (TestClient again = server.connect("echo/nul")) {
                again.send("hi\0").expect("hi\0");
            }
        }
    }

    @Test
    void runsARoomWithoutASeatInIt() throws Exception {
        try (TestServer server =
                        TestServer.in(data).listen("lobby/json@0").seed(1).start();
                JsonClient ann = JsonClient.connect(server.address("lobby/json"));
                JsonClient bob = JsonClient.connect(server.address("lobby/json"))) {
            Teacher teacher = Teacher.at(server);
            String code =
                    teacher.types("open guess rounds 2").getFirst().substring("room ".length(), "room ABCD".length());
            ann.hello("ann");
            ann.join(code);
            teacher.types("lock " + code);
            bob.hello("bob");
            assertThat(bob.join(code).get("code").getAsString()).isEqualTo("room-locked");
            teacher.types("unlock " + code);
            assertThat(JsonClient.type(bob.ask("{'type':'watch','room':'" + code + "'}")))
                    .isEqualTo("in-room");
            teacher.types("start " + code);
            assertThat(ann.await("round-started").get("round").getAsInt()).isEqualTo(1);
            teacher.types("pause " + code + " on");
            teacher.types("next " + code);
            assertThat(ann.await("round-ended").get("winner").getAsString()).isEmpty();
            teacher.types("next " + code);
            assertThat(ann.await("round-started").get("round").getAsInt()).isEqualTo(2);
            teacher.types("say " + code + " well \u001B[2J done");
            assertThat(bob.await("announced").get("text").getAsString()).isEqualTo("well \uFFFD[2J done");
            teacher.types("mute bob");
            assertThat(bob.ask("{'type':'say','text':'hi'}").get("code").getAsString())
                    .isEqualTo("muted");
            teacher.types("unmute bob");
            assertThat(JsonClient.type(bob.ask("{'type':'say','text':'hi'}"))).isEqualTo("done");
            assertThat(teacher.types("close " + code)).contains("Close room " + code + " with 2 people.", "closed");
            assertThat(ann.await("room-closed").get("room").getAsString()).isEqualTo(code);
            assertThat(ann.ask("{'type':'guess','number':1}").get("code").getAsString())
                    .isEqualTo("no-room");
            assertThat(ann.create("'game':'guess','rounds':1")).isNotEqualTo(code);
        }
    }

    @Test
    void learnsRealNamesOnlyWhenAskedForAndTellsThemNobody() throws Exception {
        try (TestServer server = TestServer.in(data).listen("lobby/json@0").start();
                JsonClient ann = JsonClient.connect(server.address("lobby/json"));
                JsonClient bob = JsonClient.connect(server.address("lobby/json"))) {
            Teacher teacher = Teacher.at(server);
            ann.ask("{'type':'hello','name':'ann','realName':'Ann Too Early'}");
            assertThat(ann.ask("{'type':'iam','realName':'Ann'}").get("code").getAsString())
                    .isEqualTo("not-asked");
            teacher.types("realnames on");
            ann.await("real-name-asked");
            ann.ask("{'type':'iam','realName':' =Ann \\u202ETan '}");
            bob.ask("{'type':'hello','name':'bob','realName':'Bob Lim'}");
            assertThat(teacher.types("who"))
                    .anyMatch(line -> line.startsWith("ann ") && line.endsWith("=Ann \uFFFDTan"))
                    .anyMatch(line -> line.startsWith("bob ") && line.endsWith("Bob Lim"));
            assertThat(bob.ask("{'type':'who'}").toString()).doesNotContain("Tan", "Lim");
            Path file = data.resolve("here.csv");
            assertThat(teacher.types("export attendance " + file).getLast()).startsWith("2 rows written");
            assertThat(file)
                    .content()
                    .contains(",\"ann\",\"'=Ann \uFFFDTan\",\"127.0.0.1\",\"20")
                    .doesNotContain("Early");
        }
    }

    @Test
    void followsOneClientSpeaksToItAloneAndSaysWhenItStops() throws Exception {
        try (TestServer server = TestServer.in(data)
                        .listen("lobby/text@0", "echo/nul@0", "guess/lines@0?room=CLASS")
                        .start();
                TestClient ann = server.connect("lobby/text");
                TestClient bob = server.connect("lobby/text");
                TestClient echo = server.connect("echo/nul")) {
            Teacher teacher = Teacher.at(server);
            ann.readLine();
            ann.send("name ann\n").readLine();
            bob.readLine();
            bob.send("name bob\n").readLine();
            assertThat(teacher.types("follow an").getFirst()).startsWith("following 'an', who is not here yet: ");
            assertThat(teacher.types("follow ann").getFirst()).startsWith("following 'ann': ");
            ann.send("ping\n").expect("OK pong\n");
            bob.send("ping\n").expect("OK pong\n");
            teacher.awaits(line -> line.matches("#\\d+ lobby/text 127.0.0.1:\\d+ ann -> b'ping\\\\n'"));
            teacher.awaits(line -> line.endsWith(" ann <- b'OK pong\\n'"));
            assertThat(teacher.heard()).noneMatch(line -> line.contains(" bob "));
            teacher.types("follow 127.0.0.1");
            echo.send("hi\0").expect("hi\0");
            teacher.awaits(line -> line.contains("echo/nul") && line.endsWith("-> b'hi\\x00'"));
            teacher.types("follow off");

            assertThat(teacher.types("say ann look at line 3")).containsExactly("said");
            ann.expect("* teacher to you: look at line 3\n");
            assertThat(teacher.types("say nobody x").getFirst()).startsWith("there is neither a room nor a player");
            try (TestClient script = server.connect("guess/lines")) {
                script.expect("GUESS\n");
                assertThat(teacher.types("say guest x").getFirst())
                        .startsWith("'guest' is a client that knows the words");
            }
            teacher.types("stop in 5m \"pack up\"");
            ann.expect("* teacher to all: the server stops in 5m: pack up\n");
            teacher.types("stop not");
            ann.expect("* teacher to all: the server goes on\n");
            teacher.types("stop in 1s");
            bob.expect("""
                    * teacher to all: the server stops in 5m: pack up
                    * teacher to all: the server goes on
                    * teacher to all: the server stops in 1s
                    """);
            server.events().await(ServerEvent.Stopping.class);
        }
    }

    @Test
    void givesAnotherNameAndFollowsOn() throws Exception {
        try (TestServer server = TestServer.in(data)
                        .listen("lobby/text@0", "lobby/json@0", "guess/lines@0?room=CLASS")
                        .start();
                JsonClient bob = JsonClient.connect(server.address("lobby/json"));
                TestClient ann = server.connect("lobby/text");
                TestClient script = server.connect("guess/lines")) {
            Teacher teacher = Teacher.at(server);
            String token = bob.hello("rude").get("token").getAsString();
            bob.join("CLASS");
            bob.ask("{'type':'quiet'}");
            ann.readLine();
            ann.send("name ann\n").readLine();
            ann.send("join CLASS\n").readLine();
            teacher.types("follow rude");
            assertThat(teacher.types("rename rude robert"))
                    .as("beside what the one who is followed hears of it meanwhile")
                    .filteredOn(line -> !line.startsWith("#"))
                    .containsExactly("'rude' is called 'robert' from now on, and has been told");
            JsonObject told = bob.await("renamed");
            assertThat(told.get("player").getAsString()).isEqualTo("rude");
            assertThat(told.get("name").getAsString()).isEqualTo("robert");
            ann.expect("* renamed rude name=robert\n");
            assertThat(teacher.types("rename guest tom")).hasSize(1);
            ann.expect("* renamed guest name=tom\n");
            assertThat(teacher.types("rename ann Robert")).containsExactly("name in use: 'Robert'; take another");
            bob.ask("{'type':'ping'}");
            teacher.awaits(line -> line.contains(" robert -> b'{\"type\":\"ping\""));
            assertThat(teacher.types("room CLASS"))
                    .anyMatch(line -> line.startsWith("robert "))
                    .anyMatch(line -> line.startsWith("tom "));
            try (JsonClient again = JsonClient.connect(server.address("lobby/json"))) {
                JsonObject welcome = again.ask("{'type':'hello','name':'rude','token':'" + token + "'}");
                assertThat(welcome.get("name").getAsString()).isEqualTo("robert");
                assertThat(welcome.get("resumed").getAsBoolean()).isTrue();
            }
            assertThat(server.events().await(ServerEvent.Renamed.class).before())
                    .isEqualTo("rude");
        }
    }

    @Test
    void opensAndClosesPortsWhileTheServerRuns() throws Exception {
        try (TestServer server = TestServer.in(data).listen("echo/nul@0").start();
                TestClient before = server.connect("echo/nul")) {
            Teacher teacher = Teacher.at(server);
            assertThat(teacher.types("listen guess/lines@0?gap=0"))
                    .singleElement()
                    .asString()
                    .startsWith("listening guess/lines 127.0.0.1:");
            try (TestClient player = server.connect("guess/lines")) {
                player.expect("GUESS\n");
            }
            assertThat(teacher.types("listen guess/lines@0?gap=x").getFirst()).contains("gap='x'");
            before.send("a\0").expect("a\0");
            InetSocketAddress address = server.address("echo/nul");
            assertThat(NetServer.answers(address, Duration.ofSeconds(5))).isTrue();
            server.events()
                    .await(
                            ServerEvent.Disconnected.class,
                            event -> event.source().listener().equals("echo/nul"));
            assertThat(teacher.types("unlisten echo/nul"))
                    .containsExactly("Close 1 port for newcomers; 1 connection of echo/nul will go on.", "closed");
            before.send("b\0").expect("b\0");
            Assertions.assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> TestClient.connect(address).close());
            assertThat(NetServer.answers(address, Duration.ofSeconds(5))).isFalse();
            assertThat(teacher.types("board").getFirst()).startsWith("Only this machine can connect");
            assertThat(teacher.types("listeners")).hasSize(2);
            assertThat(teacher.types("stats")).anyMatch(line -> line.startsWith("echo/nul ") && line.contains(" 1 "));
        }
    }

    @Test
    void seatsTheClientsOfAPortInARoomAsLongAsThePortIsOpen() throws Exception {
        try (TestServer server = TestServer.in(data)
                .listen("lobby/json@0", "guess/lines@0?room=CLASS&gap=0")
                .start()) {
            Teacher teacher = Teacher.at(server);
            try (TestClient seated = server.connect("guess/lines")) {
                server.events().await(ServerEvent.Connected.class);
                teacher.types("listen guess/lines@0");
                assertThat(teacher.types("listeners"))
                        .filteredOn(line -> line.startsWith("guess/lines"))
                        .extracting(line -> line.replaceFirst(".* ", ""))
                        .containsExactly("1", "0");
                awaitPeople(teacher, 1);
                assertThat(teacher.types("kick guest")).containsExactly("'guest' is gone, and may come back");
                seated.expect("the teacher has sent you away\n").expectEnd();
            }
            teacher.types("lock CLASS");
            try (TestClient late = server.connect("guess/lines")) {
                late.expect("the teacher has locked room CLASS: nobody new gets in\n")
                        .expectEnd();
            }
            assertThat(teacher.types("close CLASS"))
                    .containsExactly("a listener seats its clients in room CLASS: unlisten first");
            String hangman = teacher.types("open hangman").getFirst().substring("room ".length(), "room ABCD".length());
            assertThat(teacher.types("listen guess/lines@0?room=" + hangman).getFirst())
                    .contains("room " + hangman + " plays hangman and not guess");
            int taken = server.address("lobby/json").getPort();
            assertThat(teacher.types("listen guess/lines@" + taken + "?room=OTHER")
                            .getFirst())
                    .startsWith("cannot listen for guess/lines");
            assertThat(teacher.types("room OTHER").getFirst()).startsWith("there is no room");
            teacher.types("unlisten guess/lines");
            assertThat(teacher.types("room CLASS").getFirst()).startsWith("there is no room");
        }
    }

    @Test
    void seesWhoDoesWhatFromWhereAndWhoHasFinished() throws Exception {
        try (TestServer server = TestServer.in(data)
                        .listen("lobby/json@0", "guess/lines@0?room=CLASS&gap=0")
                        .seed(1)
                        .timing(onlyWhenStarted())
                        .start();
                JsonClient ann = JsonClient.connect(server.address("lobby/json"));
                JsonClient bob = JsonClient.connect(server.address("lobby/json"));
                TestClient script = server.connect("guess/lines")) {
            Teacher teacher = Teacher.at(server);
            ann.hello("ann");
            bob.hello("Bob");
            bob.ask("{'type':'solo','game':'hangman'}");
            ServerEvent.Entered seated = server.events().await(ServerEvent.Entered.class);
            assertThat(seated.source().toString()).matches("#\\d+ guess/lines 127\\.0\\.0\\.1:\\d+ guest");
            ann.join("CLASS");
            teacher.types("start CLASS");
            ann.await("round-started");
            script.expect("GUESS\n");
            ann.ask("{'type':'guess','number':0}");
            ann.ask("{'type':'guess','number':1}");
            assertThat(teacher.types("who"))
                    .extracting(line -> line.replaceAll(" +", " "))
                    .containsExactly(
                            "NAME ROOM ADDRESS STATE REAL NAME",
                            "ann CLASS 127.0.0.1 here -",
                            "Bob - 127.0.0.1 here, plays hangman alone -",
                            "guest CLASS 127.0.0.1 here -");
            assertThat(teacher.types("room CLASS"))
                    .extracting(line -> line.replaceAll(" +", " "))
                    .containsExactly(
                            "NAME ROLE SCORE ADDRESS STATE",
                            "guest player 0 127.0.0.1 here, not finished, 0 moves",
                            "ann player 0 127.0.0.1 here, not finished, 1 move");
            ann.ask("{'type':'say','text':'hi'}");
            assertThat(server.events().await(ServerEvent.Said.class))
                    .matches(said -> said.room().equals("CLASS") && said.text().equals("hi"))
                    .matches(said -> said.source().player().equals("ann"));
            assertThat(teacher.types("ban guest"))
                    .containsExactly("the name 'guest' is banned; whoever had it may come back under another:"
                            + " ban 127.0.0.1 keeps that address out");
            teacher.types("ban BOB");
            assertThat(teacher.types("ban")).containsExactly("banned: Bob, guest");
            bob.await("kicked");
            ServerEvent.Disconnected gone = server.events()
                    .await(
                            ServerEvent.Disconnected.class,
                            event -> event.source().player().equals("Bob"));
            assertThat(gone.source().listener()).isEqualTo("lobby/json");
        }
    }

    @Test
    void isNotToldOfQuestionsThatProgramsRepeat() throws Exception {
        try (TestServer server = TestServer.in(data).listen("lobby/json@0").start();
                JsonClient ann = JsonClient.connect(server.address("lobby/json"))) {
            ann.hello("ann");
            for (String question : List.of("rooms", "who", "ping", "help", "scores")) {
                assertThat(ann.ask("{'type':'" + question + "'}").toString()).doesNotContain("unknown");
            }
            ann.ask("{'type':'solo','game':'guess'}");
            assertThat(server.events().of(ServerEvent.Received.class))
                    .extracting(ServerEvent.Received::text)
                    .containsExactly("solo");
        }
    }

    private static Timing onlyWhenStarted() {
        Timing usual = Timing.DEFAULT;
        return new Timing(usual.round(), usual.between(), usual.seatKept(), usual.botMove(), Duration.ofHours(1));
    }

    private static void awaitPeople(Teacher teacher, int people) {
        while (teacher.types("who").size() != people + 1) {
            Thread.onSpinWait();
        }
    }
}
