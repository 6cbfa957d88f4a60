package recess.server.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import recess.common.message.Facts;
import recess.common.message.LobbyRequest;
import recess.common.message.ScoreKind;
import recess.common.message.ScoreLine;
import recess.server.store.GameResult;

/**
 * Sums results up to tables of scores. The results of a period are read once a second at most, however many ask, and only if
 * there are new ones; all who ask in between share one reading. Thread-safe.
 */
final class ScoreTables {
    private static final int KEPT_READINGS = 100;

    /**
     * Which results are read.
     *
     * @param condition on a row, with one parameter
     */
    record Scope(String condition, String parameter) {}

    /**
     * What one player has in one game.
     *
     * @param game with the rules that were set
     */
    private record Total(String player, String game, ScoreKind kind, boolean bot, int wins, int games, int bestMoves) {}

    private record Question(ScoreKind kind, String game, boolean bots, int limit) {}

    private static final class Reading {
        private final CompletableFuture<List<Total>> totals = new CompletableFuture<>();
        private final Map<Question, List<ScoreLine>> answers = new ConcurrentHashMap<>();
        private final long fromNanos;

        /** How many changes it takes in; guarded by the lock of the tables. */
        private long changes;

        private boolean begun;

        private Reading(long fromNanos) {
            this.fromNanos = fromNanos;
        }
    }

    private final Database reader;
    private final long intervalNanos;
    private final LongSupplier nanoTime;
    private final Object lock = new Object();
    private final Map<Scope, Reading> readings = new LinkedHashMap<>();
    private long changes;

    /**
     * @param interval between two readings of the same scope
     * @param nanoTime the monotonic clock, in nanoseconds
     */
    ScoreTables(Database reader, Duration interval, LongSupplier nanoTime) {
        this.reader = reader;
        this.intervalNanos = interval.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Results have been stored: what was read before is out of date. */
    void changed() {
        synchronized (lock) {
            changes++;
        }
    }

    /** The best, the best first. */
    CompletableFuture<List<ScoreLine>> best(Scope scope, LobbyRequest.Scores asked, int limit) {
        Reading reading = reading(scope);
        Question question = new Question(asked.kind(), asked.game().orElse(""), asked.bots(), limit);
        return reading.totals.thenApply(
                totals -> reading.answers.computeIfAbsent(question, wanted -> table(totals, wanted)));
    }

    private Reading reading(Scope scope) {
        Reading next;
        long waitNanos;
        synchronized (lock) {
            Reading last = readings.get(scope);
            boolean failed = last != null && last.totals.isCompletedExceptionally();
            if (last != null && !failed && (!last.begun || last.changes == changes)) {
                return last;
            }
            long now = nanoTime.getAsLong();
            waitNanos = last == null ? 0 : Math.max(0, last.fromNanos + intervalNanos - now);
            next = new Reading(now + waitNanos);
            readings.remove(scope);
            readings.put(scope, next);
            if (readings.size() > KEPT_READINGS) {
                readings.remove(readings.keySet().iterator().next());
            }
        }
        later(waitNanos)
                .execute(() -> reader.later(connection -> next.totals.complete(read(connection, scope, next)))
                        .exceptionally(next.totals::completeExceptionally));
        return next;
    }

    private static Executor later(long waitNanos) {
        return waitNanos == 0 ? Runnable::run : CompletableFuture.delayedExecutor(waitNanos, TimeUnit.NANOSECONDS);
    }

    private List<Total> read(Connection connection, Scope scope, Reading reading) throws SQLException {
        synchronized (lock) {
            reading.begun = true;
            reading.changes = changes;
        }
        return Sql.select(
                connection,
                row -> new Total(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3).equals(GameResult.SOLO) ? ScoreKind.SOLO : ScoreKind.RACE,
                        row.getBoolean(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7)),
                // Who has won without a move, because the other went, has no fewest moves.
                "SELECT player, game, mode, bot, sum(won), count(*),"
                        + " coalesce(min(CASE WHEN won AND moves > 0 THEN moves END), 0)"
                        + " FROM result WHERE " + scope.condition() + " GROUP BY player, game, mode, bot",
                scope.parameter());
    }

    private static List<ScoreLine> table(List<Total> totals, Question question) {
        Map<String, ScoreLine> players = new HashMap<>();
        for (Total total : totals) {
            if (total.kind() == question.kind()
                    && (question.game().isEmpty() || question.game().equals(GameResult.name(total.game())))
                    && (question.bots() || !total.bot())) {
                players.merge(total.player(), line(total), ScoreTables::sum);
            }
        }
        return players.values().stream()
                .sorted(Comparator.comparingInt((ScoreLine line) -> -line.wins())
                        .thenComparingInt(ScoreLine::games)
                        .thenComparing(ScoreLine::player))
                .limit(question.limit())
                .toList();
    }

    private static ScoreLine line(Total total) {
        // By other rules a win is a win, but its moves say nothing beside those of others.
        int moves = GameResult.name(total.game()).equals(total.game()) ? total.bestMoves() : 0;
        Facts best = moves == 0 ? Facts.NONE : Facts.NONE.with(total.game(), moves);
        return new ScoreLine(total.player(), total.wins(), total.games(), moves, best);
    }

    private static ScoreLine sum(ScoreLine one, ScoreLine other) {
        Facts best = one.best();
        for (Map.Entry<String, Object> game : other.best().values().entrySet()) {
            Object known = best.values().get(game.getKey());
            int moves = (Integer) game.getValue();
            best = best.with(game.getKey(), known == null ? moves : Math.min(moves, (Integer) known));
        }
        int bestMoves = one.bestMoves() == 0 || other.bestMoves() == 0
                ? one.bestMoves() + other.bestMoves()
                : Math.min(one.bestMoves(), other.bestMoves());
        return new ScoreLine(one.player(), one.wins() + other.wins(), one.games() + other.games(), bestMoves, best);
    }
}
