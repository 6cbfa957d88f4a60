package recess.common.message;

import java.util.List;

/** What the lobby tells without being asked. */
public sealed interface LobbyEvent extends ServerMessage {
    /** Somebody sat down, or watches. */
    record Joined(String room, Person person) implements LobbyEvent {}

    /**
     * Somebody left.
     *
     * @param why one of {@code left}, {@code lost} (the seat is kept), {@code gone} (the seat is free)
     */
    record Left(String room, String player, String why) implements LobbyEvent {}

    /** Somebody who had lost the connection is back. */
    record Back(String room, String player) implements LobbyEvent {}

    /** The room has another host. */
    record HostChanged(String room, String host) implements LobbyEvent {}

    /**
     * A round begins.
     *
     * @param seconds how long it may last
     */
    record RoundStarted(String room, int round, int rounds, int seconds, GameView view) implements LobbyEvent {}

    /** Somebody made a move: what everybody may know of it. */
    record Progress(String room, String player, Facts facts) implements LobbyEvent {}

    /**
     * A round is over.
     *
     * @param winner empty where nobody won
     * @param answer the secret
     * @param recorded whether the results are stored for good
     * @param nextInSeconds until the next round begins by itself; 0 where none does
     */
    record RoundEnded(
            String room,
            int round,
            int rounds,
            String winner,
            String answer,
            List<Standing> standings,
            boolean recorded,
            int nextInSeconds)
            implements LobbyEvent {}

    /** All rounds are played. */
    record MatchEnded(String room, List<Standing> standings) implements LobbyEvent {}

    /**
     * A game played alone is over.
     *
     * @param answer the secret
     * @param recorded whether the result is stored for good
     */
    record SoloEnded(String game, boolean won, int moves, String answer, boolean recorded) implements LobbyEvent {}

    /** The clock between rounds stands still, or goes on. */
    record Paused(String room, boolean paused) implements LobbyEvent {}

    /** Somebody said something; safe to show. */
    record Said(String room, String player, String text) implements LobbyEvent {}

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
