package recess.client.practice;

import java.util.Optional;
import recess.common.game.Bot;
import recess.common.game.BotKind;
import recess.common.game.Play;

/** A seat in the practice room: the player's, or a bot's. Not thread-safe. */
final class Opponent {
    final String name;
    final Optional<BotKind> kind;
    int score;
    Optional<Play> play = Optional.empty();
    Optional<Bot> bot = Optional.empty();
    long lastMoveNanos;
    long nextMoveNanos;

    Opponent(String name, Optional<BotKind> kind) {
        this.name = name;
        this.kind = kind;
    }

    boolean isStillPlaying() {
        return play.filter(p -> !p.isOver()).isPresent();
    }
}
