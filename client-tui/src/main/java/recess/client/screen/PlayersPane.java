package recess.client.screen;

import java.util.Comparator;
import java.util.List;
import recess.client.app.Table;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.common.message.Person;
import recess.common.text.Columns;

/** Who is there, with scores, while no round runs. */
final class PlayersPane {
    private PlayersPane() {}

    private static List<Person> people(Table table) {
        return table.people().stream()
                .sorted(Comparator.comparingInt((Person p) -> p.role() == Person.Role.SPECTATOR ? 1 : 0)
                        .thenComparingInt(p -> -p.score()))
                .toList();
    }

    /** What the pane is called: how many there are. */
    static String title(Table table) {
        int players = LanesPane.players(table).size();
        int watching = table.people().size() - players;
        return (players == 1 ? "1 player" : players + " players") + (watching > 0 ? ", " + watching + " watching" : "");
    }

    /** Who is there, whoever has most points first. */
    static List<String> names(Table table) {
        return people(table).stream().map(Person::name).toList();
    }

    static void draw(Canvas canvas, Rect part, Table table, String self, Listed listed) {
        List<Person> people = people(table);
        int y = part.y();
        for (int i = listed.first(people.size(), part.height()); i < people.size(); i++) {
            int rowsLeft = part.y() + part.height() - y;
            if (rowsLeft <= 0) {
                return;
            }
            if (rowsLeft == 1 && i < people.size() - 1) {
                canvas.put(part.x(), y, part.width(), "and " + (people.size() - i) + " more", Role.DIM);
                return;
            }
            Person person = people.get(i);
            drawPerson(canvas, part, y, person, person.name().equals(self));
            listed.mark(canvas, new Rect(part.x(), y++, part.width(), 1), part.width(), i);
        }
    }

    private static void drawPerson(Canvas canvas, Rect part, int y, Person person, boolean self) {
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
        canvas.put(part.x() + part.width() - Columns.of(right), y, right, Role.STRONG);
    }

    private static String points(int score) {
        return score == 1 ? "1 point" : score + " points";
    }
}
