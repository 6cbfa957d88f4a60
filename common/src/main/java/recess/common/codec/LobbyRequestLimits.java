package recess.common.codec;

/** The limits of what a request to the lobby may ask for, in every dialect. */
final class LobbyRequestLimits {
    static final int MAX_ROUNDS = 99;
    static final int MAX_CAPACITY = 1000;

    private LobbyRequestLimits() {}
}
