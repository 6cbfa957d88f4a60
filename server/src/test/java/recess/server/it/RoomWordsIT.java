package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.Games;
import recess.common.game.Game;
import recess.common.game.RawSetting;
import recess.common.hangman.WordList;
import recess.common.message.Person;
import recess.server.Catalogue;
import recess.server.ListenSpec;
import recess.server.ListenerSetting;
import recess.server.Offer;
import recess.server.Papers;
import recess.server.RecessServer.Open;
import recess.server.cli.ListenArguments;

/** What a sheet says is said in rooms, too: each word that a game can be set to, and the promises for them. */
class RoomWordsIT {
    private static final long SEED = 11;
    private static final Duration GAP = Duration.ofMillis(300);

    /**
     * A listener, what it is set to, and a conversation: the server's words behind {@code <}, the client's behind {@code >},
     * {@code *} where the teacher begins the next round, {@code ^} and {@code @} for the words to and from the other one, who
     * plays on the same board. For {S} stands the secret, for {N} a move that misses it, for {L} and
     * {H} numbers below and above. Another one sits there, and has lost nothing: what is said is not the end of the round.
     */
    static final String[] ROWS = {
        "guess/lines | prompt=Your number | <Your number%n >{L} <Low%nYour number%n",
        "guess/lines | ask=with | <GUESS%n >{L} <Low%nGUESS%n >five <not a number 'five': a whole number from 1 to 100, please%nGUESS%n",
        "guess/lines | ask=once | <GUESS%n >{L} <Low%n >{H} <High%n",
        "guess/lines | low=more than {guess} | <GUESS%n >{L} <more than {L}%nGUESS%n",
        "guess/lines | high={guesses}: less{next}so | <GUESS%n >{H} <1: less%nso%nGUESS%n",
        "guess/lines | correct={guess}! | <GUESS%n >{S} <{S}!%n * <GUESS%n",
        "guess/lines | lost=Out after {guess}&tries=1 | <GUESS%n >{L} <Out after {L}%n >{S} * <GUESS%n",
        "guess/lines | reveal=it was {number}&tries=1 | <GUESS%n >{L} <GAMEOVER%n * <GUESS%n",
        "guess/lines | bad=What? {left} left&tries=3 | <GUESS%n >five <What? 3 left%nGUESS%n >{L} <Low%nGUESS%n",
        "hangman/lines | begin=Go {spaced}{open}&shown=0 | <Go . . . .",
        "hangman/lines | turn={mask} {left}&begin={mask}&shown=0 | <....%n >h <h... 7%n",
        "hangman/lines | win=Yes, {word}&begin=Go&turn={left}&shown=0 | <Go%n >h <7%n >e <6%n >l <5%n >p <Yes, help%n * <Go%n",
        "hangman/lines | lost=Hanged {mask}&begin=Go&tries=1&shown=0 | <Go%n >z <Hanged ....%n * <Go%n",
        "hangman/lines | reveal=..{word}&begin=Go&tries=1&shown=0 | <Go%n >z <....%nLOSE%n",
        "hangman/lines | bad=No&turn={left}?&begin=Go&shown=0 | <Go%n >7 <No%n8?%n",
        "hangman/lines | hidden=*&begin={mask}&shown=0 | <****%n",
        "code/lines | prompt=Code, {left} left | <Code, 10 left%n >{N} <RRRR%nCode, 9 left%n",
        "code/lines | ask=once | <GUESS%n >{N} <RRRR%n >{S} <WIN%n",
        "code/lines | marked={marks} ({left}) | <GUESS%n >{N} <RRRR (9)%nGUESS%n",
        "code/lines | win={code} it is | <GUESS%n >{S} <{S} it is%n",
        "code/lines | lost=Out, {marks}&tries=1 | <GUESS%n >{N} <Out, RRRR%n",
        "code/lines | reveal=:{code}&tries=1 | <GUESS%n >{N} <LOSE%n",
        "code/lines | bad=No code | <GUESS%n >12 <No code%nGUESS%n",
        "code/lines | marks=+-# | <GUESS%n >{N} <####%nGUESS%n",
        "code/lines | order=counted | <GUESS%n >{N} <RRRR%nGUESS%n",
        "tictactoe/lines | prompt=GO | <GO%n",
        "tictactoe/lines | begins=client&prompt=GO | <GO%n",
        "tictactoe/lines | move=took {field} | >5 ^took 5%n @1 <took 1%n",
        "tictactoe/lines | won=WIN&lost=LOSE | >5 ^MOVE5%n @1 <MOVE1%n >4 ^MOVE4%n @2 <MOVE2%n >6 <WIN%n ^MOVE6%n ^LOSE%n",
        "tictactoe/lines | tied=TIE | >1 ^MOVE1%n @2 <MOVE2%n >3 ^MOVE3%n @5 <MOVE5%n >4 ^MOVE4%n @7 <MOVE7%n >6 ^MOVE6%n @9"
                + " <MOVE9%n >8 <TIE%n ^MOVE8%n ^TIE%n",
        "tictactoe/lines | bad=No | >x <No%n",
        "rps/lines | prompt=Round {round} | <Round 1%n ^Round 1%n >rock @paper <lose,paper,rock%n <Round 2%n ^win,rock,paper%n",
        "rps/lines | answer={result} in {round} | >rock @rock <draw in 1%n",
        "rps/lines | end={wins} won&games=1 | >rock @scissors <win,scissors,rock%n <1 won%n ^lose,rock,scissors%n ^0 won%n",
        "rps/lines | bad=No | >x <No%n",
        "rps/lines | choices=Stein,Papier,Schere | >Stein @Papier <lose,Papier,Stein%n",
        "rps/lines | results=W,L,D | >rock @s <W,scissors,rock%n",
    };

    @TempDir
    private static Path data;

    /** Rounds are dealt one after the other, so that the secret of each can be worked out. */
    private static final Random DEALT = new Random(SEED);

    @AutoClose
    private static TestServer server;

    private static Teacher teacher;
    private static int rooms;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.in(data)
                .timing(TestServer.LED)
                .seed(SEED)
                .words("help")
                .listen("echo/nul@0")
                .start();
        teacher = Teacher.at(server);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void saysInARoomWhatItIsSetTo(String row) throws Exception {
        String[] parts = row.split(" \\| ", -1);
        try (Table table = sit(parts[0], "gap=0&" + parts[1])) {
            for (String step : parts[2].split(" (?=[<>*^@])", -1)) {
                switch (step.charAt(0)) {
                    case '<' -> table.client.expect(table.filled(step.substring(1)));
                    case '>' -> table.client.send(table.filled(step.substring(1)) + "\n");
                    case '^' -> table.other.expect(table.filled(step.substring(1)));
                    case '@' -> table.other.send(table.filled(step.substring(1)) + "\n");
                    default -> table.next();
                }
            }
        }
    }

    /** What is set for games alone is refused, and rules are the room's. */
    @Test
    void everyWordOfAGameThatCanBeInARoomHasARow() {
        Set<String> tested = Arrays.stream(ROWS)
                .map(row -> row.split(" \\| ", -1))
                .flatMap(parts -> Arrays.stream(parts[1].split("&", -1))
                        .map(setting -> parts[0].replaceAll("/.*", "") + " " + setting.replaceAll("=.*", "")))
                .collect(Collectors.toSet());
        assertThat(tested)
                .containsAll(Catalogue.offers().stream()
                        .filter(offer -> offer.settings().contains(ListenerSetting.ROOM))
                        .flatMap(offer -> offer.words().settings().stream()
                                .filter(setting -> !setting.rule())
                                .map(RawSetting::name)
                                .map(name -> offer.service() + " " + name))
                        .toList());
    }

    /** One message, one write; two messages of one answer a gap apart; what is no move costs nothing; the end is answered. */
    @ParameterizedTest
    @ValueSource(strings = {"guess/lines", "guess/words", "guess/prompt"})
    void keepsThePromisesWithWordsOfItsOwn(String listener) throws Exception {
        String end = listener.endsWith("lines") ? "\n" : "";
        String words =
                "prompt=Your number, please&low=more than {guess}&high=less&correct=that is it&bad=no number&tries=3";
        try (Table table = sit(listener, "gap=" + GAP.toMillis() + "ms&" + words)) {
            TestClient client = table.client;
            client.expectAlone("Your number, please" + end);
            client.send("five" + end).expectAlone("no number" + end);
            long said = System.nanoTime();
            client.expectAlone("Your number, please" + end);
            assertThat(Duration.ofNanos(System.nanoTime() - said)).isGreaterThan(GAP.dividedBy(2));
            client.send(table.filled("{L}") + end).expectAlone(table.filled("more than {L}" + end));
            client.expectAlone("Your number, please" + end);
            client.send(table.filled("{S}")).endOutput();
            assertThat(client.readToEnd()).as("the last line has no end").isEqualTo("that is it" + end);
        }
    }

    /** The school's range and tries hold in the race of the class, too. */
    @Test
    void papersArePlayedInRooms() throws Exception {
        Papers papers = new Papers(data);
        int played = 0;
        for (String name : Papers.shipped()) {
            Offer offer = Catalogue.offer(papers.find(name).listener().text());
            if (offer.settings().contains(ListenerSetting.ROOM)) {
                String answer = teacher.types("listen paper " + name + "@0?room=P" + rooms++)
                        .getFirst();
                assertThat(answer).containsAnyOf("listening " + offer.name(), " for games alone");
                played += answer.startsWith("listening ") ? 1 : 0;
            }
        }
        assertThat(played).isGreaterThanOrEqualTo(5);
        assertThat(teacher.types("listen paper yijc-guess@0?room=YIJC").getFirst())
                .startsWith("listening ");
        assertThat(teacher.types("rooms"))
                .anyMatch(line -> line.startsWith("YIJC ") && line.contains("guess, tries 5"));
    }

    /** A client in a room of its own with another one, in a round that runs. */
    private static Table sit(String listener, String settings) throws Exception {
        rooms++;
        String code = "R" + rooms;
        String spec = listener + "@0?room=" + code + "&" + settings.replace(" ", "%20");
        assertThat(teacher.types("listen " + spec).getFirst()).startsWith("listening " + listener);
        Open open = server.server().listeners().getLast();
        TestClient client = TestClient.connect(open.address());
        awaitPeople(code, 1);
        Table table = new Table(code, ListenArguments.parse(spec), client, TestClient.connect(open.address()));
        table.next();
        return table;
    }

    private static void awaitPeople(String code, int people) throws Exception {
        while (server.server().operator().people(code).stream()
                        .filter(Person::connected)
                        .count()
                < people) {
            Thread.onSpinWait();
        }
    }

    private static final class Table implements AutoCloseable {
        private final String code;
        private final ListenSpec spec;
        private final TestClient client;
        private final TestClient other;
        private String secret = "";

        Table(String code, ListenSpec spec, TestClient client, TestClient other) {
            this.code = code;
            this.spec = spec;
            this.client = client;
            this.other = other;
        }

        /** Ends the round that runs; the line that tells so is heard. Then the next one begins. */
        void next() throws Exception {
            awaitPeople(code, 2);
            if (!secret.isEmpty()
                    && teacher.types("rooms").stream()
                            .anyMatch(line -> line.startsWith(code + " ") && line.contains(" running "))) {
                teacher.types("next " + code);
                client.expect("nobody won, it was " + secret + "\n");
            }
            while (!teacher.types("start " + code).contains("done")) {
                Thread.onSpinWait();
            }
            Game game = Games.all(WordList.parse("help")).stream()
                    .filter(one -> spec.name().startsWith(one.name() + "/"))
                    .findFirst()
                    .orElseThrow();
            secret = game.by(spec.words()).deal(DEALT).answer();
        }

        String filled(String text) {
            Map<String, String> values = Map.of("{S}", secret, "{N}", missing(), "{L}", number(-1), "{H}", number(1));
            String filled = text.replace("%n", "\n");
            for (Map.Entry<String, String> value : values.entrySet()) {
                filled = filled.replace(value.getKey(), value.getValue());
            }
            return filled;
        }

        private String missing() {
            return IntStream.range(0, 10)
                    .mapToObj(String::valueOf)
                    .filter(digit -> !secret.contains(digit))
                    .findFirst()
                    .orElse("")
                    .repeat(4);
        }

        private String number(int more) {
            return secret.matches("\\d+") ? String.format(Locale.ROOT, "%d", Integer.parseInt(secret) + more) : "";
        }

        @Override
        public void close() throws IOException {
            client.close();
            other.close();
        }
    }
}
