package recess.client.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.client.app.Recording;
import recess.client.app.ResultCard;
import recess.client.app.Welcome;
import recess.client.files.LineFile;
import recess.client.terminal.AnsiScreen;
import recess.common.message.Facts;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.Outcome;
import recess.common.message.Person;
import recess.common.message.RoomInfo;
import recess.common.message.Standing;

/** A match comes back from its file as it was, and as a session that a terminal can show. */
class MatchFileTest {
    @TempDir
    private Path folder;

    @Test
    void comesBackAsItWas() {
        MatchFile file = new MatchFile(new LineFile(folder.resolve("last-match"), 1_000));
        assertThat(file.last()).isEmpty();
        file.keep(match("zoë"));
        file.keep(match("ann"));
        assertThat(file.last()).contains(match("ann"));
        file.keep(alone());
        assertThat(file.last()).contains(alone());
    }

    @Test
    void isNoneWhereSomebodyHasSpoiltTheFile() throws IOException {
        Path path = folder.resolve("last-match");
        MatchFile file = new MatchFile(new LineFile(path, 1_000));
        file.keep(match("ann"));
        List<String> lines = new ArrayList<>(Files.readAllLines(path));
        lines.set(4, "12 {nonsense");
        Files.write(path, lines);
        assertThat(file.last().orElseThrow().moments())
                .hasSize(match("ann").moments().size() - 1);
        lines.set(1, "x");
        Files.write(path, lines);
        assertThat(file.last()).isEmpty();
    }

    @Test
    void isASessionInTheFormatOfAsciinema() throws IOException {
        List<String> shown = shown(match("ann"), "Recess: guess in room FJHR");
        assertThat(shown)
                .as("another's way, and what is left of one's own range")
                .anyMatch(text -> text.contains("race · 2 players") && text.contains("▼") && text.contains("•"));
        assertThat(shown.getLast()).contains("★ You have won round 1!", "It was 31.");
        shown = shown(alone(), "Recess: guess, alone");
        assertThat(shown).anyMatch(text -> text.contains("75 numbers are left") && !text.contains("Won"));
        assertThat(shown.getLast()).contains("★ Won in 2 moves!", "It was 31.").doesNotContain("a plays another");
    }

    /** What a terminal shows after each piece of the session. */
    private static List<String> shown(Recording recording, String title) throws IOException {
        StringWriter written = new StringWriter();
        Session.write(recording, written);
        List<String> lines = written.toString().lines().toList();
        JsonObject header = JsonParser.parseString(lines.getFirst()).getAsJsonObject();
        assertThat(header.get("version").getAsInt()).isEqualTo(2);
        assertThat(header.get("title").getAsString()).isEqualTo(title);
        AnsiScreen screen = new AnsiScreen(
                header.get("width").getAsInt(), header.get("height").getAsInt());
        List<String> shown = new ArrayList<>();
        double before = 0;
        for (String line : lines.subList(1, lines.size())) {
            JsonArray event = JsonParser.parseString(line).getAsJsonArray();
            assertThat(event.get(0).getAsDouble())
                    .isGreaterThanOrEqualTo(before)
                    .isLessThanOrEqualTo(14);
            assertThat(event.get(1).getAsString()).isEqualTo("o");
            before = event.get(0).getAsDouble();
            screen.write(event.get(2).getAsString().getBytes(StandardCharsets.UTF_8));
            shown.add(screen.text());
        }
        assertThat(screen.isOn(1000) || screen.isOn(1049) || screen.isOn(2004))
                .as("modes of the player's terminal")
                .isFalse();
        return shown;
    }

    @Test
    void isACard() {
        assertThat(ResultCard.of(match("ann")))
                .containsExactly(
                        "Recess: guess, race, 1 of 1 rounds, room FJHR",
                        "   1.  ann     1 point",
                        "    -  李雷   0 points",
                        "round 1: it was 31; ann in 2 moves");
        assertThat(ResultCard.of(alone())).containsExactly("Recess: guess, won in 2 moves, it was 31");
        assertThat(Welcome.lastTime(alone())).isEqualTo("Last time: guess alone, won in 2 moves, it was 31");
    }

    private static Recording match(String self) {
        RoomInfo room = new RoomInfo("FJHR", "guess", Mode.RACE, RoomInfo.State.WAITING, false, "ann", 0, 1, 2, 30, 0);
        List<Person> people =
                List.of(new Person("ann", Person.Role.HOST, 0, true), new Person("李雷", Person.Role.PLAYER, 0, false));
        List<Standing> standings =
                List.of(new Standing("ann", 1, 1, 1, 2, 51_234), new Standing("李雷", 0, 0, 0, 1, 42_000));
        GameView view = view(0, Facts.NONE);
        return Recording.inRoom(
                self,
                room,
                !self.equals("ann"),
                people,
                List.of(
                        told(0, new LobbyEvent.RoundStarted("FJHR", 1, 1, 180, view)),
                        made(5_000, 1, 25, "low"),
                        told(9_000, progress("李雷", 1, "high")),
                        told(51_240, new LobbyEvent.RoundEnded("FJHR", 1, 1, "ann", "31", standings, true, 0)),
                        told(51_241, new LobbyEvent.MatchEnded("FJHR", standings)),
                        made(51_242, 2, 31, "correct")));
    }

    private static Recording alone() {
        return Recording.alone(
                "ann",
                view(0, Facts.NONE),
                List.of(
                        made(5_000, 1, 25, "low"),
                        told(9_000, new LobbyEvent.SoloEnded("guess", Outcome.WON, 2, "31", true)),
                        made(9_001, 2, 31, "correct")));
    }

    private static Recording.Moment told(long millis, LobbyEvent event) {
        return new Recording.Moment.Told(Duration.ofMillis(millis), event);
    }

    private static Recording.Moment made(long millis, int moves, int guess, String hint) {
        GameView view = view(moves, Facts.NONE.with("guess", guess).with("hint", hint));
        return new Recording.Moment.Made(Duration.ofMillis(millis), new LobbyAnswer.Moved(true, "", view));
    }

    private static GameView view(int moves, Facts last) {
        Facts facts = Facts.NONE.with("lowest", 1).with("highest", 100).with("moves", moves);
        for (Map.Entry<String, Object> fact : last.values().entrySet()) {
            facts = facts.with(fact.getKey(), fact.getValue());
        }
        return new GameView("guess", "GUESS", facts);
    }

    private static LobbyEvent progress(String player, int moves, String hint) {
        return new LobbyEvent.Progress(
                "FJHR", player, Facts.NONE.with("moves", moves).with("hint", hint));
    }
}
