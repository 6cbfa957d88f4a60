package recess.server.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import recess.common.message.Facts;
import recess.common.message.LobbyRequest;
import recess.common.message.ScoreKind;
import recess.common.message.ScoreLine;
import recess.common.text.PlayerNames;

/** Keeps results in memory. */
public final class MemoryResultStore implements ResultStore, ResultArchive {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private Clock clock;

    public MemoryResultStore(Clock clock) {
        this.clock = clock;
    }

    MemoryResultStore at(Clock other) {
        clock = other;
        return this;
    }

    @Override
    public CompletableFuture<Boolean> record(List<GameResult> results) {
        results.forEach(result -> entries.add(new Entry(OffsetDateTime.now(clock), result)));
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public Map<String, String> realNames() {
        return results().stream()
                .map(Entry::result)
                .filter(result -> !result.realName().isEmpty())
                .collect(Collectors.toMap(
                        GameResult::player, GameResult::realName, (one, other) -> one.equals(other) ? one : SEVERAL));
    }

    @Override
    public int forget(String player, String realName) {
        return delete(entry -> PlayerNames.key(entry.result().player()).equals(PlayerNames.key(player))
                || (!realName.isEmpty() && entry.result().realName().equals(realName)));
    }

    @Override
    public int reset(Optional<String> room) {
        return delete(
                entry -> room.isEmpty() || room.get().equals(entry.result().room()));
    }

    @Override
    public int dropBefore(Instant time) {
        return delete(entry -> entry.endedAt().toInstant().isBefore(time));
    }

    private int delete(Predicate<Entry> which) {
        int before = entries.size();
        entries.removeIf(which);
        return before - entries.size();
    }

    @Override
    public List<Entry> results() {
        return List.copyOf(entries);
    }

    @Override
    public CompletableFuture<List<ScoreLine>> scores(LobbyRequest.Scores asked, String room, int limit) {
        Map<String, List<GameResult>> byPlayer = entries.stream()
                .filter(entry -> switch (asked.period()) {
                    case TODAY -> entry.endedAt().toLocalDate().equals(LocalDate.now(clock));
                    case ROOM -> entry.result().room().equals(room);
                    case ALL -> true;
                })
                .map(Entry::result)
                .filter(result -> result.mode().equals(GameResult.SOLO) == (asked.kind() == ScoreKind.SOLO))
                .filter(result -> asked.game().isEmpty() || asked.game().get().equals(GameResult.name(result.game())))
                .filter(result -> asked.bots() || !result.bot())
                .collect(Collectors.groupingBy(GameResult::player));
        List<ScoreLine> lines = new ArrayList<>();
        byPlayer.forEach((player, all) -> lines.add(line(player, all)));
        return CompletableFuture.completedFuture(lines.stream()
                .sorted(Comparator.comparingInt((ScoreLine line) -> -line.wins())
                        .thenComparingInt(ScoreLine::games)
                        .thenComparing(ScoreLine::player))
                .limit(limit)
                .toList());
    }

    private static ScoreLine line(String player, List<GameResult> all) {
        List<GameResult> won = all.stream().filter(GameResult::won).toList();
        Map<String, Integer> best = new TreeMap<>();
        won.stream()
                .filter(result ->
                        result.moves() > 0 && GameResult.name(result.game()).equals(result.game()))
                .forEach(result -> best.merge(result.game(), result.moves(), Math::min));
        Facts facts = Facts.NONE;
        for (Map.Entry<String, Integer> game : best.entrySet()) {
            facts = facts.with(game.getKey(), game.getValue());
        }
        int fewest = best.values().stream().min(Comparator.naturalOrder()).orElse(0);
        return new ScoreLine(player, won.size(), all.size(), fewest, facts);
    }
}
