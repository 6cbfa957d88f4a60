package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import recess.common.Games;
import recess.common.hangman.WordList;
import recess.server.Catalogue;
import recess.server.ListenSpec;
import recess.server.RecessServer.Open;
import recess.server.event.ServerEvent.Connected;
import recess.server.event.ServerEvent.Disconnected;

/**
 * A task can be set on whatever the catalogue has. Each listener is solved by its example, or by what stands here: for a new
 * one, one of them has to.
 */
class TaskOnEveryListenerIT {
    static final List<String> NAMES = Catalogue.names();

    private static final long SEED = 7;
    private static final int MOST_CONNECTIONS = 60;
    private static final String SPELLED = "h\ne\nl\np\n";

    @TempDir
    private static Path data;

    @AutoClose
    private static TestServer server;

    private static Teacher teacher;

    @BeforeAll
    static void start() throws Exception {
        Path maze = Files.writeString(data.resolve("maze.txt"), "PX\n");
        Map<String, String> settings = Map.of(
                "greeting/lines", "lines=1&answer=OK",
                "guess/lines", "to=2",
                "guess/words", "to=2",
                "guess/prompt", "to=2",
                "letters/lines", "letters=1",
                "maze/lines", "maze=" + maze,
                "mines/lines", "size=2&mines=3",
                "pairs/lines", "size=2",
                "pickup/shifted", "decide=auto");
        server = TestServer.in(data.resolve("recess-data"))
                .seed(SEED)
                .listen(NAMES.stream()
                        .map(name -> name + "@0?gap=0" + (settings.containsKey(name) ? "&" + settings.get(name) : ""))
                        .toArray(String[]::new))
                .start();
        teacher = Teacher.at(server);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void isSolvedByWhoDoesIt(String listener) throws Exception {
        String task = listener.replace('/', '-');
        assertThat(teacher.types("task open " + task + " " + listener).getFirst())
                .endsWith(" is open on " + listener + "; solved when "
                        + Catalogue.offer(listener).solved());
        talk(listener, "");
        assertThat(isSolved(task)).as("by who says nothing").isFalse();
        for (int i = 0; i < MOST_CONNECTIONS && !isSolved(task); i++) {
            solve(listener, i);
        }
        assertThat(isSolved(task)).isTrue();
        assertThat(teacher.types("task " + task).getLast()).contains(": 1 solved, 0 trying");
    }

    private static boolean isSolved(String task) {
        return server.server().tasks().attempts(task).stream()
                .anyMatch(attempt -> attempt.solved().isPresent());
    }

    private static void solve(String listener, int time) throws Exception {
        switch (listener) {
            case "guess/lines", "guess/words", "guess/prompt" -> talk(listener, time % 2 == 0 ? "1\n" : "2\n");
            case "hangman/lines" -> talk(listener, SPELLED);
            case "hangman/commands" -> talk(listener, "HWORD,help\n");
            case "letters/lines" ->
                talk(listener, "e\nok\n" + WordList.shipped().any(random()) + "\n");
            case "code/lines" -> talk(listener, secret("code") + "\n");
            case "code/commands" -> talk(listener, "GUESS," + secret("code") + "\n");
            case "battleship/lines" -> talk(listener, shots(secret("battleship")));
            case "tictactoe/lines" -> talk(listener, fields(time));
            case "maze/lines" -> talk(listener, "R\n");
            case "mines/lines" -> talk(listener, "0,0\n");
            case "pairs/lines" -> talk(listener, "0,0,0,1\n0,0,1,0\n0,0,1,1\n0,1,1,0\n0,1,1,1\n1,0,1,1\n");
            case "chat/lines" -> chat();
            case "lobby/text" -> talk(listener, "name ann\nsolo hangman\n" + SPELLED);
            case "lobby/json" ->
                talk(
                        listener,
                        "{\"type\":\"hello\",\"name\":\"bob\"}\n{\"type\":\"solo\",\"game\":\"hangman\"}\n"
                                + "help"
                                        .chars()
                                        .mapToObj(letter ->
                                                "{\"type\":\"letter\",\"letter\":\"" + (char) letter + "\"}\n")
                                        .collect(Collectors.joining()));
            default -> example(listener);
        }
    }

    /** What is written in the pages of papers. */
    private static void example(String listener) throws Exception {
        ListenSpec spec = server.server().listeners().stream()
                .map(Open::spec)
                .filter(one -> one.name().equals(listener))
                .findFirst()
                .orElseThrow();
        String end = listener.startsWith("upload/") || listener.startsWith("echo/") ? "" : "\n";
        talk(
                listener,
                Catalogue.offer(listener).sample().apply(spec.words()).messages().stream()
                        .map(message -> message + end)
                        .collect(Collectors.joining()));
    }

    /** Says all of it at once, and hears the server out. */
    private static void talk(String listener, String said) throws Exception {
        int ended = ended();
        try (TestClient client = server.connect(listener)) {
            client.send(said).endOutput().readToEnd();
        }
        awaitEnded(ended + 1);
    }

    /** Who of the two is greeted and begins is up to the server; what the other says too early waits for its turn. */
    private static void chat() throws Exception {
        int ended = ended();
        try (TestClient one = server.connect("chat/lines");
                TestClient other = server.connect("chat/lines")) {
            one.send("Hi\nFine\nquit\n");
            other.send("Hi\nFine\nquit\n");
            one.readToEnd();
            other.readToEnd();
        }
        awaitEnded(ended + 2);
    }

    private static int ended() {
        return server.events().of(Disconnected.class).size();
    }

    private static void awaitEnded(int connections) throws InterruptedException {
        server.events().await(Disconnected.class, _ -> true, connections);
    }

    /** Every field in some order: what is taken costs nothing. */
    private static String fields(int time) {
        List<Integer> fields =
                new ArrayList<>(IntStream.rangeClosed(1, 9).boxed().toList());
        Collections.shuffle(fields, new Random(time));
        return fields.stream().map(field -> "MOVE" + field + "\n").collect(Collectors.joining());
    }

    private static String shots(String sea) {
        String[] rows = sea.split("/", -1);
        return IntStream.range(0, 36)
                .filter(field -> rows[field / 6].charAt(field % 6) == 'S')
                .mapToObj(field -> field % 6 + "," + field / 6 + "\n")
                .collect(Collectors.joining());
    }

    /** That of the next connection. */
    private static String secret(String game) {
        return Games.find(game).orElseThrow().deal(random()).answer();
    }

    private static SplittableRandom random() {
        return new SplittableRandom(SEED + server.events().of(Connected.class).size() + 1);
    }
}
