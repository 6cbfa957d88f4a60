package recess.server.lobby;

import java.util.List;
import java.util.function.UnaryOperator;
import recess.common.game.Game;
import recess.common.game.RawValues;
import recess.common.message.LobbyRequest.CreateRoom;
import recess.common.message.RefusalCode;
import recess.common.room.BotPlayer;
import recess.common.room.Refusal;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;

/** The games that can be played in rooms. Immutable. */
record OfferedGames(List<Game> all) {
    OfferedGames {
        all = List.copyOf(all);
    }

    List<String> names() {
        return all.stream().map(Game::name).toList();
    }

    /** Whether a bot may sit in a room under that name. */
    boolean isNameOfABot(String name) {
        String look = PlayerNames.look(name);
        return all.stream().flatMap(game -> game.bots().stream()).anyMatch(kind -> BotPlayer.isName(look, kind));
    }

    /** A game by its name. */
    Game game(String name) throws Refusal {
        return all.stream()
                .filter(game -> game.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        RefusalCode.NO_GAME,
                        "there is no game " + CleanText.quote(name) + "; there is " + String.join(", ", names())));
    }

    /** A game by its name, and by rules that are set. */
    Game game(String name, RawValues rules) throws Refusal {
        return ruled(game(name), game -> game.by(rules));
    }

    /** The game that a player wants, by the rules that the player has set. */
    Game game(CreateRoom wanted) throws Refusal {
        return ruled(game(wanted.game()), game -> game.by(wanted.rules()));
    }

    private static Game ruled(Game game, UnaryOperator<Game> by) throws Refusal {
        try {
            return by.apply(game);
        } catch (IllegalArgumentException e) {
            throw new Refusal(RefusalCode.NO_GAME, String.valueOf(e.getMessage()));
        }
    }
}
