package recess.server.lobby;

import java.util.Optional;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.server.game.SoloLedger;

/** A seat in a room for a client that knows nothing of rooms: under a made-up name, for one round. */
public final class RawSeat {
    /** Whom the seat tells what happens; called from any thread, and returns at once. */
    public interface Sitter {
        /** A round begins: it is the sitter's turn. */
        void roundStarted();

        /**
         * The round is over, and the sitter has not won it.
         *
         * @param how who won and what the secret was: one line, safe to show
         */
        void roundLost(String how);

        /** The seat is somebody else's now. */
        void hangUp();
    }

    private final Lobby lobby;
    private final Sitter sitter;
    private final MovePace pace;
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

    private volatile String name = "";
    private volatile boolean playing;

    private RawSeat(Lobby lobby, Sitter sitter) {
        this.lobby = lobby;
        this.sitter = sitter;
        this.pace = new MovePace(lobby.world().nanoTime());
    }

    /**
     * Sits down in a room that stays.
     *
     * @param code the room's code
     * @return the seat; empty where the room is full
     */
    public static Optional<RawSeat> sit(Lobby lobby, String code, Sitter sitter) {
        RawSeat seat = new RawSeat(lobby, sitter);
        seat.name = lobby.seatGuest(seat.audience);
        try {
            lobby.join(seat.name, code, Member.Role.RAW_PLAYER);
            return Optional.of(seat);
        } catch (Refusal e) {
            lobby.bye(seat.name, seat.audience);
            return Optional.empty();
        }
    }

    /**
     * Makes a move; where it ends the round, the results are stored when this returns.
     *
     * @return empty where no round is running for this seat
     */
    public Optional<LobbyAnswer.Moved> move(String text) {
        try {
            pace.await();
            Match.Made made = lobby.room(name).move(name, text);
            SoloLedger.await(made.recorded(), false);
            return Optional.of(made.answer());
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    /** Gets up. */
    public void leave() {
        lobby.bye(name, audience);
    }

    private void told(LobbyEvent event) {
        switch (event) {
            case LobbyEvent.RoundStarted _ -> {
                playing = true;
                sitter.roundStarted();
            }
            case LobbyEvent.RoundEnded ended
            when playing && !ended.winner().equals(name) ->
                sitter.roundLost(
                        (ended.winner().isEmpty() ? "nobody" : ended.winner()) + " won, it was " + ended.answer());
            default -> {
                // The client's language has no words for anything else.
            }
        }
    }
}
