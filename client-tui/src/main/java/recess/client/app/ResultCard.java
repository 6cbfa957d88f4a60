package recess.client.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import recess.common.Games;
import recess.common.game.GameWords;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.RoomInfo;
import recess.common.message.Standing;
import recess.common.text.Columns;

/** A result as a few lines of text, to be shown around. */
public final class ResultCard {
    private static final int MAX_PLAYERS = 10;

    private ResultCard() {}

    /** Of a match, as far as it has come, or of a game alone; at least one line. */
    public static List<String> of(Recording recording) {
        return recording
                .opening()
                .room()
                .map(room -> match(room, recording.rounds()))
                .orElseGet(() -> List.of(recording.end().map(ResultCard::of).orElse("Recess: not over")));
    }

    private static List<String> match(RoomInfo room, List<LobbyEvent.RoundEnded> rounds) {
        List<String> lines = new ArrayList<>();
        lines.add("Recess: " + room.game() + ", " + (room.mode() == Mode.RACE ? "race" : "golf") + ", " + rounds.size()
                + " of " + room.rounds() + " rounds, room " + room.code());
        if (rounds.isEmpty()) {
            return lines;
        }
        List<Standing> standings = rounds.getLast().standings().stream()
                .sorted(Comparator.comparingInt(Standing::score).reversed())
                .toList();
        int name =
                standings.stream().mapToInt(s -> Columns.of(s.player())).max().orElse(0);
        for (int i = 0; i < Math.min(standings.size(), MAX_PLAYERS); i++) {
            Standing standing = standings.get(i);
            int place = 1
                    + (int) standings.stream()
                            .filter(other -> other.score() > standing.score())
                            .count();
            lines.add(Columns.padLeft(standing.score() == 0 ? "-" : place + ".", 5) + "  "
                    + Columns.pad(standing.player(), name)
                    + Columns.padLeft(standing.score() == 1 ? "1 point" : standing.score() + " points", 11));
        }
        int more = standings.size() - MAX_PLAYERS + rounds.getLast().more();
        if (more > 0) {
            lines.add("       and " + more + " more");
        }
        GameWords words = Games.words(room.game());
        for (LobbyEvent.RoundEnded round : rounds) {
            lines.add("round " + round.round() + ": " + words.secret(round.answer()) + "; " + winner(round, words));
        }
        return lines;
    }

    private static String winner(LobbyEvent.RoundEnded round, GameWords words) {
        return round.standings().stream()
                .filter(standing -> standing.player().equals(round.winner()))
                .map(standing -> round.winner() + " in " + GameWords.moves(standing.moves()))
                .findFirst()
                .orElse(words.nobodyWon());
    }

    /** Of a game alone. */
    public static String of(LobbyEvent.SoloEnded ended) {
        return "Recess: " + ended.game() + ", "
                + Games.words(ended.game()).end(ended.outcome(), ended.moves(), ended.answer());
    }
}
