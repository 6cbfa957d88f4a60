package recess.server.lobby;

import java.net.InetAddress;
import java.util.List;
import java.util.function.LongSupplier;
import recess.common.room.Audience;
import recess.common.room.Participant;
import recess.common.room.Room;

/**
 * A player's place in a room, as it is kept.
 *
 * @param room its code
 * @param plays whether to play, and not to watch
 * @param newest the digest of the token that was given last
 * @param before the digest of the one before it
 * @param formerly what the player was called before the teacher gave another name
 */
record KeptSeat(
        String room,
        boolean plays,
        Participant.Kind kind,
        InetAddress address,
        String newest,
        String before,
        List<String> formerly) {
    /** Behind those that every version has written. */
    private static final int FORMERLY = 6;

    static KeptSeat of(Player player, Room room, List<String> formerly) {
        return new KeptSeat(
                room.rules().code(),
                room.plays(player.name()),
                player.who.kind(),
                player.address,
                player.tokens.newest(),
                player.tokens.before(),
                formerly);
    }

    List<String> fields() {
        return List.of(
                room,
                Boolean.toString(plays),
                kind.name(),
                address.getHostAddress(),
                newest,
                before,
                String.join(" ", formerly));
    }

    /** @throws RuntimeException where another version has written them */
    static KeptSeat of(List<String> fields) {
        return new KeptSeat(
                fields.get(0),
                Boolean.parseBoolean(fields.get(1)),
                Participant.Kind.valueOf(fields.get(2)),
                InetAddress.ofLiteral(fields.get(3)),
                fields.get(4),
                fields.get(5),
                Keeper.words(fields, FORMERLY));
    }

    /** Somebody whose connection is lost, in no room yet. */
    Player player(String name, LongSupplier nanoTime) {
        Player player = new Player(new Participant(name, kind, Audience.NOBODY, nanoTime), address);
        player.who.lose();
        player.tokens.restore(newest, before);
        return player;
    }
}
