package recess.server.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import recess.common.Games;

/** What can be asked for, by where one stands. */
final class LobbyHelp {
    /** Where somebody stands. */
    enum Place {
        AT_THE_DOOR,
        IN_THE_LOBBY,
        PLAYING_ALONE,
        IN_A_ROOM
    }

    private static final List<String> ALWAYS = List.of(
            "help                    this list",
            "echo TEXT               comes back",
            "quiet on|off            hold back what you did not ask for",
            "quit                    goodbye; your name and seat are free");

    private static final String MOVE = "guess MOVE              "
            + Games.shipped().stream().map(game -> game.moves().what()).collect(Collectors.joining("; "));

    private LobbyHelp() {}

    static List<String> lines(Place place) {
        List<String> lines = new ArrayList<>(
                switch (place) {
                    case AT_THE_DOOR ->
                        List.of(
                                "name NAME               say who you are",
                                "name NAME TOKEN         come back to your seat");
                    case IN_THE_LOBBY ->
                        List.of(
                                "rooms                   which rooms there are",
                                "join CODE               play in a room",
                                "watch CODE              watch a room",
                                "create GAME [race|golf] [rounds N] [capacity N] [unlisted]",
                                "solo GAME               play alone",
                                "who                     who is there",
                                "scores [today|all] [solo] [GAME]  the best in rooms, or alone");
                    case PLAYING_ALONE -> List.of(MOVE, "leave                   give up");
                    case IN_A_ROOM ->
                        List.of(
                                MOVE,
                                "start                   begin (the host)",
                                "bot KIND                seat a bot (the host)",
                                "unbot NAME              take a bot out again (the host)",
                                "pause on|off            stop the clock between rounds (the host)",
                                "rematch                 play again (the host)",
                                "say TEXT                to everybody in the room",
                                "who                     who is in the room",
                                "scores [today|room|all] [solo] [GAME]  the best in rooms, or alone",
                                "leave                   back to the lobby");
                });
        lines.addAll(ALWAYS);
        return List.copyOf(lines);
    }
}
