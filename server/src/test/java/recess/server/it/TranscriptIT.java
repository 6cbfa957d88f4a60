package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import recess.common.message.Outcome;
import recess.server.event.ServerEvent.Echoed;
import recess.server.event.ServerEvent.GameEnded;
import recess.server.net.Workers;

/** What each listener says, byte by byte, over real sockets, whoever serves it: the contract of every kind of server. */
class TranscriptIT {
    private static final String ALL = "?gap=60ms";

    @TempDir
    private Path data;

    static Stream<Workers> workers() {
        return Stream.of(new Workers.Virtual(), new Workers.Pool(3), new Workers.Iterative());
    }

    @ParameterizedTest
    @MethodSource("workers")
    void echoAckTakesOneMessageSaysOkAndCloses(Workers workers) throws Exception {
        try (TestServer server = start(workers);
                TestClient client = server.connect("echo/ack")) {
            client.send("hello").expect("OK").expectEnd();
            assertThat(server.events().await(Echoed.class).start().asUtf8()).isEqualTo("hello");
        }
    }

    @ParameterizedTest
    @MethodSource("workers")
    void echoNulSendsEachMessageBackWithItsNul(Workers workers) throws Exception {
        try (TestServer server = start(workers);
                TestClient client = server.connect("echo/nul")) {
            client.send("one\0two").expect("one\0").send("\0\0rest").expect("two\0\0");
            client.endOutput().expect("rest\0").expectEnd();
        }
    }

    @ParameterizedTest
    @MethodSource("workers")
    void echoStreamSendsEveryByteBackAndHonoursHalfClose(Workers workers) throws Exception {
        byte[] everyByte = new byte[256];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        byte[] large = new byte[100_000];
        new Random(1).nextBytes(large);
        try (TestServer server = start(workers);
                TestClient client = server.connect("echo/stream")) {
            client.send(everyByte)
                    .expect(everyByte)
                    .send(large)
                    .endOutput()
                    .expect(large)
                    .expectEnd();
        }
    }

    @ParameterizedTest
    @MethodSource("workers")
    void guessLinesAnswersInLinesEachASegmentOfItsOwn(Workers workers) throws Exception {
        try (TestServer server = start(workers);
                TestClient client = server.connect("guess/lines")) {
            client.expectAlone("GUESS\n").send("0\n");
            client.expectAlone("out of range '0': a whole number from 1 to 100, please\n");
            play(client, "GUESS\n", "\n", "\n");
            assertThat(server.events().await(GameEnded.class).outcome()).isEqualTo(Outcome.WON);
        }
    }

    @ParameterizedTest
    @MethodSource("workers")
    void guessWordsAnswersInBareWordsEachASegmentOfItsOwn(Workers workers) throws Exception {
        try (TestServer server = start(workers);
                TestClient client = server.connect("guess/words")) {
            client.expectAlone("GUESS").send("five");
            client.expectAlone("not a number 'five': a whole number from 1 to 100, please");
            play(client, "GUESS", "", "");
        }
    }

    @ParameterizedTest
    @MethodSource("workers")
    void guessPromptAsksAsTheStudentsServerDoes(Workers workers) throws Exception {
        try (TestServer server = start(workers);
                TestClient client = server.connect("guess/prompt")) {
            client.expectAlone("Guess the number");
            client.send("\n").expectAlone("nothing typed: a whole number from 1 to 100, please");
            play(client, "Guess the number", "", "");
        }
    }

    @ParameterizedTest
    @MethodSource("workers")
    void codeReadsAsInThePaperWhetherItIsWonOrLost(Workers workers) throws Exception {
        try (TestServer server = start(workers);
                TestClient loser = server.connect("code/lines");
                TestClient winner = server.connect("code/lines")) {
            String marks = "";
            loser.expectAlone("GUESS\n").send("987\n");
            loser.expectAlone("'987' has 3 digits: 4 digits, please\n").expectAlone("GUESS\n");
            for (int guess = 1; guess < 10; guess++) {
                marks = loser.send("0123\n").readLine();
                assertThat(marks).matches("[GYR]{4}\n");
                loser.expectAlone("GUESS\n");
            }
            loser.send("0123\n").expect("LOSE\n");
            assertThat(loser.readLine()).matches("[0-9]{4}\n");
            loser.expectEnd();
            winner.expect("GUESS\n");
            for (char[] known = "0000".toCharArray(); ; ) {
                String answer = winner.send(new String(known) + "\n").readLine();
                if (answer.equals("WIN\n")) {
                    winner.expectEnd();
                    return;
                }
                winner.expect("GUESS\n");
                for (int place = 0; place < known.length; place++) {
                    if (answer.charAt(place) != 'G') {
                        known[place]++;
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("workers")
    void hangmanReadsAsInThePaperWhenItIsWon(Workers workers) throws Exception {
        try (TestServer server = start(workers);
                TestClient client = server.connect("hangman/lines")) {
            client.expect("You have 8 attempts. Good Luck!\n");
            String masked = client.readLine().strip();
            assertThat(masked).hasSize(4).containsPattern("[help]");
            assertThat(masked.chars().filter(c -> c == '.').count()).isEqualTo(3);
            client.expect("[8]Guess letter:").send("z\n");
            client.expectAlone(masked + "\n[7]Guess letter:").send("z\n");
            client.expectAlone("already guessed 'z': another letter, please\n" + masked + "\n[7]Guess letter:");
            client.send("help\n");
            client.expectAlone("not a letter 'help': one letter a to z, please\n" + masked + "\n[7]Guess letter:");
            client.send("\n").expectAlone("nothing typed: one letter a to z, please\n" + masked + "\n[7]Guess letter:");
            int attempts = 7;
            String shown = masked;
            for (char letter : "help".toCharArray()) {
                if (shown.indexOf(letter) >= 0) {
                    continue;
                }
                shown = reveal(shown, letter);
                attempts--;
                client.send(letter + "\n");
                client.expectAlone(shown.contains(".") ? shown + "\n[" + attempts + "]Guess letter:" : "help\nWIN\n");
            }
            client.expectEnd();
        }
    }

    @ParameterizedTest
    @MethodSource("workers")
    void hangmanReadsAsInThePaperWhenItIsLost(Workers workers) throws Exception {
        try (TestServer server = start(workers);
                TestClient client = server.connect("hangman/lines")) {
            client.expect("You have 8 attempts. Good Luck!\n");
            String masked = client.readLine().strip();
            client.expect("[8]Guess letter:");
            int attempts = 8;
            for (char letter : "abcdfgi".toCharArray()) {
                attempts--;
                client.send(letter + "\n").expectAlone(masked + "\n[" + attempts + "]Guess letter:");
            }
            client.send("J\r\n")
                    .expectAlone(masked + "\nLOSE..The word is help\n")
                    .expectEnd();
        }
    }

    @ParameterizedTest
    @MethodSource("workers")
    void uploadSavesTheFileAndAcknowledgesWithTwoNuls(Workers workers) throws Exception {
        try (TestServer server = start(workers);
                TestClient client = server.connect("upload/nul")) {
            client.send("notes.txt\0two\nlines\0\0").expect("\0\0").expectEnd();
            assertThat(data.resolve("uploads/127.0.0.1/notes.txt")).hasContent("two\nlines");
        }
    }

    private TestServer start(Workers workers) throws Exception {
        return TestServer.in(data)
                .workers(workers)
                .listen(
                        "echo/ack@0",
                        "echo/nul@0",
                        "echo/stream@0",
                        "guess/lines@0" + ALL,
                        "guess/words@0" + ALL,
                        "guess/prompt@0" + ALL,
                        "hangman/lines@0",
                        "code/lines@0" + ALL,
                        "upload/nul@0?settle=20ms")
                .start();
    }

    /** Halves the range until the number is found; the prompt of the first turn is still to come. */
    private static void play(TestClient client, String prompt, String ownEnd, String end) throws Exception {
        int low = 1;
        int high = 100;
        while (true) {
            client.expectAlone(prompt);
            int guess = (low + high) / 2;
            client.send(guess + ownEnd);
            String answer = client.read();
            if (answer.equals("Correct" + end)) {
                client.expectEnd();
                return;
            }
            assertThat(answer).isIn("Low" + end, "High" + end);
            if (answer.startsWith("Low")) {
                low = guess + 1;
            } else {
                high = guess - 1;
            }
            assertThat(low).isLessThanOrEqualTo(high);
        }
    }

    private static String reveal(String masked, char letter) {
        StringBuilder revealed = new StringBuilder(masked);
        revealed.setCharAt("help".indexOf(letter), letter);
        return revealed.toString();
    }
}
