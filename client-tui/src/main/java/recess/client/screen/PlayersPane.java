package recess.client.screen;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import recess.client.app.Table;
import recess.client.theme.Role;
import recess.client.widget.Bar;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.common.Games;
import recess.common.game.GameBoard;
import recess.common.game.Play;
import recess.common.message.Facts;
import recess.common.message.GameView;
import recess.common.message.Person;
import recess.common.text.Columns;

/** Who plays, with scores, and how far they are. */
final class PlayersPane {
    private PlayersPane() {}

    static void draw(Canvas canvas, Rect part, Table table, String self) {
        List<Person> people = table.people().stream()
                .sorted(Comparator.comparingInt((Person p) -> p.role() == Person.Role.SPECTATOR ? 1 : 0)
                        .thenComparingInt(p -> -p.score()))
                .toList();
        boolean bars = part.width() >= 24 && part.height() >= 2 * people.size();
        int y = part.y();
        for (int i = 0; i < people.size(); i++) {
            int rowsLeft = part.y() + part.height() - y;
            if (rowsLeft <= 0) {
                return;
            }
            if (rowsLeft == 1 && i < people.size() - 1) {
                canvas.put(part.x(), y, part.width(), "and " + (people.size() - i) + " more", Role.DIM);
                return;
            }
            Person person = people.get(i);
            Optional<Facts> facts = facts(person, table, self);
            drawPerson(canvas, part, y++, person, person.name().equals(self), facts, table, bars);
            if (bars) {
                drawBar(canvas, part, y++, facts, table);
            }
        }
    }

    /** One's own moves are known from one's own game; nobody tells them a second time. */
    private static Optional<Facts> facts(Person person, Table table, String self) {
        return person.name().equals(self)
                ? table.view().map(GameView::facts)
                : Optional.ofNullable(table.progress().get(person.name()));
    }

    private static void drawPerson(
            Canvas canvas,
            Rect part,
            int y,
            Person person,
            boolean self,
            Optional<Facts> facts,
            Table table,
            boolean bars) {
        boolean watches = person.role() == Person.Role.SPECTATOR;
        String mark = self ? "▸ " : "  ";
        String role = switch (person.role()) {
            case HOST -> " (host)";
            case BOT -> " (bot)";
            case SPECTATOR -> " (watching)";
            case PLAYER, UNKNOWN -> "";
        };
        String away = person.connected() ? "" : " (away)";
        String right = watches ? "" : points(person.score());
        int room = part.width() - Columns.of(right) - 1;
        canvas.put(
                part.x(),
                y,
                Columns.fit(mark + person.name() + role + away, room),
                self ? Role.SELF : watches || !person.connected() ? Role.DIM : Role.TEXT);
        if (!bars && !watches && facts.isPresent() && part.width() >= 40) {
            String progress = Games.board(table.game()).progress(facts.get());
            canvas.put(
                    part.x() + part.width() / 2,
                    y,
                    Columns.fit(progress, part.width() / 2 - Columns.of(right) - 1),
                    Role.DIM);
        }
        canvas.put(part.x() + part.width() - Columns.of(right), y, right, Role.STRONG);
    }

    private static String points(int score) {
        return score == 1 ? "1 point" : score + " points";
    }

    /** A bar of what is found where the game tells that, else a mark for each move. */
    private static void drawBar(Canvas canvas, Rect part, int y, Optional<Facts> facts, Table table) {
        if (facts.isEmpty()
                || (table.clock().endsAt().isEmpty() && table.result().isEmpty())) {
            return;
        }
        GameBoard board = Games.board(table.game());
        String text = board.progress(facts.get());
        int columns = Math.max(0, part.width() - 4 - Columns.of(text));
        OptionalInt percent = board.percent(facts.get());
        if (percent.isPresent()) {
            Bar.draw(canvas, part.x() + 2, y, columns, percent.getAsInt(), 100);
        } else {
            int marks = Math.min(columns, facts.get().number(Play.MOVES));
            canvas.put(part.x() + 2, y, "▪".repeat(marks), Role.FULL);
        }
        canvas.put(part.x() + part.width() - Columns.of(text), y, text, Role.DIM);
    }
}
