package recess.client.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import recess.client.app.LinkStatus;
import recess.client.app.Recording;
import recess.client.app.State;
import recess.client.app.Table;
import recess.client.app.Verdict;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Rect;
import recess.common.Games;
import recess.common.game.GameWords;
import recess.common.message.LobbyEvent;
import recess.common.message.Outcome;
import recess.common.message.Standing;

/** How a round, or a game alone, has ended. */
final class Podium {
    private static final int MIN_ROWS_WITH_WORTH = 9;

    /** So many lines of the table are left below the steps. */
    private static final int MIN_STANDINGS = 3;

    private Podium() {}

    static void draw(Canvas canvas, Rect part, Table table, State state) {
        String self = state.world().name();
        boolean isPractice = state.world().link() instanceof LinkStatus.Practice;
        table.result().ifPresent(result -> {
            switch (result) {
                case Table.Result.Round(LobbyEvent.RoundEnded ended, boolean last) ->
                    drawRound(canvas, part, table, ended, last, self, isPractice, Motion.frame(table, state));
                case Table.Result.Solo(LobbyEvent.SoloEnded ended) ->
                    drawSolo(canvas, part, ended, isPractice, Motion.frame(table, state));
            }
        });
    }

    private static void drawSolo(Canvas canvas, Rect part, LobbyEvent.SoloEnded ended, boolean isPractice, int frame) {
        List<Line> lines = new ArrayList<>();
        lines.add(
                switch (ended.outcome()) {
                    case WON -> new Line("★ Won in " + GameWords.moves(ended.moves()) + "!", Role.GOOD);
                    case LOST -> new Line("✗ Not this time.", Role.BAD);
                    case DRAWN -> new Line("A draw.", Role.WARN);
                    case GIVEN_UP -> new Line("Given up after " + GameWords.moves(ended.moves()) + ".", Role.WARN);
                });
        lines.add(new Line(secret(ended.game(), ended.answer(), frame), Role.STRONG));
        if (ended.outcome() == Outcome.WON) {
            lines.addAll(worth(ended.game(), ended.moves()));
        }
        if (!isPractice) {
            lines.add(new Line(ended.recorded() ? "The result is recorded." : "The result is not recorded.", Role.DIM));
        }
        drawLines(canvas, part, lines);
    }

    private static void drawRound(
            Canvas canvas,
            Rect part,
            Table table,
            LobbyEvent.RoundEnded ended,
            boolean last,
            String self,
            boolean isPractice,
            int frame) {
        List<Standing> standings =
                ended.standings().stream().sorted(Standing.order(last)).toList();
        List<Line> head = new ArrayList<>();
        if (last) {
            head.add(line(Verdict.match(standings, self)));
        }
        head.add(line(Verdict.round(
                ended,
                self,
                Games.words(table.game()),
                table.recording().map(Recording::streak).orElse(0))));
        boolean isUnsaved = !ended.recorded() && !isPractice;
        head.add(new Line(
                secret(table.game(), ended.answer(), frame)
                        + (isUnsaved ? " Not recorded: the server's disk does not work." : ""),
                Role.TEXT));
        if (part.height() >= MIN_ROWS_WITH_WORTH) {
            ended.standings().stream()
                    .filter(s -> s.player().equals(ended.winner()))
                    .findFirst()
                    .filter(_ -> isByUsualRules(table))
                    .ifPresent(s -> head.addAll(worth(table.game(), s.moves())));
        }
        int used = drawLines(canvas, part, head);
        Rect rest = part.below(used);
        boolean isPlaced = standings.stream().anyMatch(s -> Verdict.place(s, last) > 0);
        int spare = rest.height() - Math.min(standings.size(), MIN_STANDINGS) - 1;
        if (isPlaced && standings.size() >= 2 && rest.width() >= PodiumSteps.MIN_COLUMNS) {
            rest = rest.below(PodiumSteps.draw(canvas, rest.top(spare), standings, last, frame));
        }
        StandingsTable.draw(canvas, rest, standings, ended.more(), last, self);
    }

    /** By others, nothing is known of how many moves are enough. */
    private static boolean isByUsualRules(Table table) {
        return table.room().filter(room -> !room.rules().isEmpty()).isEmpty();
    }

    private static List<Line> worth(String game, int moves) {
        String words = Games.words(game).worth(moves);
        return words.isEmpty() ? List.of() : List.of(new Line(words + ".", Role.DIM));
    }

    /** What the secret was, as a sentence, as far as it is uncovered. */
    private static String secret(String game, String answer, int frame) {
        String words = Games.words(game).secret(Motion.uncovered(answer, frame));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private static int drawLines(Canvas canvas, Rect part, List<Line> lines) {
        int y = part.y();
        for (Line line : lines) {
            for (String text : Lines.wrap(line.text(), part.width())) {
                if (y < part.y() + part.height()) {
                    canvas.put(part.x(), y++, part.width(), text, line.role());
                }
            }
        }
        return y - part.y();
    }

    private record Line(String text, Role role) {}

    private static Line line(Verdict verdict) {
        return new Line(verdict.text(), verdict.role());
    }
}
