package recess.common.codec;

/** Where somebody stands in the lobby, which decides what help lists. */
public enum LobbyPlace {
    /** Without a name. */
    AT_THE_DOOR,
    /** With a name, and in no room. */
    IN_THE_LOBBY,
    /** In a game alone. */
    PLAYING_ALONE,
    /** In a room, as player or spectator. */
    IN_A_ROOM
}
