package recess.server.lobby;

import java.util.ArrayList;
import java.util.List;
import recess.common.game.Play;
import recess.common.game.Puzzle;
import recess.common.game.Standings;
import recess.common.message.LobbyEvent;
import recess.common.message.Standing;
import recess.server.store.GameResult;

/**
 * One round of a room's match: the secret, and who makes what of it.
 *
 * @param number 1 for the first of a match
 * @param startNanos by the monotonic clock
 */
record Round(RoomRules rules, int number, Puzzle puzzle, long startNanos) {
    /** Gives every player a play of the secret, and tells all that it begins. */
    void begin(Members members, int seconds) {
        LobbyEvent started = new LobbyEvent.RoundStarted(
                rules.code(), number, rules.rounds(), seconds, puzzle.begin().view());
        for (Member member : members.all()) {
            member.play = member.plays() ? puzzle.begin() : null;
            member.lastMoveNanos = startNanos;
            member.audience.tell(started);
        }
    }

    /** Ranks those who play it, as far as they have come, and adds their points to their scores. */
    List<Standing> decide(Members members) {
        List<Standings.Result> results = new ArrayList<>();
        for (Member member : members.all()) {
            Play play = member.play;
            if (play != null) {
                long millis = Standings.millis(startNanos, member.lastMoveNanos);
                results.add(new Standings.Result(member.name, member.score, play.isWon(), play.moves(), millis));
            }
        }
        List<Standing> standings = Standings.of(rules.mode(), results);
        for (Standing standing : standings) {
            members.find(standing.player()).ifPresent(member -> member.score = standing.score());
        }
        return standings;
    }

    /** What is stored of it. */
    List<GameResult> results(List<Standing> standings, Members members) {
        return standings.stream()
                .map(standing -> new GameResult(
                        standing.player(),
                        rules.code(),
                        rules.game().name(),
                        rules.mode().word(),
                        number,
                        standing.place(),
                        standing.moves(),
                        standing.millis(),
                        standing.place() == 1,
                        members.find(standing.player())
                                .filter(member -> member.bot)
                                .isPresent()))
                .toList();
    }

    /**
     * What is told of it when that is done.
     *
     * @param nextInSeconds until the next round begins by itself; 0 where none does
     */
    LobbyEvent.RoundEnded ended(List<Standing> standings, boolean recorded, int nextInSeconds) {
        String winner = standings.stream()
                .filter(standing -> standing.place() == 1)
                .map(Standing::player)
                .findFirst()
                .orElse("");
        return new LobbyEvent.RoundEnded(
                rules.code(), number, rules.rounds(), winner, puzzle.answer(), standings, recorded, nextInSeconds);
    }
}
