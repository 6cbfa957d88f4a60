package recess.common.message;

/**
 * A way into the lobby, or straight into a room.
 *
 * @param listener SERVICE/DIALECT: which conversation it is; {@code door/ssh} for a door that needs no client
 * @param host the address at which other machines reach it, as far as the server knows
 * @param port 1 to 65535
 * @param room the code of the room that its clients are seated in; empty where they are not
 */
public record Door(String listener, String host, int port, String room) {
    private static final Range PORT = new Range("port", 1, 65_535);

    public Door {
        PORT.require(port);
        if (host.isEmpty()) {
            throw new IllegalArgumentException("a door without a host");
        }
    }
}
