package recess.common.message;

/**
 * The lobby's answer to one request.
 *
 * @param id what the request was marked with, as JSON; empty where it was not
 */
public record LobbyReply(String id, LobbyAnswer answer) implements ServerMessage {}
