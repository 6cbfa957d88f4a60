package recess.common.message;

import java.util.List;
import java.util.Optional;

/** What the lobby tells without being asked. */
public sealed interface LobbyEvent extends ServerMessage {
    /** Somebody comes, goes, or becomes host. */
    sealed interface OfMembers extends LobbyEvent {}

    /** What happens in the rounds of a match. */
    sealed interface OfMatch extends LobbyEvent {}

    /** What the teacher says, asks or does. */
    sealed interface ByTeacher extends LobbyEvent {}

    /** Somebody sat down, or watches. */
    record Joined(String room, Person person) implements OfMembers {}

    /** Somebody left, or lost the connection. */
    record Left(String room, String player, Reason why) implements OfMembers {
        /** Why somebody left. */
        public enum Reason implements Word {
            /** Of one's own will. */
            LEFT,
            /** The connection is lost, and the seat is kept. */
            LOST,
            /** Nobody came back to the seat, which is free. */
            GONE,
            /** The teacher has sent the player away. */
            KICKED,
            /** A newer server's; the seat is free. */
            UNKNOWN
        }
    }

    /** Somebody who had lost the connection is back. */
    record Back(String room, String player) implements OfMembers {}

    /**
     * The teacher has given somebody another name, under which all goes on; who is in no room is told alone.
     *
     * @param room empty for somebody who is in none
     * @param player the name so far
     */
    record Renamed(String room, String player, String name) implements OfMembers {
        /** What somebody is called now who was called {@code before}. */
        public String nameOf(String before) {
            return before.equals(player) ? name : before;
        }
    }

    /** The room has another host. */
    record HostChanged(String room, String host) implements OfMembers {}

    /**
     * A round begins.
     *
     * @param seconds how long it may last
     */
    record RoundStarted(String room, int round, int rounds, int seconds, GameView view) implements OfMatch {
        /** The same for somebody who sees it so. */
        public RoundStarted with(GameView own) {
            return new RoundStarted(room, round, rounds, seconds, own);
        }
    }

    /**
     * Somebody made a move.
     *
     * @param facts what everybody may know of it
     * @param view the game as its reader sees it now; empty where each player has a game of their own, which nobody else changes
     */
    record Progress(String room, String player, Facts facts, Optional<GameView> view) implements OfMatch {
        /** In a game of the player's own. */
        public Progress(String room, String player, Facts facts) {
            this(room, player, facts, Optional.empty());
        }

        /** The same for somebody who sees the game so. */
        public Progress with(GameView seen) {
            return new Progress(room, player, facts, Optional.of(seen));
        }
    }

    /**
     * A round is over.
     *
     * @param winner empty where nobody won
     * @param answer the secret
     * @param standings the best first
     * @param recorded whether the results are stored for good
     * @param nextInSeconds until the next round begins by itself; 0 where none does
     * @param more how many have played besides, 0 or more
     */
    record RoundEnded(
            String room,
            int round,
            int rounds,
            String winner,
            String answer,
            List<Standing> standings,
            boolean recorded,
            int nextInSeconds,
            int more)
            implements OfMatch {
        /** With the standings of everybody. */
        public RoundEnded(
                String room,
                int round,
                int rounds,
                String winner,
                String answer,
                List<Standing> standings,
                boolean recorded,
                int nextInSeconds) {
            this(room, round, rounds, winner, answer, standings, recorded, nextInSeconds, 0);
        }

        /** As much of it as one message holds, with what concerns its reader. */
        public RoundEnded shownTo(String reader) {
            List<Standing> shown = Standing.shownTo(reader, standings);
            int left = more + standings.size() - shown.size();
            return left == more ? this : with(shown, left);
        }

        /** The same, where somebody is called something else now. */
        public RoundEnded renamed(String before, String now) {
            List<Standing> others =
                    standings.stream().map(one -> one.renamed(before, now)).toList();
            String best = winner.equals(before) ? now : winner;
            return new RoundEnded(room, round, rounds, best, answer, others, recorded, nextInSeconds, more);
        }

        /** The same with other standings. */
        public RoundEnded with(List<Standing> others, int othersMore) {
            return new RoundEnded(room, round, rounds, winner, answer, others, recorded, nextInSeconds, othersMore);
        }
    }

    /**
     * All rounds are played.
     *
     * @param standings the best first
     * @param more how many have played besides, 0 or more
     */
    record MatchEnded(String room, List<Standing> standings, int more) implements OfMatch {
        /** With the standings of everybody. */
        public MatchEnded(String room, List<Standing> standings) {
            this(room, standings, 0);
        }

        /** As much of it as one message holds, with what concerns its reader. */
        public MatchEnded shownTo(String reader) {
            List<Standing> shown = Standing.shownTo(reader, standings);
            int left = more + standings.size() - shown.size();
            return left == more ? this : new MatchEnded(room, shown, left);
        }
    }

    /**
     * A game played alone is over.
     *
     * @param givenUp whether its player left before the end, and so has not won
     * @param drawn whether it ended without a winner
     * @param moves how many counted
     * @param answer the secret
     * @param recorded whether the result is stored for good
     */
    record SoloEnded(
            String game, boolean won, boolean givenUp, boolean drawn, int moves, String answer, boolean recorded)
            implements LobbyEvent {
        public SoloEnded {
            if (won && givenUp) {
                throw new IllegalArgumentException("givenUp true: a game that is won is over");
            }
            if (drawn && (won || givenUp)) {
                throw new IllegalArgumentException("drawn true: nobody has won, and it is over");
            }
        }

        /** The same from how it ended. */
        public SoloEnded(String game, Outcome outcome, int moves, String answer, boolean recorded) {
            this(
                    game,
                    outcome == Outcome.WON,
                    outcome == Outcome.GIVEN_UP,
                    outcome == Outcome.DRAWN,
                    moves,
                    answer,
                    recorded);
        }

        /** How it ended. */
        public Outcome outcome() {
            return won ? Outcome.WON : givenUp ? Outcome.GIVEN_UP : drawn ? Outcome.DRAWN : Outcome.LOST;
        }
    }

    /** The clock between rounds stands still, or goes on. */
    record Paused(String room, boolean paused) implements LobbyEvent {}

    /** Somebody said something; safe to show. */
    record Said(String room, String player, String text) implements LobbyEvent {}

    /**
     * The teacher says something.
     *
     * @param room whom it is for; empty for everybody
     * @param text safe to show
     */
    record Announced(String room, String text) implements ByTeacher {}

    /**
     * The teacher has sent this client away; name and seat are free.
     *
     * @param mayReturn whether the name is welcome again
     */
    record Kicked(String name, boolean mayReturn) implements ByTeacher {}

    /** The teacher has closed the room: whoever was in it is outside. */
    record RoomClosed(String room) implements ByTeacher {}

    /** The teacher asks for the real name, which nobody else sees. */
    record RealNameAsked() implements ByTeacher {}

    /** Another connection has taken the seat over with its token. */
    record TakenOver(String name) implements LobbyEvent {}

    /**
     * How far a file has come that this client is sending.
     *
     * @param offset how many bytes of it are there
     * @param size how many there will be
     */
    record UploadProgress(String upload, long offset, long size) implements LobbyEvent {}
}
