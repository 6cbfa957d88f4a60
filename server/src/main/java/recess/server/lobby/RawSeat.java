package recess.server.lobby;

import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.room.Refusal;
import recess.server.game.SoloLedger;
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

        /**
         * The round is over, and the sitter has not found the secret. Others may follow.
         *
         * @param how who won and what the secret was: one line, safe to show
         */
        void roundLost(String how);

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
            hungUp = true;
            sitter.hangUp();
        }
    };

    /** Between rounds, and when its own game is over, a sitter waits. */
    private final AtomicReference<Turn> turn = new AtomicReference<>(Turn.SERVER);

    private volatile String name = "";
    private volatile boolean playing;
    private volatile boolean hungUp;

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
        RawSeat seat = new RawSeat(lobby, sitter);
        Lobby.RawSeating seating = lobby.sitRaw(code, from, seat.audience);
        seat.name = seating.name();
        lobby.attendance().sat(seat.name, from);
        seating.room().view().ifPresent(seat::begin);
        return seat;
    }

    /** The made-up name. */
    public String name() {
        return name;
    }

    /**
     * Makes a move; where it ends the round, the results are stored when this returns.
     *
     * @return empty where no round is running for this seat
     */
    public Optional<LobbyAnswer.Moved> move(String text) {
        try {
            lobby.awaitMove(name, () -> hungUp);
            Turn mine = turn.get();
            Room room = lobby.room(name);
            Match.Made made = room.move(name, text);
            SoloLedger.await(made.recorded(), false);
            if (room.view(name).isEmpty()) {
                // No move is left, unless the next round has begun in the meantime.
                turn.compareAndSet(mine, Turn.SERVER);
            }
            return Optional.of(made.answer());
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    /** The sitter's game; empty where no move can be made in it. */
    public Optional<GameView> view() {
        try {
            return lobby.room(name).view(name);
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    /** Whether the sitter is in a round. */
    public boolean isPlaying() {
        return lobby.isPlaying(name);
    }

    /** Whose turn it is to speak. */
    public Turn turn() {
        return turn.get();
    }

    /** Gets up; the seat is kept for a while. */
    public void leave() {
        lobby.lost(name, audience);
    }

    private void begin(GameView view) {
        playing = true;
        sitter.roundStarted(view);
        turn.set(new Turn.ClientSince(lobby.world().nanoTime().getAsLong()));
    }

    /** Who has found the number in golf knows it already, whoever has won. */
    private boolean hasSolved(LobbyEvent.RoundEnded ended) {
        return ended.standings().stream().anyMatch(standing -> standing.player().equals(name) && standing.place() > 0);
    }

    private void told(LobbyEvent event) {
        switch (event) {
            case LobbyEvent.RoundStarted started -> begin(started.view());
            case LobbyEvent.RoundEnded ended -> {
                turn.set(Turn.SERVER);
                if (playing && !hasSolved(ended)) {
                    sitter.roundLost(
                            (ended.winner().isEmpty() ? "nobody" : ended.winner()) + " won, it was " + ended.answer());
                }
                playing = false;
            }
            case LobbyEvent.Kicked _ -> sitter.sentAway("the teacher has sent you away");
            // The client's language has no words for anything else.
            case LobbyEvent.Announced _,
                    LobbyEvent.MatchEnded _,
                    LobbyEvent.OfMembers _,
                    LobbyEvent.Paused _,
                    LobbyEvent.Progress _,
                    LobbyEvent.RealNameAsked _,
                    LobbyEvent.RoomClosed _,
                    LobbyEvent.Said _,
                    LobbyEvent.SoloEnded _,
                    LobbyEvent.TakenOver _,
                    LobbyEvent.UploadProgress _ -> {}
        }
    }
}
