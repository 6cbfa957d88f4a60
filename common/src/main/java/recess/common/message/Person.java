package recess.common.message;

/**
 * Somebody in a room.
 *
 * @param role one of {@code host}, {@code player}, {@code spectator}, {@code bot}
 * @param connected false while the seat is kept for somebody who lost the connection
 */
public record Person(String name, String role, int score, boolean connected) {}
