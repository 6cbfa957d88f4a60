package recess.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.LobbyRequest;
import recess.common.message.Period;
import recess.common.message.ScoreKind;
import recess.common.message.ScoreLine;
import recess.common.message.UploadInfo;
import recess.server.share.Origin;
import recess.server.store.DataDirectory;
import recess.server.store.UploadLimits;
import recess.server.store.UploadOwner;
import recess.server.store.UploadStore.IncomingUpload;

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

    @Test
    void whatANewerVersionHasWrittenIsRefused() throws Exception {
        write(17);
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("recess.db"));
                Statement statement = database.createStatement()) {
            statement.execute("PRAGMA user_version = 1000");
        }
        try (DataDirectory directory = DataDirectory.take(folder)) {
            assertThatIOException()
                    .isThrownBy(() -> Stores.open(directory, UploadLimits.DEFAULT).close())
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
