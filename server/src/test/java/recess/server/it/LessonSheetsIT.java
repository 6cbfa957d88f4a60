package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import recess.server.event.ServerEvent.TeacherAsked;
import recess.server.event.ServerEvent.UploadStored;

/** The other lessons as the sheets have them, played by programs in every manner. */
class LessonSheetsIT {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private static Path data;

    private static SheetServer sheets;

    @BeforeAll
    static void start() throws Exception {
        sheets = new SheetServer(
                data,
                List.of(
                        "greeting",
                        "greeting-in-pieces",
                        "greeting-answered",
                        "echo-until-nul",
                        "upload-line",
                        "hci-letters",
                        "dhs-pickup",
                        "dhs-pickup-auto",
                        "chat",
                        "chat-teacher",
                        "rock-paper-scissors",
                        "tic-tac-toe",
                        "coin",
                        "yijc-maze",
                        "minesweeper",
                        "pairs",
                        "njc-menu",
                        "quiz",
                        "quiz-json",
                        "njc-grades"));
    }

    @AfterAll
    static void stop() throws Exception {
        sheets.close();
    }

    @Test
    void greets() throws Exception {
        try (SheetClient client = sheets.connect("greeting", Manner.BARE)) {
            client.hear("Hello from the server\n").end();
        }
        try (SheetClient client = sheets.connect("greeting-in-pieces", Manner.BARE)) {
            client.hear("Hello from ").hear("the server\n").end();
        }
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void hearsALine(Manner manner) throws Exception {
        try (SheetClient client = sheets.connect("greeting-answered", manner)) {
            client.hear("Hello, who are you?\n")
                    .say("Ann")
                    .hear("Nice to meet you, Ann\n")
                    .end();
        }
    }

    @Test
    void answersOkAtTheNul() throws Exception {
        try (SheetClient client = sheets.connect("echo-until-nul", Manner.BARE)) {
            client.say("It was a dark ")
                    .say("and stormy night")
                    .say("\n...\0")
                    .hear("OK")
                    .end();
        }
    }

    @Test
    void takesAFileWithItsNameInALine() throws Exception {
        byte[] contents =
                "The caf\u00E9 \u2013 na\u00EFve \u20AC\r\n".repeat(7000).getBytes(WINDOWS);
        try (SheetClient client = sheets.connect("upload-line", Manner.BARE)) {
            client.send("sherlock.txt\n".getBytes(StandardCharsets.UTF_8))
                    .send(contents)
                    .send(new byte[1]);
        }
        UploadStored stored = sheets.server().events().await(UploadStored.class);
        assertThat(stored.storedName()).isEqualTo("127.0.0.1/sherlock.txt");
        assertThat(Files.readAllBytes(data.resolve("uploads").resolve(stored.storedName())))
                .isEqualTo(contents);
    }

    @Test
    void saysWhyAFileIsNotTaken() throws Exception {
        try (SheetClient client = sheets.connect("upload-line", Manner.BARE)) {
            client.send("a.txt\0text\0\0".getBytes(StandardCharsets.UTF_8))
                    .hear(
                            "the name 'a.txt' ends with NUL, and here it has to end with LF (the listener upload/nul takes"
                                    + " it so): send the name, LF, the contents, NUL\n")
                    .end();
        }
        try (SheetClient client = sheets.connect("upload-line", Manner.BARE)) {
            client.send("a.bin\n1\0002\0".getBytes(StandardCharsets.UTF_8))
                    .hear(
                            "not saved: bytes follow NUL, so the file holds NUL, which this way of sending cannot carry\n")
                    .end();
        }
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void asksForLettersThenForTheWord(Manner manner) throws Exception {
        for (boolean right : new boolean[] {true, false}) {
            try (SheetClient client = sheets.connect("hci-letters", manner)) {
                client.hear("ok\n");
                for (String letter : List.of("e", "a", "i", "o", "q")) {
                    client.say(letter).hear(client.secret().contains(letter) ? "Y\n" : "N\n");
                    client.say("ok").hear(letter.equals("q") ? "next\n" : "ok\n");
                }
                client.say(right ? client.secret() : "wrong")
                        .hear(right ? "win\n" : client.secret() + "\n")
                        .end();
            }
        }
    }

    @Test
    void acceptsPickupRequestsWhileThereIsRoom() throws Exception {
        assertThat(pickUp("dhs-pickup-auto", "password/Lions/200")).isEqualTo("confirmed");
        assertThat(pickUp("dhs-pickup-auto", "password/Tigers/67")).isEqualTo("cancelled");
        assertThat(pickUp("dhs-pickup-auto", "password/Bears/66")).isEqualTo("confirmed");
        assertThat(pickUp("dhs-pickup-auto", "pass/Bears/1")).isEqualTo("cancelled");
    }

    @Test
    void letsTheTeacherAcceptAndRefuse() throws Exception {
        for (String answer : List.of("yes", "no")) {
            try (SheetClient client = sheets.connect("dhs-pickup", Manner.BARE)) {
                client.send(shifted("password/Lions/12", 1, StandardCharsets.UTF_8))
                        .send(new byte[] {'\n'});
                TeacherAsked asked = sheets.server()
                        .events()
                        .await(TeacherAsked.class, one -> one.text().contains("Lions"), answer.equals("yes") ? 1 : 2)
                        .getLast();
                assertThat(asked.text()).startsWith("pick up team 'Lions', 12 people?");
                sheets.server().server().inquiries().answer(asked.number(), answer);
                assertThat(plain(client.next())).isEqualTo(answer.equals("yes") ? "confirmed" : "cancelled");
                client.end();
            }
        }
    }

    private static String pickUp(String paper, String request) throws Exception {
        try (SheetClient client = sheets.connect(paper, Manner.BARE)) {
            client.send(shifted(request, 1, StandardCharsets.UTF_8)).send(new byte[] {'\n'});
            String answer = plain(client.next());
            client.end();
            return answer;
        }
    }

    private static String plain(String answer) {
        return new String(shifted(answer, -1, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static byte[] shifted(String text, int sign, Charset charset) {
        StringBuilder shifted = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            shifted.append((char) (text.charAt(i) + sign * "password".charAt(i % 8)));
        }
        return shifted.toString().getBytes(charset);
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void letsTwoChatInTurns(Manner manner) throws Exception {
        try (SheetClient one = sheets.connect("chat", manner);
                SheetClient other = sheets.connect("chat", manner)) {
            List<SheetClient> both = SheetClient.inOrder(one, other);
            SheetClient first = both.getFirst();
            SheetClient second = both.getLast();
            first.hear("Hello\n").say("Hi, who is there?");
            second.hear("Hi, who is there?\n").say("Ben");
            first.hear("Ben\n").say("quit!").end();
            second.hear("quit!\n").end();
        }
    }

    @Test
    void endsAChatForWhoIsLeftAlone() throws Exception {
        try (SheetClient one = sheets.connect("chat", Manner.LINE);
                SheetClient other = sheets.connect("chat", Manner.LINE)) {
            List<SheetClient> both = SheetClient.inOrder(one, other);
            both.getFirst().hear("Hello\n").say("Hi");
            both.getLast().hear("Hi\n").close();
            both.getFirst().hear("quit\n").end();
        }
    }

    @Test
    void letsTheTeacherChat() throws Exception {
        try (SheetClient client = sheets.connect("chat-teacher", Manner.LINE)) {
            client.hear("Hello\n").say("May I go home?");
            TeacherAsked asked = sheets.server()
                    .events()
                    .await(TeacherAsked.class, one -> one.text().contains("home"));
            sheets.server().server().inquiries().answer(asked.number(), "Not yet");
            client.hear("Not yet\n").say("BYE").end();
        }
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void playsRockPaperScissors(Manner manner) throws Exception {
        List<String> choices = List.of("rock", "paper", "scissors");
        try (SheetClient client = sheets.connect("rock-paper-scissors", manner)) {
            for (String mine : List.of("paper", "S", "rock")) {
                String[] answer = client.say(mine).next().strip().split(",", -1);
                int server = choices.indexOf(answer[1]);
                int own = choices.indexOf(answer[2]);
                assertThat(answer[2]).startsWithIgnoringCase(mine);
                assertThat(answer[0]).isEqualTo(own == server ? "draw" : (server + 1) % 3 == own ? "win" : "lose");
            }
            client.end();
        }
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void playsTicTacToeToTheEnd(Manner manner) throws Exception {
        try (SheetClient client = sheets.connect("tic-tac-toe", manner)) {
            StringBuilder free = new StringBuilder("123456789");
            String heard = client.next();
            while (!heard.equals("END\n")) {
                assertThat(heard).matches("MOVE[1-9]\n");
                take(free, heard.substring(4, 5));
                if (free.isEmpty()) {
                    heard = client.next();
                    continue;
                }
                // The server may have ended the game with its move: then END is there, and not another turn.
                String mine = free.substring(0, 1);
                take(free, mine);
                client.say("MOVE" + mine);
                heard = client.next();
            }
        }
    }

    private static void take(StringBuilder free, String field) {
        assertThat(free.indexOf(field)).as("a field that is free").isNotNegative();
        free.deleteCharAt(free.indexOf(field));
    }

    @Test
    void tossesACoin() throws Exception {
        String question = "Heads, tails or quit (H/T/Q)? ";
        try (SheetClient client = sheets.connect("coin", Manner.BARE)) {
            client.hear(question).say("H");
            assertThat(client.next()).isIn("H: you win\n", "T: you lose\n");
            client.hear(question)
                    .say("x")
                    .hear("'x' is none of H, T, Q\n")
                    .hear(question)
                    .say("Q");
            assertThat(client.next()).isIn("1 of 1\n", "0 of 1\n");
            client.end();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"BARE", "LINE", "C_BUFFER"})
    void walksToThePrize(Manner manner) throws Exception {
        try (SheetClient client = sheets.connect("yijc-maze", manner)) {
            String way = way(client.upTo("Enter U, D, L, R or Q: ").lines().toList());
            for (int i = 0; i < way.length() - 1; i++) {
                client.say(way.substring(i, i + 1)).upTo("Enter U, D, L, R or Q: ");
            }
            client.say(way.substring(way.length() - 1))
                    .hear("You got the prize in " + way.length() + " steps\n")
                    .end();
        }
    }

    /** The steps from P to X, breadth first. */
    private static String way(List<String> rows) {
        Map<Integer, String> ways = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).startsWith("#") && rows.get(row).indexOf('P') >= 0) {
                open.add(100 * row + rows.get(row).indexOf('P'));
                ways.put(open.element(), "");
            }
        }
        while (!open.isEmpty()) {
            int here = open.remove();
            String way = ways.getOrDefault(here, "");
            if (rows.get(here / 100).charAt(here % 100) == 'X') {
                return way;
            }
            for (Map.Entry<String, Integer> step :
                    Map.of("U", -100, "D", 100, "L", -1, "R", 1).entrySet()) {
                int there = here + step.getValue();
                if (rows.get(there / 100).charAt(there % 100) != '#'
                        && ways.putIfAbsent(there, way + step.getKey()) == null) {
                    open.add(there);
                }
            }
        }
        throw new AssertionError("no way in " + rows);
    }

    /** Every field is asked for, so that sooner or later there is a mine. */
    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"LINE", "CR_LF", "C_STRING", "LATE"})
    void looksForMines(Manner manner) throws Exception {
        try (SheetClient client = sheets.connect("minesweeper", manner)) {
            for (int known = 1; ; known++) {
                String answer =
                        client.say((known - 1) % 5 + "," + (known - 1) / 5).next();
                if (answer.equals("MINE\n")) {
                    break;
                }
                assertThat(answer).matches("[0-8]," + known + "\n");
            }
            client.end();
        }
    }

    @Test
    void findsEveryPair() throws Exception {
        try (SheetClient client = sheets.connect("pairs", Manner.LINE)) {
            String cards = client.upTo("* * * *\n* * * *\n* * * *\n* * * *\n");
            int moves = 0;
            for (int first = 0; first < 16; first++) {
                for (int second = first + 1; second < 16 && cards.charAt(2 * first) == '*'; second++) {
                    client.say(first / 4 + "," + first % 4 + "," + second / 4 + "," + second % 4);
                    String answer = client.next();
                    if (answer.startsWith("'")) {
                        continue;
                    }
                    cards = answer + client.next() + client.next() + client.next();
                    moves++;
                    if (cards.charAt(2 * first) != cards.charAt(2 * second)) {
                        cards = cards.substring(0, 2 * first) + "*" + cards.substring(2 * first + 1);
                    }
                    if (cards.indexOf('*') < 0) {
                        client.hear("GAME OVER in " + moves + " moves\n").end();
                        return;
                    }
                }
            }
            throw new AssertionError("not every pair was found: " + cards);
        }
    }

    @Test
    void answersAMenuOnce() throws Exception {
        try (SheetClient client = sheets.connect("njc-menu", Manner.BARE)) {
            client.hear("1. Greeting\n2. Motto\n3. Joke\n4. Quit\nEnter 1 to 4: ")
                    .say("2")
                    .hear("Keep it simple\n")
                    .end();
        }
        try (SheetClient client = sheets.connect("njc-menu", Manner.CR_LF)) {
            client.upTo("4: ");
            client.say("7").hear("'7' is no number from 1 to 4\n").end();
        }
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void asksQuestions(Manner manner) throws Exception {
        try (SheetClient client = sheets.connect("quiz", manner)) {
            client.hear("ENTER NAME\n").say("Ann");
            client.hear("YOUR TURN\nWhat does a server call before accept()?\nA connect  B listen  C recv\n");
            client.say("listen").hear("Correct\n");
            client.hear("YOUR TURN\nWhich end of a connection sends the first SYN: client or server?\n");
            client.say("server").hear("Wrong, it is client\n");
            client.hear(
                    "YOUR TURN\nWhat does recv return when the other side has closed?\nA None  B b''  C an exception\n");
            client.say("b").hear("Correct\n").hear("GAME OVER 2/3\n").end();
        }
    }

    @Test
    void asksQuestionsInJson() throws Exception {
        try (SheetClient client = sheets.connect("quiz-json", Manner.LINE)) {
            assertThat(client.next()).startsWith("{\"type\":\"question\",\"number\":1,\"of\":3,");
            client.say("{broken")
                    .hear(
                            "{\"type\":\"error\",\"message\":\"{\\\"type\\\":\\\"answer\\\",\\\"answer\\\":\\\"...\\\"} is wanted\"}\n");
            for (String answer : List.of("B", "client", "A")) {
                client.say("{\"type\":\"answer\",\"answer\":\"" + answer + "\"}");
                assertThat(client.next()).contains("\"correct\":" + !answer.equals("A"));
                assertThat(client.next())
                        .contains(answer.equals("A") ? "\"type\":\"over\",\"right\":2" : "\"type\":\"question\"");
            }
            client.end();
        }
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void addsUpGrades(Manner manner) throws Exception {
        try (SheetClient client = sheets.connect("njc-grades", manner)) {
            client.say("A,B,A,A,C,B").hear("83.75").end();
        }
    }
}
