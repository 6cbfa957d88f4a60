package recess.server.lobby;

import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import recess.common.Games;
import recess.common.game.Game;
import recess.common.game.Play;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.room.Audience;
import recess.common.room.Refusal;
import recess.common.room.Seat;
import recess.server.session.Turn;

/**
 * A seat in a room for a client that knows nothing of rooms: under a made-up name, as long as it is connected, and a while
 * longer for the next client from the same address.
 */
public final class RawSeat {
    /** Whom the seat tells what happens; called from any thread, and returns at once. */
    public interface Sitter {
        /** A round begins, or is running: it is the sitter's turn. */
        void roundStarted(GameView view);

        /** Another player has moved on the same board: now it is the sitter's turn, or the game is over. */
        void othersMoved(GameView view);

        /**
         * The round is over, and the sitter does not know that it has found the secret, or won. Others may follow.
         *
         * @param how who won and what the secret was: one line, safe to show
         */
        void roundLost(String how);

        /** The teacher has given the sitter another name. */
        void renamed(String name);

        /**
         * The seat is gone.
         *
         * @param why one line, safe to show
         */
        void sentAway(String why);

        /** The seat is somebody else's now. */
        void hangUp();
    }

    private final Lobby lobby;
    private final Sitter sitter;
    private final Audience audience = new Audience() {
        @Override
        public void tell(LobbyEvent event) {
            told(event);
        }

        @Override
        public void hangUp() {
            sitter.hangUp();
        }
    };

    /**
     * How it stands for the sitter.
     *
     * @param turn the server's between rounds, in the turn of another, and when its own game is over: the sitter waits
     * @param asked the turn that the running round gave; the server's while none runs
     * @param round the one that is running, or was the last
     * @param knowsEnd whether its own moves, or those of others on the same board, have told the sitter how the game ends, or
     *     are about to
     * @param counted how many of its moves had counted when it was asked
     * @param isSent whether a move is on its way
     */
    private record Standing(Turn turn, Turn asked, int round, boolean knowsEnd, int counted, boolean isSent) {
        static Standing asked(Turn turn, int round, int counted) {
            return new Standing(turn, turn, round, false, counted, false);
        }

        static Standing waiting(int round) {
            return asked(Turn.SERVER, round, 0);
        }

        /** Waits for what comes of its own move. */
        Standing moving() {
            return new Standing(Turn.SERVER, asked, round, true, counted, true);
        }

        /** It may move once more. */
        Standing again(int moves) {
            return new Standing(turn, asked, round, knowsEnd, moves, false);
        }

        /** Its move has been made, and the others are to move, or nobody any more. */
        Standing moved(boolean isOver) {
            return new Standing(Turn.SERVER, asked, round, isOver, counted, false);
        }
    }

    private final AtomicReference<Standing> standing = new AtomicReference<>(Standing.waiting(0));

    private volatile @Nullable Seat seat;
    private volatile String name = "";
    private volatile boolean playing;

    /** Whether it plays on one board with others: who has lost there, or drawn, is told in the words of the game. */
    private volatile boolean sharesBoard;

    private RawSeat(Lobby lobby, Sitter sitter) {
        this.lobby = lobby;
        this.sitter = sitter;
    }

    /**
     * Sits down in a room that stays.
     *
     * @param code the room's code
     * @param from where the client comes from: a seat that was lost from there is its own again
     * @throws Refusal where nobody can sit down there; says why, in one line that is safe to show
     */
    public static RawSeat sit(Lobby lobby, String code, InetAddress from, Sitter sitter) throws Refusal {
        RawSeat raw = new RawSeat(lobby, sitter);
        Lobby.RawSeating seating = lobby.presence().sitRaw(code, from, raw.audience);
        raw.seat = seating.seat();
        raw.name = seating.name();
        raw.sharesBoard =
                Games.find(seating.room().room().game()).filter(Game::isShared).isPresent();
        lobby.attendance().sat(raw.name, from);
        int round = seating.room().room().round();
        seating.room().view().ifPresent(view -> raw.begin(round, view));
        return raw;
    }

    /** The made-up name. */
    public String name() {
        return name;
    }

    /**
     * Makes a move; where it ends the round, the results are stored when this returns.
     *
     * @param meant the turn that it answers: it counts in no other
     * @return empty where that turn is over, or is none of the sitter's
     */
    public Optional<LobbyAnswer.Moved> move(String text, Turn meant) {
        Standing before = standing.get();
        Standing moving = before.moving();
        // Another may move on the same board before this one's answer is there.
        boolean mayMove = !before.turn().equals(Turn.SERVER)
                && before.turn().equals(meant)
                && standing.compareAndSet(before, moving);
        if (!mayMove) {
            return Optional.empty();
        }
        try {
            return Optional.of(seat().move(text, OptionalInt.of(before.round()), audience));
        } catch (Refusal e) {
            return Optional.empty();
        } finally {
            Optional<GameView> view = seat().view();
            // Where another has moved meanwhile, or the round has ended, it stands as that has left it.
            standing.compareAndSet(
                    moving,
                    view.filter(this::isOwnTurn)
                            .map(own -> before.again(counted(own)))
                            .orElseGet(() -> before.moved(view.isEmpty())));
        }
    }

    /** The sitter's game; empty where no move can be made in it. */
    public Optional<GameView> view() {
        return seat().view();
    }

    /** Whether the sitter is in a round. */
    public boolean isPlaying() {
        return lobby.isPlaying(name);
    }

    /** Whose turn it is to speak. */
    public Turn turn() {
        return standing.get().turn();
    }

    /** Whether the round in which it was that turn is still running. */
    public boolean isStillIn(Turn turn) {
        return standing.get().asked().equals(turn);
    }

    /** Gets up; the seat is kept for a while. */
    public void leave() {
        lobby.presence().lost(name, audience);
    }

    private Seat seat() {
        Seat own = seat;
        if (own == null) {
            throw new IllegalStateException("nobody has sat down");
        }
        return own;
    }

    /** Whether the sitter can move in a game that looks so. */
    public boolean isOwnTurn(GameView view) {
        return Play.turnOfAnother(view.facts(), name).isEmpty();
    }

    /** The sitter is told behind the turn: a fast answer finds that it is one. */
    private void begin(int round, GameView view) {
        playing = true;
        if (isOwnTurn(view)) {
            standing.set(asked(round, view));
            sitter.roundStarted(view);
        } else {
            standing.set(Standing.waiting(round));
        }
    }

    private Standing asked(int round, GameView view) {
        return Standing.asked(
                new Turn.ClientSince(lobby.world().context().nanoTime().getAsLong()), round, counted(view));
    }

    private void othersMoved(GameView view) {
        Standing before = standing.get();
        if (isOwnTurn(view) && before.turn().equals(Turn.SERVER) && !isStillOnItsWay(before)) {
            boolean over = seat().view().isEmpty();
            standing.set(over ? before.moved(true) : asked(before.round(), view));
            sitter.othersMoved(view);
        }
    }

    /** Whether the sitter has sent a move that has not been made yet: its answer will tell what the others have done, too. */
    private boolean isStillOnItsWay(Standing before) {
        return before.isSent()
                && seat().view().filter(view -> counted(view) == before.counted()).isPresent();
    }

    /** How many of its moves have counted. */
    private static int counted(GameView view) {
        return view.facts().number(Play.MOVES);
    }

    /** Who has found the number in golf knows it already, whoever has won. */
    private boolean hasSolved(LobbyEvent.RoundEnded ended) {
        return ended.standings().stream().anyMatch(one -> one.player().equals(name) && one.hasSolved());
    }

    private void told(LobbyEvent event) {
        switch (event) {
            case LobbyEvent.RoundStarted started -> begin(started.round(), started.view());
            case LobbyEvent.RoundEnded ended -> {
                Standing last = standing.getAndSet(Standing.waiting(ended.round()));
                if (playing && !(last.knowsEnd() && (sharesBoard || hasSolved(ended)))) {
                    sitter.roundLost(
                            (ended.winner().isEmpty() ? "nobody" : ended.winner()) + " won, it was " + ended.answer());
                }
                playing = false;
            }
            case LobbyEvent.Renamed(String _, String player, String now)
            when player.equals(name) -> {
                name = now;
                sitter.renamed(now);
            }
            case LobbyEvent.Progress progress -> progress.view().ifPresent(this::othersMoved);
            case LobbyEvent.Kicked _ -> sitter.sentAway("the teacher has sent you away");
            // The client's language has no words for anything else.
            case LobbyEvent.Announced _,
                    LobbyEvent.MatchEnded _,
                    LobbyEvent.OfMembers _,
                    LobbyEvent.Paused _,
                    LobbyEvent.RealNameAsked _,
                    LobbyEvent.RoomClosed _,
                    LobbyEvent.Said _,
                    LobbyEvent.SoloEnded _,
                    LobbyEvent.TakenOver _,
                    LobbyEvent.UploadProgress _ -> {}
        }
    }
}
