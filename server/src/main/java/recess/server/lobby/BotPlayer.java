package recess.server.lobby;

import java.util.Optional;
import java.util.OptionalInt;
import recess.common.game.Bot;
import recess.common.game.BotKind;
import recess.common.message.GameView;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;

/** A bot in a room: thinks at a human pace, on a virtual thread of its own for each round. */
final class BotPlayer implements Audience {
    private final BotKind kind;
    private final String name;
    private final Room room;
    private final Room.World world;

    private BotPlayer(BotKind kind, String name, Room room, Room.World world) {
        this.kind = kind;
        this.name = name;
        this.room = room;
        this.world = world;
    }

    /** Seats one under the name of its kind: {@code binary-bot}, {@code binary-bot-2}, ... */
    static void seat(BotKind kind, Room room, Room.World world) throws Refusal {
        for (int number = 1; number <= LobbyRequest.CreateRoom.MAX_CAPACITY; number++) {
            String name = stem(kind) + (number == 1 ? "" : "-" + number);
            if (room.people().stream().noneMatch(person -> person.name().equals(name))) {
                room.enter(name, Member.Role.BOT, new BotPlayer(kind, name, room, world));
                return;
            }
        }
        throw new Refusal(
                "room-full", "no more bots fit into room " + room.rules().code());
    }

    /** Whether bots of a kind are seated under such a name. */
    static boolean isName(String name, BotKind kind) {
        return name.startsWith(stem(kind))
                && name.substring(stem(kind).length()).matches("(-\\d+)?");
    }

    private static String stem(BotKind kind) {
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
