package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.common.message.Person;
import recess.server.event.ServerEvent.Disconnected;

/** Scripts that know only GUESS, Low, High and Correct play the rounds of a room. */
class RawMatchIT {
    @TempDir
    private Path data;

    @Test
    void aScriptPlaysAllRoundsOnOneConnectionAndIsOnePlayer() throws Exception {
        try (TestServer server = start("");
                TestClient one = sit(server, 1);
                TestClient two = sit(server, 2)) {
            Teacher teacher = Teacher.at(server);
            String secret = "";
            for (int round = 1; round <= 3; round++) {
                TestClient winner = round == 2 ? two : one;
                TestClient loser = round == 2 ? one : two;
                teacher.types("start CLASS");
                win(winner);
                loser.expect("GUESS\n");
                secret = loser.readLine();
                assertThat(secret).startsWith(round == 2 ? "guest-2 won, it was " : "guest won, it was ");
            }
            assertThat(people(server))
                    .containsExactly(
                            new Person("guest", Person.Role.PLAYER, 2, true),
                            new Person("guest-2", Person.Role.PLAYER, 1, true));
            teacher.types("start CLASS");
            one.expect("GUESS\n");
        }
    }

    @Test
    void whoComesBackFromTheSameAddressHasItsSeatAgainAndItsGame() throws Exception {
        try (TestServer server = start("")) {
            Teacher teacher = Teacher.at(server);
            try (TestClient script = sit(server, 1);
                    TestClient other = sit(server, 2)) {
                teacher.types("start CLASS");
                win(script);
                other.expect("GUESS\n").readLine();
                script.close();
                server.events().await(Disconnected.class);
                try (TestClient again = sit(server, 2)) {
                    assertThat(people(server)).contains(new Person("guest", Person.Role.PLAYER, 1, true));
                    teacher.types("start CLASS");
                    again.expect("GUESS\n").send("0\n");
                    again.expect("out of range '0': a whole number from 1 to 100, please\nGUESS\n");
                    again.reset();
                    server.events()
                            .await(Disconnected.class, ended -> ended.source().connection() == 3);
                }
                try (TestClient third = server.connect("guess/lines")) {
                    third.expect("GUESS\n");
                    assertThat(people(server)).hasSize(2);
                }
            }
        }
    }

    /** A script that loops is back before the server has read the end of its old connection. */
    @Test
    void aScriptThatIsBackAtOnceIsStillTheSamePlayer() throws Exception {
        try (TestServer server = start("")) {
            Teacher teacher = Teacher.at(server);
            TestClient script = sit(server, 1);
            for (int round = 1; round <= 6; round++) {
                begin(teacher);
                win(script);
                script.close();
                script = server.connect("guess/lines");
                awaitPeople(server, 1);
            }
            script.close();
            assertThat(people(server).getFirst().score()).isEqualTo(6);
        }
    }

    @Test
    void noTimeLimitRunsBeforeTheRoundAndAfterItsBeginAllDo() throws Exception {
        try (TestServer server = start("&first=2100ms&idle=2100ms");
                TestClient silent = sit(server, 1);
                TestClient player = sit(server, 2)) {
            player.send("4");
            silent.expectSilence(Duration.ofMillis(2800));
            long begun = System.nanoTime();
            Teacher.at(server).types("start CLASS");
            silent.expect("GUESS\nno input in 2100 ms, bye\n").expectEnd();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(2050));
            player.expect("GUESS\n");
        }
    }

    /** Whoever reads once a word would be out of step for the whole next round. */
    @Test
    void aRoundThatEndsBetweenTwoWordsIsToldAloneAndNothingIsAskedInIt() throws Exception {
        try (TestServer server = TestServer.in(data)
                .timing(TestServer.LED)
                .seed(1)
                .listen("echo/nul@0")
                .start()) {
            Teacher teacher = Teacher.at(server);
            teacher.types("open guess rounds 99 as CLASS");
            teacher.types("listen guess/words@0?gap=1s&room=CLASS");
            try (TestClient script = server.connect("guess/words")) {
                awaitPeople(server, 1);
                teacher.types("start CLASS");
                script.expectAlone("GUESS").send("1").expectAlone("Low");
                teacher.types("next CLASS");
                assertThat(script.read()).matches("nobody won, it was \\d+");
                teacher.types("start CLASS");
                script.expectAlone("GUESS").send("1").expectAlone("Low").expectAlone("GUESS");
            }
        }
    }

    @Test
    void theWordsOfASheetAreSpokenInRoomsToo() throws Exception {
        try (TestServer server = start("&prompt=Your%20guess&low=LOW&high=HIGH&bad=What?&ask=with");
                TestClient script = sit(server, 1)) {
            Teacher.at(server).types("start CLASS");
            script.expect("Your guess\n")
                    .send("one\n")
                    .expect("What?\nYour guess\n")
                    .send("1\n");
            assertThat(script.readLine()).isIn("LOW\n", "Correct\n");
        }
    }

    /** The school's own range and tries, in a race of scripts that know nothing of rooms, and of a player and a bot who do. */
    @Test
    void aListenerOpensItsRoomByTheRulesOfTheSheetAndAllPlayByThem() throws Exception {
        try (TestServer server = TestServer.in(data)
                        .timing(TestServer.LED)
                        .seed(1)
                        .listen("guess/lines@0?gap=0&room=CLASS&rounds=5&to=20&tries=5&high=HIGH", "lobby/json@0")
                        .start();
                TestClient script = sit(server, 1);
                JsonClient ann = JsonClient.connect(server.address("lobby/json"))) {
            Teacher teacher = Teacher.at(server);
            ann.hello("ann");
            assertThat(ann.join("CLASS").getAsJsonObject("room").get("rules").getAsString())
                    .isEqualTo("to=20,tries=5");
            assertThat(teacher.types("rooms").getLast()).startsWith("CLASS  guess, to 20, tries 5  race");
            begin(teacher);
            assertThat(ann.await("round-started").getAsJsonObject("view").get("facts"))
                    .hasToString("{\"lowest\":1,\"highest\":20,\"moves\":0,\"attemptsLeft\":5}");
            script.expect("GUESS\n").send("21\n");
            script.expect("out of range '21': a whole number from 1 to 20, please\nGUESS\n");
            String last = "";
            for (int guess = 1; guess <= 5; guess++) {
                script.send("20\n");
                last = script.readLine();
                assertThat(last).isEqualTo(guess == 5 ? "GAMEOVER\n" : "HIGH\n");
                if (guess < 5) {
                    script.expect("GUESS\n");
                }
            }
            teacher.types("next CLASS");
            assertThat(script.readLine()).matches("nobody won, it was ([1-9]|1[0-9])\n");
            assertThat(teacher.types("listen guess/lines@0?room=CLASS&to=30").getFirst())
                    .contains("room CLASS is there already, with to=20,tries=5 and not with to=30,tries=5");
            assertThat(teacher.types("listen guess/words@0?room=CLASS").getFirst())
                    .as("one that says nothing of rules")
                    .startsWith("listening guess/words");
        }
    }

    @Test
    void whatCannotBeReadBetweenTwoRoundsIsRemarkedOnAndNothingIsAsked() throws Exception {
        try (TestServer server = start("&max-line=64");
                TestClient script = sit(server, 1)) {
            script.send("1".repeat(100) + "\n").expect("line too long (limit 64 bytes)\n");
            Teacher.at(server).types("start CLASS");
            script.expect("GUESS\n").send("1".repeat(100) + "\n");
            script.expect("line too long (limit 64 bytes)\nGUESS\n");
        }
    }

    /** Who has lost does not hear the word while others still look for it. */
    @Test
    void everyGameIsPlayedInARoomByItsOwnWords() throws Exception {
        try (TestServer server = TestServer.in(data)
                .timing(TestServer.LED)
                .seed(1)
                .listen("echo/nul@0")
                .start()) {
            Teacher teacher = Teacher.at(server);
            teacher.types("open code rounds 9 as CLASS");
            teacher.types("listen code/lines@0?gap=0&room=CLASS");
            try (TestClient one = server.connect("code/lines");
                    TestClient two = server.connect("code/lines")) {
                awaitPeople(server, 2);
                teacher.types("start CLASS");
                for (TestClient each : List.of(one, two)) {
                    for (int guess = 1; guess <= 9; guess++) {
                        each.expect("GUESS\n").send("9999\n");
                        assertThat(each.readLine()).matches("[GYR]{4}\n");
                    }
                    each.expect("GUESS\n");
                }
                one.send("9999\n").expect("LOSE\n");
                two.send("9999\n");
                assertThat(two.readLine()).matches("nobody won, it was [0-9]{4}\n");
                assertThat(one.readLine()).matches("nobody won, it was [0-9]{4}\n");
                begin(teacher);
                one.expect("GUESS\n");
                two.expect("GUESS\n");
            }
        }
    }

    @Test
    void aConnectionEndsWithTheRoundWhereTheLessonWantsThat() throws Exception {
        try (TestServer server = start("&close=round");
                TestClient one = sit(server, 1);
                TestClient two = sit(server, 2)) {
            Teacher.at(server).types("start CLASS");
            win(one);
            one.expectEnd();
            two.expect("GUESS\n");
            assertThat(two.readLine()).startsWith("guest won, it was ");
            two.expectEnd();
            try (TestClient again = sit(server, 1)) {
                assertThat(people(server)).extracting(Person::score).containsExactly(1, 0);
            }
        }
    }

    @Test
    void inGolfWhoHasFinishedIsNotThrownOutWhileOthersPlay() throws Exception {
        try (TestServer server = TestServer.in(data).timing(TestServer.LED).start()) {
            Teacher teacher = Teacher.at(server);
            teacher.types("open guess golf rounds 9 as CLASS");
            teacher.types("listen guess/lines@0?gap=0&room=CLASS&idle=150ms&first=10s");
            try (TestClient fast = sit(server, 1);
                    TestClient slow = sit(server, 2)) {
                teacher.types("start CLASS");
                win(fast);
                fast.expectSilence(Duration.ofMillis(600));
                win(slow);
                teacher.types("start CLASS");
                fast.expect("GUESS\n");
                slow.expect("GUESS\n");
            }
        }
    }

    private TestServer start(String settings) throws Exception {
        TestServer server =
                TestServer.in(data).timing(TestServer.LED).listen("echo/nul@0").start();
        Teacher teacher = Teacher.at(server);
        teacher.types("open guess rounds 99 as CLASS");
        teacher.types("listen guess/lines@0?gap=0&room=CLASS" + settings);
        return server;
    }

    /** Connects, and waits until so many are connected in the room. */
    private static TestClient sit(TestServer server, int people) throws Exception {
        TestClient client = server.connect("guess/lines");
        awaitPeople(server, people);
        return client;
    }

    /** The winner may know it a moment before the round is over for the room. */
    private static void begin(Teacher teacher) {
        while (!teacher.types("start CLASS").contains("done")) {
            Thread.onSpinWait();
        }
    }

    private static void awaitPeople(TestServer server, int people) throws Exception {
        while (people(server).stream().filter(Person::connected).count() != people) {
            Thread.onSpinWait();
        }
    }

    private static List<Person> people(TestServer server) throws Exception {
        return server.server().operator().people("CLASS");
    }

    private static void win(TestClient script) throws IOException {
        script.expect("GUESS\n");
        int low = 1;
        int high = 100;
        while (true) {
            int guess = (low + high) / 2;
            String answer = script.send(guess + "\n").readLine();
            if (answer.equals("Correct\n")) {
                return;
            }
            low = answer.equals("Low\n") ? guess + 1 : low;
            high = answer.equals("High\n") ? guess - 1 : high;
            script.expect("GUESS\n");
        }
    }
}
