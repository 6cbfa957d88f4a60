package recess.server.lobby;

import java.util.Optional;
import java.util.OptionalInt;
import recess.common.game.Bot;
import recess.common.game.BotKind;
import recess.common.message.GameView;
import recess.common.message.LobbyEvent;
import recess.common.room.Refusal;

/** A bot in a room: thinks at a human pace, on a virtual thread of its own for each round. */
final class BotPlayer implements Audience {
    private final BotKind kind;
    private final String name;
    private final Room room;
    private final Room.World world;

    BotPlayer(BotKind kind, String name, Room room, Room.World world) {
        this.kind = kind;
        this.name = name;
        this.room = room;
        this.world = world;
    }

    String name() {
        return name;
    }

    /** Whether bots of a kind are seated under such a name. */
    static boolean isName(String name, BotKind kind) {
        return name.startsWith(stem(kind))
                && name.substring(stem(kind).length()).matches("(-\\d+)?");
    }

    /** What bots of a kind are called, but for a number behind it. */
    static String stem(BotKind kind) {
        return kind.name() + "-bot";
    }

    @Override
    public void tell(LobbyEvent event) {
        if (event instanceof LobbyEvent.RoundStarted started) {
            Thread.ofVirtual().name(name).start(() -> play(started.round()));
        }
    }

    @Override
    public void hangUp() {}

    /** The next round may begin while it thinks: that one has a thread of its own. */
    private void play(int round) {
        Bot bot = kind.begin().apply(world.random());
        try {
            while (true) {
                Thread.sleep(world.timing().botMove());
                Optional<GameView> view = room.view(name);
                if (view.isEmpty()) {
                    return;
                }
                room.move(name, bot.move(view.get()), OptionalInt.of(round));
            }
        } catch (Refusal e) {
            // The round has ended in the meantime.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
