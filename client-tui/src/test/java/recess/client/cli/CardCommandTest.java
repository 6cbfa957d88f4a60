package recess.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.client.app.Recording;
import recess.client.files.Places;
import recess.client.files.Settings;
import recess.client.match.MatchFile;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.RoomInfo;
import recess.common.message.Standing;

/** {@code recess card}: the last match as text, and as a session. */
class CardCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private Places places = new Places(Path.of(""), Path.of(""));

    @BeforeEach
    void useAFolderOfOnesOwn() {
        places = new Places(folder, folder);
    }

    @Test
    void saysWhatToDoWhereNoMatchHasBeenSeen() {
        assertThat(run("card")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nothing has been played here to its end yet");
    }

    @Test
    void printsTheLastMatchAndWritesItNeverOverAnotherFile() {
        LobbyEvent ended = new LobbyEvent.RoundEnded(
                "FJHR", 1, 1, "ann", "31", List.of(new Standing("ann", 1, 1, 1, 2, 51_234)), true, 0);
        new MatchFile(places.lastMatch())
                .keep(Recording.inRoom(
                        "ann",
                        new RoomInfo("FJHR", "guess", Mode.RACE, RoomInfo.State.WAITING, false, "ann", 0, 1, 1, 30, 0),
                        false,
                        List.of(),
                        List.of(new Recording.Moment.Told(Duration.ofSeconds(52), ended))));
        assertThat(run("card")).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "Recess: guess, race, 1 of 1 rounds, room FJHR",
                        "1.  ann",
                        "round 1: it was 31; ann in 2 moves");
        String cast = folder.resolve("match.cast").toString();
        assertThat(run("card", "--cast", cast)).isEqualTo(ExitCode.OK);
        assertThat(Path.of(cast)).content().startsWith("{\"version\": 2, ");
        assertThat(run("card", "--cast", cast)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is there already: name a new file");
    }

    private int run(String... words) {
        Surroundings surroundings = new Surroundings(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                "ann",
                false,
                places,
                Settings.NONE);
        return new Commands(surroundings, "1", _ -> ExitCode.OK).run(words);
    }
}
