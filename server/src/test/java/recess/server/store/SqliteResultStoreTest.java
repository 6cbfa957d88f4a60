package recess.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.common.message.LobbyRequest;
import recess.common.message.Period;
import recess.common.message.ScoreKind;
import recess.common.message.ScoreLine;

class SqliteResultStoreTest {
    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");

    /** Half past six in the morning of the 25th in Singapore. */
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-24T22:30:00Z"), SINGAPORE);

    @TempDir
    Path folder;

    @Test
    void countsRoomsSoloGamesAndBotsApart() throws IOException {
        try (DataDirectory directory = DataDirectory.take(folder);
                SqliteResultStore store = open(directory, MORNING)) {
            store.record(List.of(
                            result("ann", "FJHR", "guess", "race", 4, true, false),
                            result("binary-bot", "FJHR", "guess", "race", 2, true, true),
                            result("ann", "FJHR", "hangman", "golf", 9, true, false),
                            result("bob", "FJHR", "guess", "race", 6, false, false),
                            result("bob", "", "guess", "solo", 1, true, false)))
                    .join();
            assertThat(scores(store, Period.TODAY, ScoreKind.RACE, "", false))
                    .extracting(
                            ScoreLine::player,
                            ScoreLine::wins,
                            ScoreLine::games,
                            line -> line.best().values().toString())
                    .containsExactly(tuple("ann", 2, 2, "{guess=4, hangman=9}"), tuple("bob", 0, 1, "{}"));
            assertThat(scores(store, Period.ALL, ScoreKind.RACE, "hangman", false))
                    .extracting(ScoreLine::player, ScoreLine::bestMoves)
                    .containsExactly(tuple("ann", 9));
            assertThat(scores(store, Period.ALL, ScoreKind.SOLO, "", false))
                    .extracting(ScoreLine::player, ScoreLine::wins)
                    .containsExactly(tuple("bob", 1));
            assertThat(scores(store, Period.ALL, ScoreKind.RACE, "guess", true))
                    .extracting(ScoreLine::player)
                    .containsExactly("ann", "binary-bot", "bob");
        }
    }

    @Test
    void countsWhatWasStoredBeforeItWasAskedForHoweverManyAsk() throws IOException {
        try (DataDirectory directory = DataDirectory.take(folder);
                SqliteResultStore store = open(directory, MORNING)) {
            for (int round = 1; round <= 20; round++) {
                store.record(List.of(result("ann", "FJHR", "guess", "race", 4, true, false)))
                        .join();
                assertThat(scores(store, Period.ALL, ScoreKind.RACE, "", false))
                        .extracting(ScoreLine::wins)
                        .containsExactly(round);
            }
        }
    }

    @Test
    void aDayBeginsAtMidnightOfTheServersTimeZone() throws IOException {
        try (DataDirectory directory = DataDirectory.take(folder)) {
            Clock evening = Clock.fixed(Instant.parse("2026-11-24T15:59:59Z"), SINGAPORE);
            try (SqliteResultStore store = open(directory, evening)) {
                store.record(List.of(result("ann", "FJHR", "guess", "race", 4, true, false)))
                        .join();
            }
            Clock midnight = Clock.fixed(Instant.parse("2026-11-24T16:00:00Z"), SINGAPORE);
            try (SqliteResultStore store = open(directory, midnight)) {
                store.record(List.of(result("bob", "FJHR", "guess", "race", 4, true, false)))
                        .join();
                assertThat(scores(store, Period.TODAY, ScoreKind.RACE, "", false))
                        .extracting(ScoreLine::player)
                        .containsExactly("bob");
                assertThat(store.results())
                        .extracting(ResultArchive.Entry::endedAt)
                        .containsExactly(
                                OffsetDateTime.parse("2026-11-24T23:59:59+08:00"),
                                OffsetDateTime.parse("2026-11-25T00:00:00+08:00"));
            }
        }
    }

    @Test
    void knowsTheBotsAmongTheResultsOfAnOlderVersion() throws IOException, SQLException {
        try (DataDirectory directory = DataDirectory.take(folder)) {
            try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + directory.database());
                    Statement statement = old.createStatement()) {
                for (String line : Database.MIGRATIONS.subList(0, 10)) {
                    statement.execute(line);
                }
                for (String player : List.of("ann", "binary-bot", "linear-bot-12", "binary-botany")) {
                    statement.execute("INSERT INTO result (player, room, game, mode, round, place, moves, millis, won)"
                            + " VALUES ('" + player + "', 'FJHR', 'guess', 'race', 1, 1, 5, 100, 1)");
                }
                statement.execute("PRAGMA user_version = 10");
            }
            try (SqliteResultStore store = open(directory, Clock.system(ZoneId.systemDefault()))) {
                assertThat(scores(store, Period.ALL, ScoreKind.RACE, "", false))
                        .extracting(ScoreLine::player)
                        .containsExactly("ann", "binary-botany");
                assertThat(store.results()).hasSize(4);
            }
        }
    }

    private static SqliteResultStore open(DataDirectory directory, Clock clock) throws IOException {
        return SqliteResultStore.open(directory, Duration.ZERO, new DatabaseTime(clock));
    }

    private static List<ScoreLine> scores(
            SqliteResultStore store, Period period, ScoreKind kind, String game, boolean bots) {
        Optional<String> only = game.isEmpty() ? Optional.empty() : Optional.of(game);
        return store.scores(new LobbyRequest.Scores(period, kind, only, bots), "", 20)
                .join();
    }

    private static GameResult result(
            String player, String room, String game, String mode, int moves, boolean won, boolean bot) {
        return new GameResult(player, room, game, mode, 1, won ? 1 : 2, moves, 1000, won, bot);
    }
}
