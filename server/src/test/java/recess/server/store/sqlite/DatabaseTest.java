package recess.server.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void keepsItsRowsFromRunToRun() throws IOException {
        Path file = folder.resolve("recess.db");
        try (Database database = Database.open(file)) {
            assertThat(database.<Integer>call(connection -> run(connection, insert("recv-a.txt"))))
                    .isEqualTo(1);
        }
        try (Database database = Database.open(file)) {
            assertThat(database.<Integer>call(DatabaseTest::count)).isEqualTo(1);
        }
    }

    @Test
    void writesToTheDiskBeforeItReturns() throws IOException {
        try (Database database = Database.open(folder.resolve("recess.db"))) {
            assertThat(database.<String>call(connection -> first(connection, "PRAGMA journal_mode")))
                    .isEqualTo("wal");
            assertThat(database.<String>call(connection -> first(connection, "PRAGMA synchronous")))
                    .as("FULL")
                    .isEqualTo("2");
        }
    }

    @Test
    void refusesAFileWrittenByANewerVersion() throws IOException {
        Path file = folder.resolve("recess.db");
        try (Database database = Database.open(file)) {
            database.<Integer>call(connection -> run(connection, insert("recv-a.txt")));
            database.<Integer>call(connection -> run(connection, "PRAGMA user_version = 99"));
        }
        assertThatIOException()
                .isThrownBy(() -> Database.open(file))
                .withMessageStartingWith("database: written by a newer Recess (schema 99, this one knows ");
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Path file = Files.writeString(folder.resolve("recess.db"), "this is an essay, and no database\n".repeat(100));
        assertThatIOException().isThrownBy(() -> Database.open(file)).withMessageStartingWith("database: ");
        assertThat(file).content().startsWith("this is an essay");
    }

    @Test
    void refusesAFileThatItCannotMake() {
        assertThatIOException().isThrownBy(() -> Database.open(folder.resolve("missing/recess.db")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "50%", "%41", "what?", "a?mode=memory", "c#", "a&b=c", "it's"})
    void takesFoldersWithOddNames(String name) throws IOException {
        Path file = Files.createDirectory(folder.resolve(name)).resolve("recess.db");
        try (Database database = Database.open(file)) {
            assertThat(database.<Integer>call(connection -> run(connection, insert("recv-a.txt"))))
                    .isEqualTo(1);
        }
        assertThat(file).isRegularFile();
    }

    @Test
    void tellsWhatWentWrongWithAQueryAndGoesOn() throws IOException {
        try (Database database = Database.open(folder.resolve("recess.db"))) {
            assertThatIOException()
                    .isThrownBy(() -> database.call(connection -> run(connection, "no SQL at all")))
                    .withMessageStartingWith("database: ")
                    .withRootCauseInstanceOf(SQLException.class);
            assertThat(database.<Integer>call(DatabaseTest::count)).isZero();
        }
    }

    @Test
    void saysThatItIsFullWhateverBecomesOfTheTransaction() throws IOException {
        try (Database database = Database.open(folder.resolve("recess.db"))) {
            database.<String>call(connection -> first(connection, "PRAGMA max_page_count = 1"));
            assertThatIOException()
                    .isThrownBy(() -> database.call(open -> Database.atomically(
                            open,
                            connection -> run(connection, insert("recv-a.txt"))
                                    + run(connection, insert("recv-" + "b".repeat(100_000))))))
                    .withMessageContaining("SQLITE_FULL");
            assertThat(database.<Integer>call(DatabaseTest::count)).isZero();
            assertThat(database.<Integer>call(
                            open -> Database.atomically(open, connection -> run(connection, insert("recv-c.txt")))))
                    .isEqualTo(1);
            assertThat(database.<Integer>call(DatabaseTest::count)).isEqualTo(1);
        }
    }

    @Test
    void refusesWorkOnceItIsClosed() throws IOException {
        Database database = Database.open(folder.resolve("recess.db"));
        database.close();
        assertThatIOException().isThrownBy(() -> database.call(DatabaseTest::count));
        database.close();
    }

    private static String insert(String name) {
        return "INSERT INTO upload (stored_name, owner, size_bytes, sha256) VALUES ('" + name + "', 'x', 1, '00')";
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static int count(Connection connection) throws SQLException {
        return Integer.parseInt(first(connection, "SELECT count(*) FROM upload"));
    }

    private static String first(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getString(1);
        }
    }
}
