package recess.client.screen;

import java.util.List;
import recess.common.Games;
import recess.common.game.BotKind;
import recess.common.game.Game;
import recess.common.hangman.WordList;

/** The games that this program was built with. A server may have others, which are typed by name. */
final class KnownGames {
    private KnownGames() {}

    static List<String> names() {
        return Games.all(WordList.shipped()).stream().map(Game::name).toList();
    }

    /** The bots of a game, the weakest first; empty where the game is not known. */
    static List<String> bots(String game) {
        return Games.all(WordList.shipped()).stream()
                .filter(g -> g.name().equals(game))
                .flatMap(g -> g.bots().stream())
                .map(BotKind::name)
                .toList();
    }
}
