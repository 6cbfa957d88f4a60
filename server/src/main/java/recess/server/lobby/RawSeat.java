package recess.server.lobby;

import java.net.InetAddress;
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
         * It is over for the sitter, who has not won.
         *
         * @param why who won and what the secret was, or who has ended it: one line, safe to show
         */
        void over(String why);

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
     * @param address where the client is
     * @throws Operator.RefusedException where nobody can sit down there; says why, in one line that is safe to show
     */
    public static RawSeat sit(Lobby lobby, String code, InetAddress address, Sitter sitter)
            throws Operator.RefusedException {
        RawSeat seat = new RawSeat(lobby, sitter);
        seat.name = lobby.seatGuest(seat.audience);
        lobby.attendance().sat(seat.name, address);
        try {
            lobby.join(seat.name, code, Member.Role.RAW_PLAYER);
            return seat;
        } catch (Refusal e) {
            lobby.bye(seat.name, seat.audience);
            throw new Operator.RefusedException(e);
        }
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
            Match.Made made = lobby.room(name).move(name, text);
            SoloLedger.await(made.recorded(), false);
            return Optional.of(made.answer());
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    /** Whether the sitter is in a round. */
    public boolean isPlaying() {
        return lobby.isPlaying(name);
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
                sitter.over((ended.winner().isEmpty() ? "nobody" : ended.winner()) + " won, it was " + ended.answer());
            case LobbyEvent.Kicked _ -> sitter.over("the teacher has sent you away");
            default -> {
                // The client's language has no words for anything else.
            }
        }
    }
}
