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
import recess.common.message.Person;

/**
 * What has been played in the round that runs, or was the last, or in a game alone.
 *
 * @param view one's own game, or the board on which others play; empty while there is none
 * @param recap one's own game as it was told with the seat, with what led there; empty where one was there from the beginning
 * @param moves how it looked after each move made here, the first move first
 * @param trails what is known of each player's moves, the first one first, and of many the last ones
 * @param result how it has ended; empty while it runs
 */
public record Play(
        Optional<GameView> view,
        Optional<GameView> recap,
        List<GameView> moves,
        Map<String, List<Facts>> trails,
        Optional<Table.Result> result) {
    /** More moves than anybody needs, and than fit in a line. */
    private static final int MAX_TRAIL = 100;

    /** Nothing yet. */
    static final Play NONE = begun(Optional.empty());

    public Play {
        moves = List.copyOf(moves);
        trails = Map.copyOf(trails);
    }

    /** It begins; a spectator sees no game but one on a board. */
    static Play begun(Optional<GameView> view) {
        return new Play(view, Optional.empty(), List.of(), Map.of(), Optional.empty());
    }

    /** As it is told with a seat. What was seen of it before stays; its end only where none runs. */
    Play seated(Optional<GameView> told, boolean running) {
        return new Play(told, told, moves, trails, running ? Optional.empty() : result);
    }

    /** After a move of one's own. */
    Play after(LobbyAnswer.Moved moved) {
        List<GameView> more = new ArrayList<>(moves);
        if (moved.counted()) {
            more.add(moved.view());
        }
        return new Play(Optional.of(moved.view()), recap, more, trails, result);
    }

    /** After a move of somebody's. */
    Play after(LobbyEvent.Progress moved) {
        Map<String, List<Facts>> more = new LinkedHashMap<>(trails);
        List<Facts> trail = new ArrayList<>(trails.getOrDefault(moved.player(), List.of()));
        trail.add(moved.facts());
        more.put(moved.player(), List.copyOf(trail.subList(Math.max(0, trail.size() - MAX_TRAIL), trail.size())));
        return new Play(moved.view().or(() -> view), recap, moves, more, result);
    }

    /** How far others are, where that is not known yet. */
    Play told(List<Person> people) {
        Map<String, List<Facts>> more = new LinkedHashMap<>(trails);
        people.stream()
                .filter(person -> !person.progress().equals(Facts.NONE))
                .forEach(person -> more.putIfAbsent(person.name(), List.of(person.progress())));
        return with(more);
    }

    /** What somebody has done who is gone is nothing that one who comes back under the name has done. */
    Play withoutTrail(String player) {
        Map<String, List<Facts>> others = new LinkedHashMap<>(trails);
        others.remove(player);
        return with(others);
    }

    /** What somebody has done is done by the same one under another name. */
    Play renamed(String before, String now) {
        Map<String, List<Facts>> others = new LinkedHashMap<>(trails);
        Optional.ofNullable(others.remove(before)).ifPresent(trail -> others.put(now, trail));
        return new Play(view, recap, moves, others, result.map(end -> end.renamed(before, now)));
    }

    private Play with(Map<String, List<Facts>> newTrails) {
        return new Play(view, recap, moves, newTrails, result);
    }

    /** At its end. */
    Play ended(Table.Result end) {
        return new Play(view, recap, moves, trails, Optional.of(end));
    }
}
