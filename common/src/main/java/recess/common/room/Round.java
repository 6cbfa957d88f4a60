package recess.common.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import recess.common.game.Play;
import recess.common.game.Puzzle;
import recess.common.game.Standings;
import recess.common.message.LobbyEvent;
import recess.common.message.Standing;

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
            member.play = member.plays ? puzzle.begin() : null;
            member.lastMoveNanos = startNanos;
        }
        members.tell(started);
    }

    /** Ranks those who play it, as far as they have come, and adds their points to their scores. */
    RoundResult decide(Members members, long nowNanos) {
        List<Standings.Result> results = new ArrayList<>();
        for (Member member : members.all()) {
            Play play = member.play;
            if (play != null) {
                long millis = Standings.millis(startNanos, member.lastMoveNanos);
                results.add(new Standings.Result(member.name(), member.score, play.isWon(), play.moves(), millis));
            }
        }
        List<RoundResult.PlayerResult> players = new ArrayList<>();
        for (Standing standing : Standings.of(rules.mode(), results)) {
            Member member = members.find(standing.player()).orElseThrow();
            member.score = standing.score();
            players.add(new RoundResult.PlayerResult(standing, member.who.isProgram()));
        }
        return new RoundResult(
                rules, number, puzzle.answer(), List.copyOf(players), Duration.ofNanos(nowNanos - startNanos));
    }
}
