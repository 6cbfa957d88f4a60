package recess.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.guess.GuessGame;
import recess.common.message.LobbyRequest;
import recess.common.message.Period;
import recess.common.message.Person;
import recess.common.message.ScoreKind;
import recess.common.message.ScoreLine;
import recess.common.message.UploadInfo;
import recess.common.room.Timing;
import recess.server.event.Source;
import recess.server.lobby.Register;
import recess.server.lobby.RunningLobby;
import recess.server.roster.Student;
import recess.server.share.Origin;
import recess.server.store.AttendanceStore.Attendee;
import recess.server.store.DataDirectory;
import recess.server.store.GameResult;
import recess.server.store.KeptStore.Kind;
import recess.server.store.ResultArchive;
import recess.server.store.StoredFile;
import recess.server.store.UploadLimits;
import recess.server.store.UploadOwner;
import recess.server.store.UploadStore.IncomingUpload;
import recess.server.task.Attempt;
import recess.server.task.Tasks;

/** A data directory that an older version has written: nothing of it is lost. */
class OlderDataTest {
    private static final Origin LAB = new Origin("10.0.0.9");
    private static final String SECOND_HALF = " and the second\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {10, 17})
    void isTakenOver(int schema) throws Exception {
        write(schema);
        for (int start = 1; start <= 2; start++) {
            try (DataDirectory directory = DataDirectory.take(folder);
                    Stores stores = Stores.open(directory, UploadLimits.DEFAULT)) {
                assertThat(stores.uploads().inbox().files())
                        .extracting(file -> file.owner().name() + " "
                                + file.owner().isPlayer() + " " + file.name() + " " + file.version() + " "
                                + file.sizeBytes() + " " + file.storedAt().toInstant())
                        .startsWith(
                                "127.0.0.1 false notes.txt 1 6 2026-11-25T03:48:53.353Z",
                                "Ann true essay.txt 1 9 2026-11-25T03:48:56.386Z",
                                "Ann true essay.txt 2 21 2026-11-25T03:48:56.417Z");
                assertThat(stores.uploads().inbox().files().getFirst().owner().origin())
                        .isEqualTo(new Origin("127.0.0.1"));
                assertThat(stores.results().results()).hasSize(3);
                LobbyRequest.Scores races =
                        new LobbyRequest.Scores(Period.ALL, ScoreKind.RACE, Optional.empty(), false);
                assertThat(stores.results().scores(races, "", 20).join())
                        .extracting(ScoreLine::player)
                        .as("bots are known by their names")
                        .containsExactly("binary-botany");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 17})
    void anUnfinishedFileIsContinued(int schema) throws Exception {
        write(schema);
        try (DataDirectory directory = DataDirectory.take(folder);
                Stores stores = Stores.open(directory, UploadLimits.DEFAULT)) {
            UploadInfo half = stores.uploads()
                    .announce(
                            UploadOwner.player("ann", LAB),
                            "half.txt",
                            31,
                            "2f794b4365c28bf96d684e1b5ee2d1a461d81c43b7c1b25ffa713da2f5a76e25");
            assertThat(half.upload()).isEqualTo("c56c7e73d38867aec6e410e1ab35b11c");
            assertThat(half.offset()).isEqualTo(15);
            try (IncomingUpload upload = stores.uploads().resume(half.upload(), 15, 16, LAB)) {
                upload.write(ByteBuffer.wrap(SECOND_HALF.getBytes(StandardCharsets.UTF_8)));
                assertThat(upload.finish().version()).isEqualTo(1);
            }
            assertThat(folder.resolve("uploads/Ann/half.txt")).hasSize(31);
            assertThat(stores.uploads().inbox().files()).hasSize(4);
        }
    }

    /** Two players and a bot in the second round of five, one of them silent; files, a class list, a task, bans, one more port. */
    @Test
    void aBackupIsADataDirectoryAgain() throws Exception {
        unpack("/older/schema-23.zip");
        try (DataDirectory directory = DataDirectory.take(folder);
                Stores stores = Stores.open(directory, UploadLimits.DEFAULT);
                RunningLobby lobby = RunningLobby.open(
                        List.of(new GuessGame()),
                        new Random(1),
                        new Random(2),
                        System::nanoTime,
                        stores.results(),
                        stores.attendance(),
                        stores.kept(),
                        Timing.DEFAULT,
                        _ -> {})) {
            Register register = lobby.lobby().register();
            assertThat(lobby.lobby().operator().rooms()).first().satisfies(room -> {
                assertThat(room.info().code()).isEqualTo("CLASS");
                assertThat(room.info().round())
                        .as("the second was not over, and is void")
                        .isEqualTo(1);
                assertThat(room.locked()).isTrue();
            });
            assertThat(lobby.lobby().operator().people("CLASS"))
                    .extracting(Person::name, Person::role, Person::score, Person::connected)
                    .containsExactlyInAnyOrder(
                            tuple("Ann", Person.Role.PLAYER, 1, false),
                            tuple("bob", Person.Role.PLAYER, 0, false),
                            tuple("binary-bot-2", Person.Role.BOT, 0, true));
            assertThat(register.people())
                    .extracting(Register.Present::name, Register.Present::realName, Register.Present::muted)
                    .containsExactly(tuple("Ann", "12 Ann Tan", false), tuple("bob", "", true));
            assertThat(register.banned()).containsExactly("zed");
            assertThat(register.classList().students())
                    .extracting(Student::label)
                    .containsExactly("11 Ben Lim", "12 Ann Tan");
            assertThat(stores.kept().all(Kind.BANNED_ADDRESS)).containsOnlyKeys("10.9.9.9");
            assertThat(stores.kept().all(Kind.LISTENER)).containsOnlyKeys("guess/lines@31997?room=RAW");
            Tasks tasks = Tasks.open(stores.kept(), Clock.systemUTC(), Source::realName);
            assertThat(tasks.attempts("first"))
                    .extracting(Attempt::who, attempt -> attempt.solved().isPresent())
                    .containsExactly(tuple("12 Ann Tan", true), tuple("bob", false));
            assertThat(stores.results().results().stream().map(ResultArchive.Entry::result))
                    .extracting(GameResult::player, GameResult::won, GameResult::bot, GameResult::realName)
                    .containsExactlyInAnyOrder(
                            tuple("Ann", true, false, "12 Ann Tan"),
                            tuple("bob", false, false, ""),
                            tuple("binary-bot-2", false, true, ""));
            assertThat(stores.attendance().attendees())
                    .extracting(Attendee::name)
                    .as("whoever sends a file with nc is known by the address")
                    .containsExactly("Ann", "bob", "");
            assertThat(stores.uploads().inbox().files())
                    .extracting(StoredFile::storedName, StoredFile::version, StoredFile::sizeBytes)
                    .containsExactly(
                            tuple("12 Ann Tan/essay.txt", 1, 9L),
                            tuple("12 Ann Tan/essay-2.txt", 2, 21L),
                            tuple("12 Ann Tan/notes.txt", 1, 5L));
        }
    }

    private void unpack(String sample) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(OlderDataTest.class.getResourceAsStream(sample))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    @Test
    void whatANewerVersionHasWrittenIsRefused() throws Exception {
        write(17);
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("recess.db"));
                Statement statement = database.createStatement()) {
            statement.execute("PRAGMA user_version = 1000");
        }
        try (DataDirectory directory = DataDirectory.take(folder)) {
            assertThatIOException()
                    .isThrownBy(
                            () -> Stores.open(directory, UploadLimits.DEFAULT).close())
                    .withMessageContaining("written by a newer Recess (schema 1000, this one knows ");
        }
        assertThat(folder.resolve("recv-notes.txt")).exists();
    }

    private void write(int schema) throws IOException, SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("recess.db"));
                Statement statement = database.createStatement()) {
            for (String sql : sample(schema).split(";\n", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
        for (String file : List.of("recv-notes.txt", "recv-essay.txt", "recv-essay-2.txt")) {
            Files.writeString(folder.resolve(file), "as it was");
        }
        Files.writeString(
                Files.createDirectory(folder.resolve("incoming")).resolve("db3b0ce9469d82859559d75f5481f3fc.part"),
                "the first half,");
    }

    private static String sample(int schema) throws IOException {
        try (InputStream in = OlderDataTest.class.getResourceAsStream("/older/schema-" + schema + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
