package recess.server.console;

import java.util.List;
import java.util.stream.Stream;
import recess.server.lobby.Register;

/** What words of commands can be completed to, as it is at that moment. */
final class Completions {
    private Completions() {}

    /** A room's code as the first word. */
    static Command.Completer rooms(Desk desk) {
        return before -> before.isEmpty() ? codes(desk) : List.of();
    }

    /** A player's name as the first word. */
    static Command.Completer people(Desk desk) {
        return before -> before.isEmpty() ? names(desk) : List.of();
    }

    static List<String> codes(Desk desk) {
        return desk.operator().rooms().stream().map(room -> room.info().code()).toList();
    }

    static List<String> names(Desk desk) {
        return desk.register().people().stream().map(Register.Present::name).toList();
    }

    /** One of some words at each place. */
    @SafeVarargs
    static Command.Completer places(List<String>... places) {
        return before -> before.size() < places.length ? places[before.size()] : List.of();
    }

    static List<String> with(List<String> some, String... others) {
        return Stream.concat(Stream.of(others), some.stream()).toList();
    }
}
