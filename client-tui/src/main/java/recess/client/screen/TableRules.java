package recess.client.screen;

import java.util.Optional;
import recess.client.app.State;
import recess.client.app.Table;
import recess.common.Games;
import recess.common.game.Play;
import recess.common.message.RoomInfo;

/** What can be done at a table just now; and where it cannot, why. */
final class TableRules {
    private TableRules() {}

    static Optional<String> whyNoMove(State state) {
        Optional<Table> at = state.world().table();
        if (at.isEmpty()) {
            return Optional.of("There is no game.");
        }
        Table table = at.get();
        if (table.watching()) {
            return Optional.of("You are watching; spectators make no moves. Esc leaves.");
        }
        if (table.result().isPresent()) {
            return Optional.of(table.room().isPresent() ? "The round is over." : "The game is over. a plays another.");
        }
        if (table.room().isPresent() && table.clock().endsAt().isEmpty()) {
            return Optional.of(whyNoRound(state));
        }
        if (table.view().isEmpty()) {
            return Optional.of("This round began before you came; you play from the next on.");
        }
        if (isFinished(table)) {
            return Optional.of("You have finished. Others still play; wait for them.");
        }
        return table.room().isPresent()
                ? table.view()
                        .flatMap(view ->
                                Play.turnOfAnother(view.facts(), state.world().name()))
                        .map(who -> "It is the turn of " + who + ".")
                : Optional.empty();
    }

    /** Whether one's own game is over, although others may still be at theirs. */
    private static boolean isFinished(Table table) {
        return Games.find(table.game())
                .flatMap(game -> table.view().flatMap(view -> game.outcome(view.facts())))
                .isPresent();
    }

    /** One who comes between two rounds has to wait, and nobody has to do anything. */
    private static String whyNoRound(State state) {
        Optional<String> missing = whyTooFew(state);
        if (missing.isPresent() && stage(state) != RoomInfo.State.OVER) {
            return missing.get();
        }
        boolean comes = state.world().table().flatMap(t -> t.clock().nextAt()).isPresent();
        if (comes) {
            return isHost(state)
                    ? "The next round begins by itself; s starts it at once."
                    : "The next round begins by itself. You play in it.";
        }
        String who = hasHost(state) ? "host" : "teacher";
        return switch (stage(state)) {
            case OVER ->
                isHost(state)
                        ? "All rounds are played. r plays a rematch."
                        : "All rounds are played. Wait for a rematch.";
            case BETWEEN ->
                isHost(state)
                        ? "The clock between the rounds stands still. s starts the next round."
                        : "The clock between the rounds stands still. The " + who + " starts the next round.";
            case WAITING, RUNNING, UNKNOWN ->
                isHost(state)
                        ? "No round is running. s starts one."
                        : "No round is running; the " + who + " starts one.";
        };
    }

    static Optional<String> whyNoStart(State state) {
        return whyNotHost(state).or(() -> switch (stage(state)) {
            case RUNNING -> Optional.of("A round is running already.");
            case OVER -> Optional.of("All rounds are played. r plays a rematch.");
            case WAITING, BETWEEN, UNKNOWN -> whyTooFew(state);
        });
    }

    static Optional<String> whyNoRematch(State state) {
        return whyNotHost(state)
                .or(() -> stage(state) == RoomInfo.State.OVER
                        ? whyTooFew(state)
                        : Optional.of("A rematch comes after the last round."));
    }

    private static Optional<String> whyTooFew(State state) {
        return state.world()
                .table()
                .flatMap(Table::incomplete)
                .map(seats -> "The game is for " + seats + ": wait"
                        + (isHost(state) ? ", or b seats a bot." : " for another player."));
    }

    static Optional<String> whyNoBot(State state) {
        return whyNotHost(state);
    }

    static Optional<String> whyNoPause(State state) {
        return whyNotHost(state)
                .or(() -> stage(state) == RoomInfo.State.BETWEEN
                        ? Optional.empty()
                        : Optional.of("Only the clock between two rounds can be stopped."));
    }

    static Optional<String> whyNoChat(State state) {
        return LobbyScreen.whyOffline(state)
                .or(() -> room(state).isPresent()
                        ? Optional.empty()
                        : Optional.of("You play alone: nobody would hear it."));
    }

    static Optional<String> whyNoPanes(State state) {
        return room(state).isPresent() ? Optional.empty() : Optional.of("You play alone: there is only the game.");
    }

    static Optional<String> whyNoBoard(State state) {
        if (room(state).isEmpty()) {
            return Optional.of("You play alone: there is nobody to show it to.");
        }
        return state.world().table().filter(Table::watching).isPresent()
                ? Optional.empty()
                : Optional.of("You play; the board is for who watches.");
    }

    static Optional<String> whyNoCopy(State state) {
        boolean alone = room(state).isEmpty();
        boolean over = state.world().table().filter(t -> t.result().isPresent()).isPresent();
        return alone && !over ? Optional.of("There is no result yet.") : Optional.empty();
    }

    static Optional<String> whyNoReplay(State state) {
        if (state.home().played().lastMatch().isEmpty()) {
            return Optional.of("No round, and no game alone, has ended before your eyes yet.");
        }
        return state.world().table().filter(Table::isRacing).isPresent()
                ? Optional.of("A round is running.")
                : Optional.empty();
    }

    static Optional<String> whyNotAgain(State state) {
        boolean solo = state.world().table().filter(t -> t.room().isEmpty()).isPresent();
        if (!solo) {
            return Optional.of("This is a room, not a game alone.");
        }
        boolean over = state.world().table().filter(t -> t.result().isPresent()).isPresent();
        return over ? Optional.empty() : Optional.of("The game is not over. Esc gives it up.");
    }

    private static Optional<String> whyNotHost(State state) {
        return LobbyScreen.whyOffline(state).or(() -> {
            if (room(state).isEmpty()) {
                return Optional.of("You play alone: there is no room.");
            }
            if (isHost(state)) {
                return Optional.empty();
            }
            String host = room(state).map(RoomInfo::host).orElse("");
            return Optional.of(
                    hasHost(state)
                            ? "Only the host can do that; that is " + host + "."
                            : "This room is the teacher's: only the teacher can do that.");
        });
    }

    /** A room without one is the teacher's. */
    private static boolean hasHost(State state) {
        return room(state).filter(r -> !r.host().isEmpty()).isPresent();
    }

    private static boolean isHost(State state) {
        return state.world().table().filter(t -> t.isHost(state.world().name())).isPresent();
    }

    private static Optional<RoomInfo> room(State state) {
        return state.world().table().flatMap(Table::room);
    }

    /** Without a room, nobody is told of a stage. */
    private static RoomInfo.State stage(State state) {
        return room(state).map(RoomInfo::state).orElse(RoomInfo.State.UNKNOWN);
    }
}
