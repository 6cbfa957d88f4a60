package recess.client.app;

import java.util.Comparator;
import java.util.List;
import recess.common.Games;
import recess.common.message.LobbyEvent;
import recess.common.message.Standing;

/**
 * What somebody is met with who opens the program: a line each, safe to show; empty where there is nothing to tell.
 *
 * @param last how the last match went
 * @param others what others do now
 */
public record Welcome(String last, String others) {
    /** Nothing is known yet. */
    public static final Welcome NOTHING = new Welcome("", "");

    /** How a match, or a game alone, went for who saw it; empty where no round of it ended. */
    public static String lastTime(Recording recording) {
        if (recording.end().isPresent()) {
            LobbyEvent.SoloEnded end = recording.end().get();
            return "Last time: " + end.game() + " alone, "
                    + Games.words(end.game()).end(end.outcome(), end.moves(), end.answer());
        }
        List<LobbyEvent.RoundEnded> rounds = recording.rounds();
        if (rounds.isEmpty()) {
            return "";
        }
        List<Standing> standings = rounds.getLast().standings();
        String game = "Last time: " + recording.opening().title() + ", ";
        return standings.stream()
                .filter(standing -> standing.player().equals(recording.self()))
                .findFirst()
                .map(own -> game + result(own, standings, standings.size() + rounds.getLast().more()))
                .orElseGet(() -> standings.stream()
                        .max(Comparator.comparingInt(Standing::score))
                        .map(best -> game + "and " + best.player() + " was ahead")
                        .orElse(""));
    }

    /** Without a point, nobody has a place. */
    private static String result(Standing own, List<Standing> standings, int players) {
        return own.score() == 0
                ? "without a point among " + players
                : place(own, standings) + " of " + players + " with "
                        + (own.score() == 1 ? "1 point" : own.score() + " points");
    }

    private static String place(Standing own, List<Standing> standings) {
        long better =
                standings.stream().filter(other -> other.score() > own.score()).count();
        return ordinal(better + 1);
    }

    private static String ordinal(long place) {
        boolean isTeen = place % 100 / 10 == 1;
        String ending = isTeen ? "th" : place % 10 == 1 ? "st" : place % 10 == 2 ? "nd" : place % 10 == 3 ? "rd" : "th";
        return place + ending;
    }

    /** What goes on at a server, in a few words. */
    public static String others(String server, int rooms, int people) {
        String what = rooms == 0
                ? "no room is open"
                : (rooms == 1 ? "1 room, " : rooms + " rooms, ") + (people == 1 ? "1 player" : people + " players");
        return "Now at " + server + ": " + what;
    }

    /** The lines there are. */
    public List<String> lines() {
        return List.of(last, others).stream().filter(line -> !line.isEmpty()).toList();
    }
}
