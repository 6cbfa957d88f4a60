package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A result told is a result stored, whenever the program is killed. More kills: {@code -Drecess.kills=50}. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "SIGKILL is Unix's")
class LobbyKillIT {
    private static final int KILLS = Integer.getInteger("recess.kills", 3);
    private static final int MOST_RESULTS_BEFORE_A_KILL = 120;
    private static final long LONGEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(30);

    /** A result of one player as it is told and as it is stored: the place and the moves. */
    private record Row(int place, int moves) {}

    @TempDir
    private Path folder;

    private int tellings;

    @Test
    void everyResultThatWasToldIsStoredOnceWhenTheProgramIsKilled() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int corrects = 0;
        Program program = start();
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                String where = "kill " + kill + " of seed " + seed;
                try (KillLoad load = new KillLoad(program, "k" + kill).begin()) {
                    load.awaitResults(1 + random.nextInt(MOST_RESULTS_BEFORE_A_KILL));
                    // Anywhere between two results, not only just after one.
                    LockSupport.parkNanos(random.nextLong(LONGEST_WAIT_NANOS));
                    program.signal("KILL");
                    program.exitCode();
                    load.awaitEnd();
                    program.close();
                    program = start();
                    corrects += load.corrects.get();
                    assertSolosStored(where, load);
                    assertRoundsStored(where, load);
                    // Each raw client may have been killed between the row and the word, each time.
                    assertThat(count("SELECT count(*) FROM result WHERE player = 'guest'"))
                            .as(where)
                            .isBetween(corrects, corrects + kill * KillLoad.RAW_CLIENTS);
                }
            }
        } finally {
            program.close();
        }
        System.out.println("told, and stored over " + KILLS + " kills: " + tellings + " results of players by name, "
                + corrects + " of guests");
    }

    private Program start() throws Exception {
        return Program.start(
                        folder,
                        "--listen",
                        "lobby/json@0?rate=100000&rate-burst=100000",
                        "--listen",
                        "guess/lines@0?gap=0&rate=100000&rate-burst=100000")
                .awaitReady();
    }

    private void assertSolosStored(String where, KillLoad load) throws Exception {
        for (Map.Entry<String, List<Integer>> player : load.solos.entrySet()) {
            List<Integer> told = player.getValue();
            List<Integer> stored = new ArrayList<>();
            query(
                    "SELECT moves FROM result WHERE mode = 'solo' AND player = '" + player.getKey() + "' ORDER BY id",
                    row -> stored.add(row.getInt(1)));
            assertThat(stored)
                    .as(where)
                    .startsWith(told.toArray(Integer[]::new))
                    .hasSizeBetween(told.size(), 1 + told.size());
            tellings += told.size();
        }
    }

    private void assertRoundsStored(String where, KillLoad load) throws Exception {
        for (JsonObject told : load.rounds.values()) {
            Map<String, Row> expected = new HashMap<>();
            for (JsonElement standing : told.getAsJsonArray("standings")) {
                JsonObject one = standing.getAsJsonObject();
                expected.put(
                        one.get("player").getAsString(),
                        new Row(one.get("place").getAsInt(), one.get("moves").getAsInt()));
            }
            Map<String, Row> stored = new TreeMap<>();
            query(
                    "SELECT player, place, moves FROM result WHERE mode = 'race' AND room = '"
                            + told.get("room").getAsString() + "' AND round = "
                            + told.get("round").getAsInt() + " AND player LIKE '"
                            + expected.keySet().iterator().next().replaceFirst("r.*", "r%") + "'",
                    row -> assertThat(stored.put(row.getString(1), new Row(row.getInt(2), row.getInt(3))))
                            .as(where + ": stored twice")
                            .isNull());
            assertThat(stored).as(where + ", " + told).isEqualTo(expected);
            assertThat(stored.get(told.get("winner").getAsString()).place()).isEqualTo(1);
            tellings += expected.size();
        }
        assertThat(count("SELECT count(*) FROM (SELECT 1 FROM result WHERE mode = 'race'"
                        + " GROUP BY room, round, substr(player, 1, instr(player, 'r')) HAVING sum(won) <> 1)"))
                .as(where + ": rounds without exactly one winner")
                .isZero();
    }

    /** What is done with each row of a result. */
    @FunctionalInterface
    private interface Taking {
        void take(ResultSet row) throws Exception;
    }

    private int count(String query) throws Exception {
        List<Integer> counts = new ArrayList<>();
        query(query, row -> counts.add(row.getInt(1)));
        return counts.getFirst();
    }

    private void query(String query, Taking taking) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("recess-data/recess.db"));
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                taking.take(rows);
            }
        }
    }
}
