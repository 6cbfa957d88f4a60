package recess.server.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The schema, as a list of migrations. */
final class Schema {
    /** Each line takes the schema from one version to the next; a released line is never changed. */
    static final List<String> MIGRATIONS = List.of(
            """
            CREATE TABLE upload (
                id            INTEGER PRIMARY KEY,
                stored_name   TEXT    NOT NULL UNIQUE,
                owner         TEXT    NOT NULL,
                size_bytes    INTEGER NOT NULL,
                sha256        TEXT    NOT NULL,
                stored_at     TEXT    NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')))
            """,
            """
            CREATE TABLE result (
                id        INTEGER PRIMARY KEY,
                player    TEXT    NOT NULL,
                room      TEXT    NOT NULL,
                game      TEXT    NOT NULL,
                mode      TEXT    NOT NULL,
                round     INTEGER NOT NULL,
                place     INTEGER NOT NULL,
                moves     INTEGER NOT NULL,
                millis    INTEGER NOT NULL,
                won       INTEGER NOT NULL,
                ended_at  TEXT    NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')))
            """,
            "CREATE INDEX result_by_time ON result (ended_at, player)",
            "CREATE INDEX result_by_room ON result (room, ended_at)",
            // Only what came from a player has a name that it can be asked for by.
            "ALTER TABLE upload ADD COLUMN upload TEXT",
            "ALTER TABLE upload ADD COLUMN kept_name TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE upload ADD COLUMN version INTEGER NOT NULL DEFAULT 1",
            "UPDATE upload SET kept_name = substr(stored_name, 6)",
            "CREATE UNIQUE INDEX upload_by_name ON upload (upload) WHERE upload IS NOT NULL",
            """
            CREATE TABLE unfinished_upload (
                upload      TEXT    PRIMARY KEY,
                part        TEXT    NOT NULL,
                owner       TEXT    NOT NULL,
                kept_name   TEXT    NOT NULL,
                size_bytes  INTEGER NOT NULL,
                sha256      TEXT    NOT NULL)
            """,
            """
            CREATE TABLE attendance (
                day         TEXT NOT NULL,
                name_key    TEXT NOT NULL,
                name        TEXT NOT NULL,
                address     TEXT NOT NULL,
                real_name   TEXT NOT NULL,
                first_seen  TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
                last_seen   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
                PRIMARY KEY (day, name_key, address))
            """,
            "ALTER TABLE result ADD COLUMN bot INTEGER NOT NULL DEFAULT 0",
            // The names of a server's own bots, which nobody else could have.
            """
            UPDATE result SET bot = 1 WHERE room <> '' AND (
                player IN ('random-bot', 'linear-bot', 'binary-bot', 'frequency-bot')
                OR player GLOB 'random-bot-[0-9]*' OR player GLOB 'linear-bot-[0-9]*'
                OR player GLOB 'binary-bot-[0-9]*' OR player GLOB 'frequency-bot-[0-9]*')
            """,
            // All that a table of scores needs, in the order in which it is added up.
            "CREATE INDEX result_by_player ON result (player, game, mode, bot, won, moves)",
            "ALTER TABLE upload ADD COLUMN address TEXT NOT NULL DEFAULT ''",
            "UPDATE upload SET address = owner WHERE upload IS NULL",
            "ALTER TABLE unfinished_upload ADD COLUMN address TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE upload ADD COLUMN players TEXT NOT NULL DEFAULT ''",
            """
            CREATE TABLE kept (
                id      INTEGER PRIMARY KEY,
                kind    TEXT NOT NULL,
                key     TEXT NOT NULL,
                fields  TEXT NOT NULL,
                UNIQUE (kind, key))
            """,
            "ALTER TABLE result ADD COLUMN address TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE result ADD COLUMN real_name TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE upload ADD COLUMN real_name TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE unfinished_upload ADD COLUMN real_name TEXT NOT NULL DEFAULT ''");

    private Schema() {}

    /**
     * Migrates the schema. If it is up to date it is only read, which works on a full disk.
     *
     * @return whether it has changed
     * @throws SQLException where a newer version has written it, or the database fails
     */
    static boolean migrate(Statement statement) throws SQLException {
        int version;
        try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            version = row.getInt(1);
        }
        if (version > MIGRATIONS.size()) {
            throw new SQLException(
                    "written by a newer Recess (schema " + version + ", this one knows " + MIGRATIONS.size() + ")");
        }
        if (version == MIGRATIONS.size()) {
            return false;
        }
        for (String migration : MIGRATIONS.subList(version, MIGRATIONS.size())) {
            statement.execute(migration);
        }
        statement.execute("PRAGMA user_version = " + MIGRATIONS.size());
        return true;
    }
}
