package recess.client.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import recess.common.game.SoloGame;
import recess.common.message.Facts;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.message.Outcome;
import recess.common.message.ScoreKind;
import recess.common.message.ScoreLine;
import recess.common.room.Ledger;
import recess.common.room.RoundResult;

/** What was won in this practice, alone and in rooms: gone with the program, so nothing of it is recorded. Thread-safe. */
final class PracticeScores implements Ledger {
    /** @param moves 0 where other rules were set: those cannot be compared */
    private record Row(ScoreKind kind, int room, String game, String player, boolean won, int moves, boolean bot) {}

    private final List<Row> rows = new CopyOnWriteArrayList<>();
    private final AtomicInteger room = new AtomicInteger();

    /** Rounds belong to another room from now on. */
    void newRoom() {
        room.incrementAndGet();
    }

    @Override
    public CompletableFuture<Boolean> record(RoundResult result) {
        String game = result.rules().game().name();
        boolean usual = result.rules().game().rules().isEmpty();
        result.players().stream()
                .map(player -> new Row(
                        ScoreKind.RACE,
                        room.get(),
                        game,
                        player.standing().player(),
                        player.standing().hasWon(),
                        usual ? player.standing().moves() : 0,
                        player.bot()))
                .forEach(rows::add);
        return CompletableFuture.completedFuture(false);
    }

    @Override
    public void told(RoundResult result, boolean recorded) {}

    /** Counts a game alone; one that was given up does not count, as on a server. */
    void count(String player, SoloGame.End end) {
        if (end.outcome() != Outcome.GIVEN_UP) {
            boolean won = end.outcome() == Outcome.WON;
            rows.add(new Row(ScoreKind.SOLO, 0, end.game(), player, won, end.moves(), false));
        }
    }

    /** The best, the best first. */
    LobbyAnswer.Scores answer(LobbyRequest.Scores asked) {
        Map<String, List<Row>> byPlayer = rows.stream()
                .filter(row -> row.kind() == asked.kind())
                .filter(row -> switch (asked.period()) {
                    case TODAY, ALL -> true;
                    case ROOM -> row.room() == room.get();
                })
                .filter(row -> asked.game().isEmpty() || asked.game().get().equals(row.game()))
                .filter(row -> asked.bots() || !row.bot())
                .collect(Collectors.groupingBy(Row::player));
        List<ScoreLine> lines = new ArrayList<>();
        byPlayer.forEach((player, all) -> lines.add(line(player, all)));
        lines.sort(Comparator.comparingInt((ScoreLine line) -> -line.wins())
                .thenComparingInt(ScoreLine::games)
                .thenComparing(ScoreLine::player));
        return new LobbyAnswer.Scores(asked.period(), asked.kind(), asked.game().orElse(""), lines);
    }

    private static ScoreLine line(String player, List<Row> all) {
        List<Row> won = all.stream().filter(Row::won).toList();
        Map<String, Integer> best = new TreeMap<>();
        won.stream().filter(row -> row.moves() > 0).forEach(row -> best.merge(row.game(), row.moves(), Math::min));
        Facts facts = Facts.NONE;
        for (Map.Entry<String, Integer> game : best.entrySet()) {
            facts = facts.with(game.getKey(), game.getValue());
        }
        int fewest = best.values().stream().min(Comparator.naturalOrder()).orElse(0);
        return new ScoreLine(player, won.size(), all.size(), fewest, facts);
    }
}
