package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The games as the sheets have them, played by programs in every manner, won and lost. */
class GameSheetsIT {
    @TempDir
    private static Path data;

    private static SheetServer sheets;

    @BeforeAll
    static void start() throws Exception {
        sheets = new SheetServer(
                data,
                List.of(
                        "yijc-guess",
                        "guess-client-first",
                        "higher-lower",
                        "high-or-low",
                        "hci-letter",
                        "hci-letter-signs",
                        "njc-hangman",
                        "njc-hangman-scheme",
                        "rvhs-hangman",
                        "hci-code",
                        "rvhs-mastermind",
                        "yijc-battleship"));
    }

    @AfterAll
    static void stop() throws Exception {
        sheets.close();
    }

    /**
     * The words of a guessing sheet.
     *
     * @param first said at the beginning
     * @param again said behind each verdict
     * @param lost said at the end, with {@code #} for the number; empty where nobody loses
     */
    record Words(String first, String again, String low, String high, String won, String lost, int tries) {
        Words(String first, String again, String low, String high, String won) {
            this(first, again, low, high, won, "", 0);
        }
    }

    static Stream<Arguments> guessing() {
        return Stream.of(
                        Arguments.of(
                                "yijc-guess",
                                new Words("GUESS\n", "GUESS\n", "LOW\n", "HIGH\n", "WIN\n", "GAMEOVER\n", 5)),
                        Arguments.of("guess-client-first", new Words("", "", "Too low", "Too high", "Correct")),
                        Arguments.of(
                                "higher-lower",
                                new Words(
                                        "Guess a number from 1 to 100\n",
                                        "",
                                        "HIGHER\n",
                                        "LOWER\n",
                                        "WIN\n",
                                        "LOSE\n/#\n",
                                        7)),
                        Arguments.of(
                                "high-or-low", new Words("Guess...\n", "", "Guess...\n", "Guess...\n", "Correct\n")),
                        Arguments.of("hci-letter", new Words("", "", "aft\n", "bef\n", "yes\n")),
                        Arguments.of("hci-letter-signs", new Words("", "", ">\n", "<\n", "WIN\n")))
                .flatMap(sheet -> Stream.of(Manner.values())
                        // Where one send is one message, a byte is one too.
                        .filter(manner -> manner != Manner.BYTES || !"guess-client-first".equals(sheet.get()[0]))
                        .map(manner -> Arguments.of(sheet.get()[0], sheet.get()[1], manner)));
    }

    @ParameterizedTest
    @MethodSource("guessing")
    void guessesUntilItHasWon(String paper, Words words, Manner manner) throws Exception {
        try (SheetClient client = sheets.connect(paper, manner)) {
            hear(client, words.first());
            boolean letters = Character.isLetter(client.secret().charAt(0));
            for (String wrong : letters ? List.of("A", "Z") : List.of("1", "100")) {
                if (!wrong.equals(client.secret())) {
                    client.say(wrong).hear(wrong.equals("A") || wrong.equals("1") ? words.low() : words.high());
                    hear(client, words.again());
                }
            }
            client.say(client.secret()).hear(words.won()).end();
        }
    }

    @ParameterizedTest
    @MethodSource("guessing")
    void losesWhenNoGuessIsLeft(String paper, Words words, Manner manner) throws Exception {
        if (words.tries() == 0 || manner == Manner.BYTES || manner == Manner.C_BUFFER) {
            return;
        }
        try (SheetClient client = sheets.connect(paper, manner)) {
            hear(client, words.first());
            String wrong = client.secret().equals("1") ? "2" : "1";
            for (int i = 1; i < words.tries(); i++) {
                client.say(wrong).hear(wrong.equals("2") ? words.high() : words.low());
                hear(client, words.again());
            }
            client.say(wrong);
            for (String message : words.lost().replace("#", client.secret()).split("/", -1)) {
                client.hear(message);
            }
            client.end();
        }
    }

    private static void hear(SheetClient client, String message) throws IOException {
        if (!message.isEmpty()) {
            client.hear(message);
        }
    }

    /** Which letter is shown from the start is nobody's to know: the first mask tells it. */
    @ParameterizedTest
    @EnumSource(Manner.class)
    void playsHangmanAsInTheMarkingScheme(Manner manner) throws Exception {
        try (SheetClient client = sheets.connect("njc-hangman-scheme", manner)) {
            String mask = firstMask(client);
            for (String letter : List.of("z", "h", "e", "l", "p")) {
                mask = shown(mask, letter);
                client.say(letter);
                if (mask.equals("help")) {
                    break;
                }
                client.hear(mask);
            }
            client.hear("WIN\n").end();
        }
        try (SheetClient client = sheets.connect("njc-hangman-scheme", manner)) {
            String mask = firstMask(client);
            for (String wrong : List.of("z", "x", "q", "v", "w", "k", "j")) {
                client.say(wrong).hear(mask);
            }
            client.say("y").hear("LOSE..The word is help").end();
        }
    }

    private static String firstMask(SheetClient client) throws IOException {
        String heard = client.upToLength("You have 8 attempts. Good Luck!\n".length() + 4);
        assertThat(heard).matches("You have 8 attempts\\. Good Luck!\n[help.]{4}");
        return heard.substring(heard.length() - 4);
    }

    private static String shown(String mask, String letter) {
        StringBuilder shown = new StringBuilder(mask);
        IntStream.range(0, 4)
                .filter(i -> "help".charAt(i) == letter.charAt(0))
                .forEach(i -> shown.setCharAt(i, letter.charAt(0)));
        return shown.toString();
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void playsHangmanByPositions(Manner manner) throws Exception {
        try (SheetClient client = sheets.connect("rvhs-hangman", manner)) {
            client.hear("START,4\n");
            client.say("GUESS,e").hear("GUESS,1\n");
            client.say("GUESS,z").hear("GUESS\n");
            client.say("HELP").hear("INVALID\n");
            client.say("HWORD,help").hear("WIN\n").end();
        }
        try (SheetClient client = sheets.connect("rvhs-hangman", manner)) {
            client.hear("START,4\n").say("HWORD,hemp").hear("LOSE\n").end();
        }
        try (SheetClient client = sheets.connect("rvhs-hangman", manner)) {
            client.hear("START,4\n").say("QUIT").hear("QUIT\n").end();
        }
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void breaksACode(Manner manner) throws Exception {
        try (SheetClient client = sheets.connect("hci-code", manner)) {
            client.hear("GUESS\n");
            String code = client.secret();
            String wrong = code.substring(0, 3) + (code.charAt(3) == '9' ? '8' : (char) (code.charAt(3) + 1));
            client.say(wrong);
            assertThat(client.next()).startsWith("GGG").hasSize(5);
            client.hear("GUESS\n").say(code).hear("WIN\n").end();
        }
    }

    @Test
    void losesACodeAndIsToldIt() throws Exception {
        try (SheetClient client = sheets.connect("hci-code", Manner.LINE)) {
            String other = client.secret().chars().anyMatch(c -> c == '0') ? "9999" : "0000";
            String wrong = other.equals(client.secret()) ? "1234" : other;
            client.hear("GUESS\n");
            for (int i = 1; i < 10; i++) {
                client.say(wrong).next();
                client.hear("GUESS\n");
            }
            client.say(wrong).hear("LOSE\n" + client.secret() + "\n").end();
        }
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void playsMasterMind(Manner manner) throws Exception {
        try (SheetClient client = sheets.connect("rvhs-mastermind", manner)) {
            String code = client.secret();
            String wrong = code.substring(0, 3) + (code.charAt(3) == '9' ? '8' : (char) (code.charAt(3) + 1));
            client.say("START").hear("START,4\n");
            client.say("GUESS," + wrong);
            String marks = client.next().strip();
            assertThat(marks).startsWith("GUESS,BBB");
            client.say("HISTORY").hear("HISTORY," + wrong + ":" + marks.substring(6) + "\n");
            client.say("GUESS," + code).hear("WON\n").end();
        }
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void shootsAtTheSea(Manner manner) throws Exception {
        try (SheetClient client = sheets.connect("yijc-battleship", manner)) {
            String[] sea = client.secret().split("/");
            List<String> shots = List.of("0,0", "1,2", "5,5", "3,1", "4,0");
            for (int i = 1; i < shots.size(); i++) {
                client.say(shots.get(i - 1)).hear(grid(sea, shots.subList(0, i), '.'));
            }
            client.say(shots.getLast()).hear(grid(sea, shots, 'X')).end();
        }
    }

    /** Some programs send x and y apart, with line ends or without. */
    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"LINE", "C_STRING", "CR_LF", "BYTES", "LATE"})
    void shootsWithTwoMessages(Manner manner) throws Exception {
        try (SheetClient client = sheets.connect("yijc-battleship", manner)) {
            String[] sea = client.secret().split("/");
            client.say("2").say("3").hear(grid(sea, List.of("2,3"), '.'));
            client.say("4").say("1").hear(grid(sea, List.of("2,3", "4,1"), '.'));
            client.say("9,9").hear("no shot '9,9': two numbers from 0 to 5 with a comma between, please\n");
        }
    }

    /** x is the column. */
    private static String grid(String[] sea, List<String> shots, char notHit) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < 6; row++) {
            int y = row;
            rows.add(IntStream.range(0, 6)
                    .mapToObj(x -> {
                        boolean ship = sea[y].charAt(x) == 'S';
                        if (shots.contains(x + "," + y)) {
                            return ship ? "S" : "O";
                        }
                        return ship && notHit != '.' ? String.valueOf(notHit) : ".";
                    })
                    .reduce((a, b) -> a + " " + b)
                    .orElseThrow());
        }
        return String.join("\n", rows) + "\n";
    }
}
