package recess.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recess.common.guess.GuessGame;
import recess.common.room.Timing;
import recess.server.event.Source;
import recess.server.game.RecordedResults;
import recess.server.inquiry.Inquiries;
import recess.server.lobby.RunningLobby;
import recess.server.log.LiveEvents;
import recess.server.share.Origin;
import recess.server.store.AttendanceStore;
import recess.server.store.GameResult;
import recess.server.store.Inbox;
import recess.server.store.KeptStore;
import recess.server.store.MemoryResultStore;
import recess.server.store.ResultArchive;
import recess.server.store.StoredFile;
import recess.server.store.UploadOwner;
import recess.server.task.Tasks;

/** Commands at a desk without a network and without players. */
class CommandsTest {
    private static final String HOSTILE = "=cmd\u001B]0;title\u0007\u202E\n";

    private static final Origin LAB = new Origin("10.0.0.77");

    @TempDir
    Path folder;

    private final RunningLobby lobby = RunningLobby.open(
            List.of(new GuessGame()),
            new Random(3),
            new Random(4),
            System::nanoTime,
            new RecordedResults(),
            AttendanceStore.NONE,
            KeptStore.NONE,
            Timing.DEFAULT,
            _ -> {});
    private final StageNetwork network = new StageNetwork();
    private final List<String> stops = new ArrayList<>();
    private final List<String> deleted = new ArrayList<>();
    private final Commands commands = new Commands(new Desk(
            lobby.lobby().operator(),
            lobby.lobby().register(),
            new RecordedResults(),
            archive(new GameResult(HOSTILE, "", "guess", "solo", 0, 1, 7, 1234, true, false, "10.0.0.2", "")),
            new StageInbox(),
            Tasks.open(KeptStore.NONE, Clock.systemUTC(), Source::realName),
            network,
            new Desk.Stopping() {
                @Override
                public boolean isUnderWay() {
                    return !stops.isEmpty();
                }

                @Override
                public void request(String why) {
                    stops.add(why);
                }

                @Override
                public void atOnce() {
                    stops.add("at once");
                }
            },
            new LiveEvents(_ -> {}),
            _ -> 4,
            file -> Files.writeString(file, "all of it"),
            () -> List.of("statistics"),
            () -> List.of("limits"),
            () -> List.of("board")));

    private final List<String> said = new ArrayList<>();
    private boolean yes = true;

    @AfterEach
    void end() {
        lobby.close();
    }

    @Test
    void haveAllAWordOfTheirOwnAndHelpThatFitsAScreen() {
        assertThat(commands.all())
                .extracting(Command::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+"));
        assertThat(type("help")).hasSize(commands.all().size() + 1).allMatch(line -> line.length() < 110);
        for (Command command : commands.all()) {
            assertThat(type("help " + command.name())).containsExactly(command.shape(), "  " + command.help());
        }
    }

    @Test
    void areAllOnTheTeachersPage() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "teacher.md"));
        for (Command command : commands.all()) {
            assertThat(page).contains("| `" + command.shape().replace("|", "\\|") + "` |");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '"',
            value = {
                "dance            ! there is no command 'dance': help lists them",
                "kik ann          ! there is no command 'kik', did you mean kick?: help lists them",
                "open guess race 5 ! of what '5': rounds 5, or capacity 5?; usage: open GAME",
                "open guess quickly ! 'quickly' is too much; usage: open GAME",
                "r                ! 'r' is short for several: realnames, rename, reset, room, rooms",
                "who now          ! 'now' is too much; usage: who",
                "room             ! CODE is missing; usage: room CODE",
                "room XXXX        ! there is no room 'XXXX': rooms lists them",
                "kick ann         ! there is nobody called 'ann': who lists everybody",
                "open chess       ! there is no game 'chess'; there is guess",
                "open guess rounds 100 ! rounds '100' is no whole number from 1 to 99; usage: open GAME [race|golf]"
                        + " [rounds N] [capacity N] [unlisted] [hosted] [RULE VALUE]... [as CODE]",
                "open guess as MY-ROOM ! the code 'MY-ROOM' is not 1 to 12 letters A to Z and digits",
                "open guess as all ! the code ALL means something else in commands: take another",
                "host XXXX nobody  ! there is no room 'XXXX': rooms lists them",
                "log loud         ! 'loud' is none of none, some, all; usage: log none|some|all",
                "say all          ! TEXT is missing; usage: say CODE|NAME|all TEXT",
                "export scores x.xls ! 'x.xls' ends neither in .csv nor in .json; usage: export"
                        + " scores|scores-with-bots|uploads|attendance|tasks FILE",
                "export uploads no-such-folder/x.csv ! cannot write",
                "mute ann         ! 'ann' is muted",
                "unmute nobody    ! 'nobody' was not muted",
                "listen x         ! 'x': nonsense",
                "unlisten x       ! there is no such listener: listeners lists them; usage: unlisten"
                        + " SERVICE/DIALECT|HOST:PORT",
            })
    void sayWhatIsWrongWithALine(String line, String answer) {
        assertThat(type(line)).singleElement().asString().startsWith(answer);
    }

    @Test
    void mayBeShortenedAndTypedInCapitals() {
        assertThat(type("WHO")).containsExactly("nobody is in the lobby");
        assertThat(type("stat")).containsExactly("statistics");
        assertThat(type("   ")).isEmpty();
    }

    @Test
    void completeWhatThereIsAtThatMoment() {
        assertThat(commands.complete(List.of())).contains("who", "stop");
        assertThat(commands.complete(List.of("close"))).isEmpty();
        type("open guess");
        String code = lobby.lobby().operator().rooms().getFirst().info().code();
        assertThat(commands.complete(List.of("close"))).containsExactly(code);
        assertThat(commands.complete(List.of("close", code))).isEmpty();
        assertThat(commands.complete(List.of("say"))).containsExactly("all", code);
        assertThat(commands.complete(List.of("pause", code))).containsExactly("on", "off");
        assertThat(commands.complete(List.of("open"))).containsExactly("guess");
        assertThat(commands.complete(List.of("export")))
                .containsExactly("scores", "scores-with-bots", "uploads", "attendance", "tasks");
        assertThat(commands.complete(List.of("export", "scores"))).containsExactly("scores.csv", "scores.json");
        assertThat(commands.complete(List.of("unlisten"))).containsExactly("guess/lines", "127.0.0.1:9999");
        assertThat(commands.complete(List.of("dance"))).isEmpty();
    }

    @Test
    void openARoomUnderACodeOfItsOwn() {
        assertThat(type("open guess rounds 5 as class")).containsExactly("room CLASS is open");
        assertThat(type("open guess as CLASS"))
                .containsExactly("there is a room CLASS already: close it first, or take another code");
        assertThat(type("host CLASS ann")).containsExactly("'ann' is not in room CLASS");
        assertThat(type("host CLASS nobody")).containsExactly("done");
    }

    @Test
    void openCloseAndLockRooms() {
        assertThat(type("open guess golf rounds 5 unlisted"))
                .singleElement()
                .asString()
                .endsWith(" is open");
        String code = lobby.lobby().operator().rooms().getFirst().info().code();
        assertThat(type("lock " + code.toLowerCase(Locale.ROOT))).containsExactly("done");
        assertThat(type("rooms").getLast()).contains(code, "golf", "waiting, locked, unlisted", "0/5");
        assertThat(type("start " + code)).containsExactly("nobody is in room " + code + " who could play");
        assertThat(type("room " + code)).containsExactly("nobody is in there");
        assertThat(type("close " + code)).containsExactly("closed");
        assertThat(type("rooms")).containsExactly("there is no room: open GAME opens one");
    }

    @Test
    void stopOnlyWhenThatIsMeantAndAtOnceTheSecondTime() {
        yes = false;
        assertThat(type("stop"))
                .containsExactly("Stop the server: 2 connections, 0 rounds running.", "the server goes on");
        assertThat(stops).isEmpty();
        type("stop in 24h");
        assertThat(type("stop")).last().asString().endsWith("until the time that was told: stop not takes that back");
        type("stop not");
        assertThat(type("stop")).last().isEqualTo("the server goes on");
        yes = true;
        type("stop");
        type("stop");
        assertThat(stops).containsExactly("console", "at once");
    }

    @Test
    void banAddressesOnlyWhenThatIsMeantAndNamesAtOnce() {
        yes = false;
        assertThat(type("ban 192.0.2.7").getFirst()).startsWith("Ban 192.0.2.7: ends 3 connections of 0 names");
        assertThat(network.banned).isEmpty();
        yes = true;
        type("ban 192.0.2.7");
        assertThat(type("ban Ann"))
                .containsExactly("the name 'Ann' is banned; whoever had it may come back under another");
        assertThat(type("ban")).containsExactly("banned: Ann, 192.0.2.7");
        assertThat(type("unban 192.0.2.7")).containsExactly("'192.0.2.7' may come in again");
        assertThat(type("unban ANN")).containsExactly("'ANN' may come in again");
        assertThat(type("unban ann")).containsExactly("'ann' was not banned");
        assertThat(type("ban")).containsExactly("nobody is banned");
    }

    @Test
    void writeOverNoFileUnlessThatIsMeant() throws IOException {
        Path file = Files.writeString(folder.resolve("scores of 3b.csv"), "precious");
        yes = false;
        assertThat(type("export scores " + file))
                .containsExactly(file + " exists already. Write over it.", "nothing is written");
        assertThat(file).hasContent("precious");
        yes = true;
        assertThat(type("export scores " + file).getLast()).isEqualTo("1 row written to " + file);
        assertThat(Files.readString(file)).contains("\"'=cmd\uFFFD]0;title\uFFFD\uFFFD\uFFFD\",\"\",\"guess\"");
    }

    @Test
    void writeASpreadsheetWhereNoFormIsNamedAndKnowTheHomeFolder() {
        String home = System.setProperty("user.home", folder.toString());
        try {
            type("export scores ~/s1");
        } finally {
            System.setProperty("user.home", String.valueOf(home));
        }
        assertThat(folder.resolve("s1.csv")).exists();
        assertThat(type("export scores " + folder.resolve("s.2")))
                .singleElement()
                .asString()
                .contains("neither");
    }

    @Test
    void tellWhichRoomAListenerSeatsItsClientsIn() {
        assertThat(type("listeners"))
                .extracting(line -> line.replaceAll(" +", " "))
                .containsExactly("LISTENER ADDRESS PAPER ROOM CONNECTIONS", "guess/lines 127.0.0.1:9999 - CLASS 2");
    }

    @Test
    void showWhichAddressesHoldUploads() {
        assertThat(type("holds").getLast().replaceAll(" +", " "))
                .startsWith("10.0.0.77 0 0 0 0 2 6 essay.txt ")
                .endsWith(" c d e");
    }

    @Test
    void showWhatStudentsSentInCleanLines() {
        assertThat(type("uploads"))
                .hasSize(11)
                .allMatch(line -> line.codePoints().allMatch(c -> c >= ' ' && c != 0x202E));
        assertThat(type("uploads").get(1).replaceAll(" +", " ")).contains(" bob - 10.0.0.2 5 2 bob/a.txt");
        assertThat(type("uploads").get(2).replaceAll(" +", " ")).contains(" 10.0.0.3 - cat, dan 6 1 10.0.0.3/b.txt");
        assertThat(type("inbox bob").getLast()).startsWith("1 file, 5 bytes");
        assertThat(type("inbox eve")).containsExactly("there is no file");
        assertThat(type("inbox CAT"))
                .startsWith("there is no file")
                .extracting(line -> line.replaceAll(" +", " "))
                .contains("essay.txt cat - 10.0.0.77 12 100 being sent", "f cat - 10.0.0.77 12 100 unfinished");
    }

    private List<String> type(String line) {
        said.clear();
        commands.execute(line, new Dialogue() {
            @Override
            public void say(String text) {
                said.add(text);
            }

            @Override
            public boolean confirm(String question) {
                said.add(question);
                return yes;
            }
        });
        return List.copyOf(said);
    }

    private final class StageInbox implements Inbox {
        @Override
        public List<StoredFile> files() {
            return List.of(
                    new StoredFile(
                            "bob/a.txt",
                            "1".repeat(32),
                            UploadOwner.player("bob", new Origin("10.0.0.2")),
                            HOSTILE,
                            2,
                            5,
                            "00",
                            OffsetDateTime.parse("1970-01-01T00:00:00Z")),
                    new StoredFile(
                            "10.0.0.3/b.txt",
                            "",
                            new UploadOwner("10.0.0.3", false, new Origin("10.0.0.3"), "cat, dan", ""),
                            "b.txt",
                            1,
                            6,
                            "00",
                            OffsetDateTime.parse("1970-01-01T00:00:00Z")));
        }

        @Override
        public Path folder() {
            return Path.of("data");
        }

        @Override
        public List<StoredFile> filesOf(String owner) {
            return owner.equals("bob") ? files().subList(0, 1) : List.of();
        }

        @Override
        public InputStream open(StoredFile file) {
            return new ByteArrayInputStream(new byte[] {'x'});
        }

        @Override
        public int dropUnfinished(Predicate<UploadOwner> whose) {
            return 0;
        }

        @Override
        public void delete(StoredFile file) {
            deleted.add(file.storedName());
        }

        @Override
        public List<Underway> underway() {
            return Stream.of("essay.txt", HOSTILE, "c", "d", "e", "f")
                    .map(name -> new Underway(
                            UploadOwner.player("cat", LAB), LAB, name, 12, OptionalLong.of(100), name.length() > 1))
                    .toList();
        }
    }

    @Test
    void deletesAFileAfterAQuestion() {
        yes = false;
        assertThat(type("delete bob/a.txt").getLast()).isEqualTo("nothing is deleted");
        assertThat(deleted).isEmpty();
        yes = true;
        assertThat(type("delete bob/a.txt").getLast()).endsWith(" is deleted");
        assertThat(deleted).containsExactly("bob/a.txt");
        assertThat(type("delete b").getLast()).isEqualTo("there is no file 'b': uploads lists them");
    }

    private static ResultArchive archive(GameResult... results) {
        MemoryResultStore store =
                new MemoryResultStore(Clock.fixed(Instant.parse("2025-12-31T16:00:00Z"), ZoneId.of("Asia/Singapore")));
        store.record(List.of(results)).join();
        return store;
    }

    private static final class StageNetwork implements Desk.Network {
        private final List<InetAddress> banned = new ArrayList<>();

        @Override
        public List<String> services() {
            return List.of("guess/lines");
        }

        @Override
        public List<Port> ports() {
            return List.of(new Port("guess/lines", "127.0.0.1:9999", "", "CLASS", 2));
        }

        @Override
        public String solved(String listener) {
            return "the game is won";
        }

        @Override
        public List<Port> listen(String spec) throws IOException {
            throw new IOException("'" + spec + "': nonsense");
        }

        @Override
        public List<Inquiries.Inquiry> inquiries() {
            return List.of(new Inquiries.Inquiry(
                    3,
                    new Source(1, "pickup/shifted", InetAddress.getLoopbackAddress(), 5000),
                    "pick up team 'Lions', 12 people?",
                    List.of("yes", "no")));
        }

        @Override
        public void answer(int number, String text) throws IOException {
            throw new IOException("question " + number + " takes yes or no for an answer, not " + text);
        }

        @Override
        public List<Sheet> papers() {
            return List.of(new Sheet("yijc-guess", "guess/lines: Guess the number"));
        }

        @Override
        public List<String> page(String paper) {
            return List.of("the page of " + paper);
        }

        @Override
        public List<Port> listenToPaper(String spec) {
            return List.of(new Port("guess/lines", "127.0.0.1:9990", "yijc-guess", "", 0));
        }

        @Override
        public void unlisten(Port port) {
            throw new AssertionError(port);
        }

        @Override
        public void follow(Optional<Predicate<Source>> whose, Consumer<String> screen) {
            whose.ifPresent(one -> screen.accept("followed"));
        }

        @Override
        public int connectionsFrom(InetAddress address) {
            return 3;
        }

        @Override
        public void ban(InetAddress address, boolean on) {
            if (on) {
                banned.add(address);
            } else {
                banned.remove(address);
            }
        }

        @Override
        public List<InetAddress> banned() {
            return List.copyOf(banned);
        }
    }
}
