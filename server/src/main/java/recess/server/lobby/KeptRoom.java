package recess.server.lobby;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import recess.common.game.Game;
import recess.common.message.Mode;
import recess.common.room.Lead;
import recess.common.room.Refusal;
import recess.common.room.Room;
import recess.common.room.RoomRules;
import recess.common.room.RoomState;

/**
 * A room as it is kept.
 *
 * @param forListeners whether it goes with the last listener that seats its clients there
 */
record KeptRoom(
        String game,
        Mode mode,
        int rounds,
        int capacity,
        boolean listed,
        Lead lead,
        boolean forListeners,
        RoomState state) {
    static KeptRoom of(Room room, boolean forListeners) {
        RoomRules rules = room.rules();
        return new KeptRoom(
                rules.game().name(),
                rules.mode(),
                rules.rounds(),
                rules.capacity(),
                rules.listed(),
                rules.lead(),
                forListeners,
                room.control().state());
    }

    List<String> fields() {
        return Stream.of(
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
                        state.running())
                .map(String::valueOf)
                .toList();
    }

    /** @throws RuntimeException where another version has written them */
    static KeptRoom of(List<String> fields) {
        return new KeptRoom(
                fields.get(0),
                Mode.valueOf(fields.get(1)),
                Integer.parseInt(fields.get(2)),
                Integer.parseInt(fields.get(3)),
                Boolean.parseBoolean(fields.get(4)),
                Lead.valueOf(fields.get(5)),
                Boolean.parseBoolean(fields.get(6)),
                new RoomState(
                        Boolean.parseBoolean(fields.get(7)),
                        Boolean.parseBoolean(fields.get(8)),
                        Optional.of(fields.get(9)).filter(host -> !host.isEmpty()),
                        Boolean.parseBoolean(fields.get(10)),
                        Integer.parseInt(fields.get(11)),
                        Integer.parseInt(fields.get(12))));
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
        return new KeptRoom(game, mode, rounds, capacity, listed, lead, forListeners, then);
    }

    /** Opens it again. */
    void open(String code, Rooms rooms) throws Refusal {
        Game kind = rooms.game(game);
        RoomRules rules = new RoomRules(code, kind, mode, rounds, capacity, listed, true, lead);
        rooms.restore(rules, forListeners).control().restore(state);
    }
}
