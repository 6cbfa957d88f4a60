package recess.client.app;

import java.util.Optional;
import recess.common.game.GameWords;
import recess.common.message.LobbyEvent;
import recess.common.message.Outcome;
import recess.common.message.RoomInfo;
import recess.common.message.Standing;

/** What is more than news: a round begins and the bell rings, one's own best is beaten, a match can be seen again. */
final class Highlights {
    private Highlights() {}

    /** What comes of an event besides what is known; the state knows of it already. */
    static Step after(LobbyEvent event, State state) {
        return switch (event) {
            case LobbyEvent.RoundStarted _ -> begun(state);
            case LobbyEvent.RoundEnded ended ->
                ended.standings().stream()
                        .filter(s -> s.player().equals(state.world().name()) && s.hasSolved())
                        .findFirst()
                        .map(Standing::moves)
                        .map(moves -> won(game(state), moves, state))
                        .orElse(Step.to(state))
                        .then(Highlights::kept);
            case LobbyEvent.MatchEnded _ -> kept(state);
            case LobbyEvent.SoloEnded ended ->
                ended.outcome() == Outcome.WON ? won(ended.game(), ended.moves(), state) : Step.to(state);
            case LobbyEvent.Progress _,
                    LobbyEvent.OfMembers _,
                    LobbyEvent.ByTeacher _,
                    LobbyEvent.Said _,
                    LobbyEvent.Paused _,
                    LobbyEvent.TakenOver _,
                    LobbyEvent.UploadProgress _ -> Step.to(state);
        };
    }

    /** Who plays may have gone on with something else while nothing happened. */
    private static Step begun(State state) {
        boolean plays = state.world().table().filter(t -> !t.watching()).isPresent();
        return plays && state.home().preferences().bell() ? Step.to(state, new Effect.Ring()) : Step.to(state);
    }

    /** The game in which a best counts; empty in a room whose rules are set: moves by others cannot be compared. */
    private static String game(State state) {
        return state.world()
                .table()
                .filter(table -> table.room().map(RoomInfo::rules).orElse("").isEmpty())
                .map(Table::game)
                .orElse("");
    }

    private static Step won(String game, int moves, State state) {
        Optional<Integer> before =
                Optional.ofNullable(state.home().played().bests().get(game));
        if (game.isEmpty() || moves == 0 || before.filter(best -> best <= moves).isPresent()) {
            return Step.to(state);
        }
        State better = state.with(state.home().with(state.home().played().best(game, moves)));
        State told = before.map(best -> better.toast(Toast.good(
                        "Your best at " + game + " so far: " + GameWords.moves(moves) + ". It was " + best + ".")))
                .orElse(better);
        return Step.to(told, new Effect.KeepBest(game, moves));
    }

    /** What was played can be seen again, and is kept as the last that was. */
    static Step kept(State state) {
        return state.world()
                .table()
                .flatMap(Table::recording)
                .map(recording -> Step.to(
                        state.with(state.home().with(state.home().played().seen(recording))),
                        new Effect.KeepMatch(recording)))
                .orElse(Step.to(state));
    }
}
