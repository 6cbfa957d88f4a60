package recess.server.lobby;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import recess.common.game.Game;
import recess.common.game.RawValues;
import recess.common.message.Mode;
import recess.common.room.Lead;
import recess.common.room.Refusal;
import recess.common.room.Room;
import recess.common.room.RoomRules;
import recess.common.room.RoomState;

/**
 * A room as it is kept.
 *
 * @param rules those of its game that are set, by the names of their settings
 * @param forListeners whether it goes with the last listener that seats its clients there
 * @param bots what they are called
 */
record KeptRoom(
        String game,
        Mode mode,
        int rounds,
        int capacity,
        boolean listed,
        Lead lead,
        Map<String, String> rules,
        boolean forListeners,
        RoomState state,
        List<String> bots) {
    /** Behind those that every version has written. */
    private static final int BOTS = 13;

    /** The names of rules and their values in turn, to the end. */
    private static final int RULES = 14;

    static KeptRoom of(Room room, boolean forListeners) {
        RoomRules rules = room.rules();
        return new KeptRoom(
                rules.game().name(),
                rules.mode(),
                rules.rounds(),
                rules.capacity(),
                rules.listed(),
                rules.lead(),
                rules.game().rules().given(),
                forListeners,
                room.control().state(),
                room.botNames());
    }

    List<String> fields() {
        Stream<Object> before = Stream.of(
                game,
                mode,
                rounds,
                capacity,
                listed,
                lead,
                forListeners,
                state.locked(),
                state.paused(),
                state.host().orElse(""),
                state.nobodyHosts(),
                state.played(),
                state.running(),
                String.join(" ", bots));
        Stream<Object> behind = rules.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(rule -> Stream.of(rule.getKey(), rule.getValue()));
        return Stream.concat(before, behind).map(String::valueOf).toList();
    }

    /** @throws RuntimeException where another version has written them */
    static KeptRoom of(List<String> fields) {
        Map<String, String> rules = new HashMap<>();
        for (int i = RULES; i < fields.size(); i += 2) {
            rules.put(fields.get(i), fields.get(i + 1));
        }
        return new KeptRoom(
                fields.get(0),
                Mode.valueOf(fields.get(1)),
                Integer.parseInt(fields.get(2)),
                Integer.parseInt(fields.get(3)),
                Boolean.parseBoolean(fields.get(4)),
                Lead.valueOf(fields.get(5)),
                rules,
                Boolean.parseBoolean(fields.get(6)),
                new RoomState(
                        Boolean.parseBoolean(fields.get(7)),
                        Boolean.parseBoolean(fields.get(8)),
                        Optional.of(fields.get(9)).filter(host -> !host.isEmpty()),
                        Boolean.parseBoolean(fields.get(10)),
                        Integer.parseInt(fields.get(11)),
                        Integer.parseInt(fields.get(12))),
                bots(fields));
    }

    /** What its bots are called; none where an older version has written it. */
    static List<String> bots(List<String> fields) {
        return Keeper.words(fields, BOTS);
    }

    /**
     * The same, where the round that was running had been decided and stored by then.
     *
     * @param stored the number of the round that was stored last; null where none was since
     */
    KeptRoom after(@Nullable List<String> stored) {
        boolean over = stored != null && stored.equals(List.of(Integer.toString(state.running())));
        RoomState then = new RoomState(
                state.locked(),
                state.paused(),
                state.host(),
                state.nobodyHosts(),
                over ? state.running() : state.played(),
                over ? 0 : state.running());
        return new KeptRoom(game, mode, rounds, capacity, listed, lead, rules, forListeners, then, bots);
    }

    /** Opens it again. */
    Room open(String code, Rooms rooms) throws Refusal {
        Game kind = rooms.games().game(game, new RawValues(rules));
        RoomRules own = new RoomRules(code, kind, mode, rounds, capacity, listed, true, lead);
        Room room = rooms.restore(own, forListeners);
        room.control().restore(state);
        return room;
    }
}
