package recess.common.room;

import java.util.Optional;
import java.util.OptionalInt;
import recess.common.game.Bot;
import recess.common.game.BotKind;
import recess.common.game.Play;
import recess.common.message.GameView;
import recess.common.message.LobbyEvent;

/** A bot in a room: thinks at a human pace, on a virtual thread of its own for each round. */
public final class BotPlayer implements Audience {
    private final BotKind kind;
    private final String name;
    private final Room room;
    private final RoomContext context;

    private BotPlayer(BotKind kind, String name, Room room, RoomContext context) {
        this.kind = kind;
        this.name = name;
        this.room = room;
        this.context = context;
    }

    /** Somebody who plays in a room by itself. */
    static Participant of(BotKind kind, String name, Room room, RoomContext context) {
        return new Participant(
                name, Participant.Kind.BOT, new BotPlayer(kind, name, room, context), context.nanoTime());
    }

    /** Whether bots of a kind are seated under such a name. */
    public static boolean isName(String name, BotKind kind) {
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

    /** The next round may begin while it thinks: that one has a thread of its own. */
    private void play(int round) {
        Bot bot = kind.begin().apply(context.random());
        try {
            while (true) {
                Thread.sleep(context.timing().botMove());
                Optional<GameView> view = room.view(name);
                if (view.isEmpty()) {
                    return;
                }
                if (Play.turnOfAnother(view.get().facts(), name).isEmpty()) {
                    room.move(name, bot.move(view.get()), OptionalInt.of(round));
                }
            }
        } catch (Refusal e) {
            // The round has ended in the meantime.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
