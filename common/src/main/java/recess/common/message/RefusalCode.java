package recess.common.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why the lobby does not do what it was asked to do. The conversation goes on, and nothing has changed. */
public enum RefusalCode implements ErrorCode {
    /** Nobody has said hello on this connection; or, to the teacher, nobody has that name. */
    NO_NAME,
    /** Hello has been said already. */
    HAS_NAME,
    /** No name as it has to be. */
    BAD_NAME,
    /** Somebody has the name, and the token, if any, is not the one. */
    NAME_IN_USE,
    /** The teacher has banned the name. */
    BANNED,
    /** The teacher lets nobody new into the room. */
    ROOM_LOCKED,
    /** The teacher lets this player say nothing. */
    MUTED,
    /** Nobody has asked for a real name. */
    NOT_ASKED,
    /** There is no game of that name, or the room plays another. */
    NO_GAME,
    /** There is no bot of that kind or name. */
    NO_BOT,
    /** There is no room with that code; or one has to be in a room, and is in none. */
    NO_ROOM,
    /** The room has to be left first. */
    IN_ROOM,
    /** The seat has gone in the meantime. */
    NOT_IN_ROOM,
    /** As many play as may. */
    ROOM_FULL,
    /** All rooms are taken and in use. */
    TOO_MANY_ROOMS,
    /** All places for bots are taken. */
    TOO_MANY_BOTS,
    /** That is for the host. */
    NOT_HOST,
    /** Spectators make no moves. */
    WATCHING,
    /** A round is running. */
    RUNNING,
    /** No round is running, or nobody is there to play one. */
    NO_ROUND,
    /** The move was for a round that is not running. */
    WRONG_ROUND,
    /** Who comes in the middle of a round plays from the next one on. */
    NEXT_ROUND,
    /** One's own play of this round is over. */
    FINISHED,
    /** It is another player's turn. */
    NOT_YOUR_TURN,
    /** The game takes more players than there are. */
    TOO_FEW_PLAYERS,
    /** All rounds are played. */
    OVER,
    /** Not all rounds are played. */
    NOT_OVER,
    /** A game alone is going on. */
    PLAYING,
    /** Nothing to say, or too much. */
    BAD_TEXT,
    /** Too much in too little time. */
    SLOW_DOWN,
    /** The disk is busy. */
    BUSY,
    /** There is no server: said by the client itself, and never sent. */
    OFFLINE;

    /** The one with a stable name; empty where there is none, as with a newer server's. */
    public static Optional<RefusalCode> find(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code().equals(code))
                .findFirst();
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
