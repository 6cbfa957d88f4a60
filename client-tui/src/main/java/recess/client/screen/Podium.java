package recess.client.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import recess.client.app.LinkStatus;
import recess.client.app.State;
import recess.client.app.Table;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Rect;
import recess.common.Games;
import recess.common.game.GameWords;
import recess.common.message.LobbyEvent;
import recess.common.message.Standing;
import recess.common.text.Columns;

/** How a round, or a game alone, has ended. */
final class Podium {
    private static final int MIN_ROWS_WITH_HEAD = 3;

    private Podium() {}

    static void draw(Canvas canvas, Rect part, Table table, State state) {
        String self = state.world().name();
        boolean isPractice = state.world().link() instanceof LinkStatus.Practice;
        table.result().ifPresent(result -> {
            switch (result) {
                case Table.Result.Round(LobbyEvent.RoundEnded ended, boolean last) ->
                    drawRound(canvas, part, table.game(), ended, last, self, isPractice);
                case Table.Result.Solo(LobbyEvent.SoloEnded ended) -> drawSolo(canvas, part, ended, isPractice);
            }
        });
    }

    private static void drawSolo(Canvas canvas, Rect part, LobbyEvent.SoloEnded ended, boolean isPractice) {
        List<Line> lines = new ArrayList<>();
        lines.add(
                switch (ended.outcome()) {
                    case WON -> new Line("★ Won in " + GameWords.moves(ended.moves()) + "!", Role.GOOD);
                    case LOST -> new Line("✗ Not this time.", Role.BAD);
                    case GIVEN_UP -> new Line("Given up after " + GameWords.moves(ended.moves()) + ".", Role.WARN);
                });
        lines.add(new Line(secret(ended.game(), ended.answer()), Role.STRONG));
        if (!isPractice) {
            lines.add(new Line(ended.recorded() ? "The result is recorded." : "The result is not recorded.", Role.DIM));
        }
        lines.add(new Line("", Role.TEXT));
        lines.add(new Line("a plays another, Esc goes back to the lobby", Role.TEXT));
        drawLines(canvas, part, lines);
    }

    private static void drawRound(
            Canvas canvas,
            Rect part,
            String game,
            LobbyEvent.RoundEnded ended,
            boolean last,
            String self,
            boolean isPractice) {
        List<Standing> standings = sorted(ended.standings(), last);
        List<Line> head = new ArrayList<>();
        if (last) {
            head.add(match(standings, self));
        }
        head.add(round(ended, self));
        boolean isUnsaved = !ended.recorded() && !isPractice;
        head.add(new Line(
                secret(game, ended.answer()) + (isUnsaved ? " Not recorded: the server's disk does not work." : ""),
                Role.TEXT));
        int used = drawLines(canvas, part, head);
        Rect rest = part.below(used);
        int steps = (int) standings.stream().filter(s -> place(s, last) > 0).count();
        if (rest.height() >= standings.size() + 9 && rest.width() >= 44 && standings.size() >= 2 && steps > 0) {
            drawSteps(canvas, new Rect(rest.x(), rest.y() + 1, rest.width(), 7), standings, last);
            rest = rest.below(8);
        }
        drawTable(canvas, rest, standings, ended.more(), last, self);
    }

    /** What the secret was, as a sentence. */
    private static String secret(String game, String answer) {
        String words = Games.words(game).secret(answer);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private static Line round(LobbyEvent.RoundEnded ended, String self) {
        if (ended.winner().isEmpty()) {
            return new Line("Nobody has won round " + ended.round() + ".", Role.WARN);
        }
        return ended.winner().equals(self)
                ? new Line("★ You have won round " + ended.round() + "!", Role.GOOD)
                : new Line("★ " + ended.winner() + " has won round " + ended.round() + ".", Role.STRONG);
    }

    /** Who has won the match: whoever has the most points, alone or together with others. */
    private static Line match(List<Standing> standings, String self) {
        List<String> best = standings.stream()
                .filter(s -> place(s, true) == 1)
                .map(s -> s.player().equals(self) ? "you" : s.player())
                .toList();
        String over = "All rounds are played. ";
        if (best.isEmpty()) {
            return new Line(over + "Nobody has a point.", Role.WARN);
        }
        boolean isSelf = best.contains("you");
        if (best.size() > 1) {
            String tie = "It is a tie: " + String.join(", ", best.subList(0, best.size() - 1)) + " and "
                    + best.getLast() + ".";
            return new Line("★ " + over + tie, isSelf ? Role.GOOD : Role.STRONG);
        }
        return isSelf
                ? new Line("★ " + over + "You have won the match!", Role.GOOD)
                : new Line("★ " + over + best.getFirst() + " has won the match.", Role.STRONG);
    }

    /** After the last round the scores decide, before that the round. */
    private static List<Standing> sorted(List<Standing> standings, boolean last) {
        Comparator<Standing> byPlace = Comparator.comparingInt(s -> s.place() == 0 ? Integer.MAX_VALUE : s.place());
        Comparator<Standing> byScore = Comparator.comparingInt(s -> -s.score());
        return standings.stream()
                .sorted(last ? byScore.thenComparing(byPlace) : byPlace.thenComparing(byScore))
                .toList();
    }

    /** The place in the round, or in the match: who is equal shares it; 0 where there is nothing to be placed for. */
    private static int place(Standing standing, boolean last) {
        return last && standing.score() == 0 ? 0 : standing.place();
    }

    /** The first three on steps: the second, the first, the third. Who shares a place stands as high as the other. */
    private static void drawSteps(Canvas canvas, Rect part, List<Standing> standings, boolean last) {
        int step = Math.min(16, part.width() / 3 - 1);
        int[] columns = {1, 0, 2};
        int left = part.x() + (part.width() - 3 * step) / 2;
        int floor = part.y() + part.height() - 1;
        for (int i = 0; i < columns.length; i++) {
            int at = columns[i];
            int place = at < standings.size() ? place(standings.get(at), last) : 0;
            if (place == 0) {
                continue;
            }
            int height = Math.max(2, 5 - place);
            int x = left + i * step;
            for (int row = 0; row < height; row++) {
                canvas.put(x, floor - row, step - 1, "▒".repeat(step - 1), place == 1 ? Role.FULL : Role.EMPTY);
            }
            canvas.put(x + (step - 2) / 2, floor - height + 1, " " + place + " ", Role.STRONG);
            String name = Columns.fit(standings.get(at).player(), step - 1);
            int indent = (step - 1 - Columns.of(name)) / 2;
            canvas.put(x + indent, floor - height, name, Role.STRONG);
        }
    }

    private static void drawTable(
            Canvas canvas, Rect part, List<Standing> standings, int untold, boolean last, String self) {
        boolean wide = part.width() >= 44;
        int name = Math.clamp(part.width() - (wide ? 32 : 22), 8, 22);
        // Moves and time are those of one round, and say nothing about a match.
        String head = Columns.pad("", 4)
                + Columns.pad("player", name)
                + (last ? "" : Columns.padLeft("moves", 7) + (wide ? Columns.padLeft("time", 9) : ""))
                + Columns.padLeft("score", 7);
        // In a few rows, who it is comes before what the columns are.
        boolean headed = part.height() >= MIN_ROWS_WITH_HEAD;
        Rect list = part.below(headed ? 1 : 0);
        if (headed) {
            canvas.put(part.x(), part.y(), part.width(), head, Role.TITLE);
        }
        int room = list.height();
        boolean cut = standings.size() + (untold > 0 ? 1 : 0) > room;
        int rows = Math.min(standings.size(), Math.max(0, cut ? room - 1 : room));
        int own = indexOf(self, standings);
        for (int row = 0; row < rows; row++) {
            // Where not all fit, the last line is one's own at the latest.
            int i = row == rows - 1 && own >= rows ? own : row;
            Standing s = standings.get(i);
            int at = place(s, last);
            String place = at == 0 ? "-" : at + ".";
            String gain = s.points() > 0 && !last ? " +" + s.points() : "";
            String line = Columns.pad(place, 4)
                    + Columns.pad(s.player(), name)
                    + (last ? "" : Columns.padLeft("" + s.moves(), 7))
                    + (wide && !last ? Columns.padLeft(s.moves() == 0 ? "" : time(s.millis()), 9) : "")
                    + Columns.padLeft("" + s.score(), 7)
                    + gain;
            Role role = s.player().equals(self) ? Role.SELF : Role.TEXT;
            canvas.put(part.x(), list.y() + row, part.width(), line, role);
        }
        if (cut && room > 0) {
            String more = "and " + (standings.size() - rows + untold) + " more";
            canvas.put(part.x() + 4, list.y() + rows, part.width() - 4, more, Role.DIM);
        }
    }

    /** Where somebody stands in the list, from 0; -1 where not at all. */
    private static int indexOf(String player, List<Standing> standings) {
        return standings.stream().map(Standing::player).toList().indexOf(player);
    }

    /** Tenths of seconds, in whatever country. */
    private static String time(long millis) {
        return millis / 1000 + "." + millis % 1000 / 100 + " s";
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
}
