package recess.client.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import recess.common.message.Facts;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;

/**
 * What has been played in the round that runs, or was the last, or in a game alone.
 *
 * @param view one's own game; empty while there is none
 * @param recap one's own game as it was told with the seat, with what led there; empty where one was there from the beginning
 * @param moves how it looked after each move made here, the first move first
 * @param progress what is known of each player's moves
 * @param result how it has ended; empty while it runs
 */
public record Play(
        Optional<GameView> view,
        Optional<GameView> recap,
        List<GameView> moves,
        Map<String, Facts> progress,
        Optional<Table.Result> result) {
    /** Nothing yet. */
    static final Play NONE = begun(Optional.empty());

    public Play {
        moves = List.copyOf(moves);
        progress = Map.copyOf(progress);
    }

    /** It begins; a spectator sees no game. */
    static Play begun(Optional<GameView> view) {
        return new Play(view, Optional.empty(), List.of(), Map.of(), Optional.empty());
    }

    /** As it is told with a seat. What was seen of it before stays; its end only where none runs. */
    Play seated(Optional<GameView> told, boolean running) {
        return new Play(told, told, moves, progress, running ? Optional.empty() : result);
    }

    /** After a move of one's own. */
    Play after(LobbyAnswer.Moved moved) {
        List<GameView> more = new ArrayList<>(moves);
        if (moved.counted()) {
            more.add(moved.view());
        }
        return new Play(Optional.of(moved.view()), recap, more, progress, result);
    }

    /** After a move of somebody's. */
    Play after(LobbyEvent.Progress moved) {
        Map<String, Facts> more = new LinkedHashMap<>(progress);
        more.put(moved.player(), moved.facts());
        return with(more);
    }

    /** What somebody has done who is gone is nothing that one who comes back under the name has done. */
    Play withoutProgress(String player) {
        Map<String, Facts> others = new LinkedHashMap<>(progress);
        others.remove(player);
        return with(others);
    }

    private Play with(Map<String, Facts> newProgress) {
        return new Play(view, recap, moves, newProgress, result);
    }

    /** At its end. */
    Play ended(Table.Result end) {
        return new Play(view, recap, moves, progress, Optional.of(end));
    }
}
