package recess.common.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import recess.common.game.Play;
import recess.common.game.Puzzle;
import recess.common.game.Standings;
import recess.common.message.GameView;
import recess.common.message.LobbyEvent;
import recess.common.message.Standing;

/**
 * One round of a room's match: the secret, and who makes what of it.
 *
 * @param number 1 for the first of a match
 * @param startNanos by the monotonic clock
 */
record Round(RoomRules rules, int number, Puzzle puzzle, long startNanos) {
    /** Gives every player a play, and tells all that it begins. */
    void begin(Members members, int seconds) {
        List<Member> players =
                members.all().stream().filter(member -> member.plays).toList();
        // On a board, who has begun one round is the last to move in the next.
        List<Member> inTurn = rules.game().isShared() && number % 2 == 0 ? players.reversed() : players;
        List<Play> plays = puzzle.begin(inTurn.stream().map(Member::name).toList());
        for (int i = 0; i < plays.size(); i++) {
            inTurn.get(i).play = plays.get(i);
        }
        members.all().forEach(member -> member.lastMoveNanos = startNanos);
        LobbyEvent.RoundStarted started =
                new LobbyEvent.RoundStarted(rules.code(), number, rules.rounds(), seconds, puzzle.watched());
        members.tellEach(reader -> board(members, reader).map(started::with).orElse(started));
    }

    /** Who plays on a board has another name there, too: all are told how it looks now. */
    void renamed(Members members, Member member, String before) {
        puzzle.renamed(before, member.name());
        Play play = member.play;
        if (play != null && rules.game().isShared()) {
            members.tellEach(progress(members, member.name(), play));
        }
    }

    /** How somebody is doing, as each is told by name who hears of it. */
    Function<String, LobbyEvent> progress(Members members, String player, Play play) {
        LobbyEvent.Progress shown = new LobbyEvent.Progress(rules.code(), player, play.progress());
        return reader -> board(members, reader).map(shown::with).orElse(shown);
    }

    /** A board as somebody sees it whom it is told; empty where everybody has a game of one's own. */
    Optional<GameView> board(Members members, String reader) {
        if (!rules.game().isShared()) {
            return Optional.empty();
        }
        Play own = members.find(reader).map(member -> member.play).orElse(null);
        return Optional.of(own == null ? puzzle.watched() : own.view());
    }

    /** Ranks those who play it, as far as they have come, and adds their points to their scores. */
    RoundResult decide(Members members, long nowNanos) {
        List<Standings.Result> results = new ArrayList<>();
        for (Member member : members.all()) {
            Play play = member.play;
            if (play != null) {
                long millis = Standings.millis(startNanos, member.lastMoveNanos);
                results.add(new Standings.Result(member.name(), member.score, play.outcome(), play.moves(), millis));
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
