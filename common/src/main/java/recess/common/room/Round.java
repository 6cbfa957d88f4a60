package recess.common.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * @param gone who has left it, and lost it so
 */
record Round(RoomRules rules, int number, Puzzle puzzle, long startNanos, List<Member> gone) {
    Round(RoomRules rules, int number, Puzzle puzzle, long startNanos) {
        this(rules, number, puzzle, startNanos, new ArrayList<>());
    }

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

    /** Somebody who plays has left: on a board the other one has won, and elsewhere nothing has come of it. */
    void leave(Member member, Play play) {
        if (rules.game().isShared() && !play.isOver()) {
            play.resign();
            gone.add(member);
        }
    }

    /** Ranks those who play it, as far as they have come, and adds their points to their scores. */
    RoundResult decide(Members members, long nowNanos) {
        Map<String, Member> byName = new LinkedHashMap<>();
        List<Standings.Result> results = new ArrayList<>();
        Stream.concat(members.all().stream(), gone.stream()).forEach(member -> {
            Play play = member.play;
            if (play != null) {
                long millis = Standings.millis(startNanos, member.lastMoveNanos);
                results.add(new Standings.Result(member.name(), member.score, play.outcome(), play.moves(), millis));
                byName.put(member.name(), member);
            }
        });
        List<RoundResult.PlayerResult> players = new ArrayList<>();
        for (Standing standing : Standings.of(rules.mode(), results)) {
            Member member = Objects.requireNonNull(byName.get(standing.player()));
            member.score = standing.score();
            players.add(new RoundResult.PlayerResult(standing, member.who.isProgram(), gone.contains(member)));
        }
        return new RoundResult(
                rules, number, puzzle.answer(), List.copyOf(players), Duration.ofNanos(nowNanos - startNanos));
    }
}
