package recess.server.lobby;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import recess.common.message.LobbyAnswer;
import recess.common.message.Person;
import recess.common.message.RefusalCode;
import recess.common.room.Audience;
import recess.common.room.Refusal;
import recess.common.room.Room;
import recess.common.text.PlayerNames;
import recess.server.share.Origin;
import recess.server.share.Shares;

/** Everybody with a name, whom any spelling of it finds; guarded by the lobby's lock. */
final class Players {
    /** So many seats are kept for lost connections: a whole room of the largest kind. */
    static final int MAX_LOST = 1000;

    /** Whoever only watches loses least; of the others, who has gone last: so no crowd that comes and goes costs others theirs. */
    private static final Comparator<Player> GIVES_WAY_FIRST = Comparator.comparing(Players::plays)
            .thenComparing(Comparator.comparingLong((Player player) -> player.who.lostNanos())
                    .reversed());

    private final Map<String, Player> byKey = new TreeMap<>();
    private final Map<String, Player> byLook = new HashMap<>();

    /** Who was called something else when the connection said hello, as long as nobody else has taken that name. */
    private final Map<String, Player> formerly = new HashMap<>();

    void add(Player player) {
        formerly.remove(PlayerNames.key(player.name()));
        byKey.put(PlayerNames.key(player.name()), player);
        byLook.put(PlayerNames.look(player.name()), player);
    }

    void remove(Player player) {
        byKey.remove(PlayerNames.key(player.name()));
        byLook.remove(PlayerNames.look(player.name()));
        formerly.values().removeIf(player::equals);
    }

    /** Somebody has another name now. */
    void renamed(Player player, String before) {
        byKey.remove(PlayerNames.key(before));
        byLook.remove(PlayerNames.look(before));
        add(player);
        wasCalled(player, before);
    }

    /** Somebody was called something else, and nobody is now. */
    void wasCalled(Player player, String before) {
        if (find(before).isEmpty()) {
            formerly.put(PlayerNames.key(before), player);
        }
    }

    /** What somebody was called before, as far as nobody else has taken it. */
    List<String> namesBefore(Player player) {
        return formerly.entrySet().stream()
                .filter(entry -> entry.getValue().equals(player))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Somebody who was called so, and is called something else now. */
    Optional<Player> formerly(String name) {
        return Optional.ofNullable(formerly.get(PlayerNames.key(name)));
    }

    /** Somebody whose name can be taken for another, in other letters. */
    Optional<Player> lookalike(String name) {
        return Optional.ofNullable(byLook.get(PlayerNames.look(name)));
    }

    /** Whose seat can be kept no longer, now that one more connection is lost; that may be its own. */
    Optional<Player> oneTooMany(Player newlyLost) {
        List<Player> lost = byKey.values().stream()
                .filter(player -> player.who.isLost() && !player.equals(newlyLost))
                .toList();
        if (lost.size() < MAX_LOST) {
            return Optional.empty();
        }
        Shares shares = Shares.of(MAX_LOST, lost.stream().map(Player::origin).toList());
        Origin origin =
                shares.givingWayTo(newlyLost.origin()).stream().findFirst().orElse(newlyLost.origin());
        return byKey.values().stream()
                .filter(player -> player.who.isLost() && player.origin().equals(origin))
                .min(GIVES_WAY_FIRST)
                .or(() -> Optional.of(newlyLost));
    }

    private static boolean plays(Player player) {
        return player.room != null && player.room.plays(player.name());
    }

    Collection<Player> all() {
        return byKey.values();
    }

    Optional<Player> find(String name) {
        return Optional.ofNullable(byKey.get(PlayerNames.key(name)));
    }

    /** The player whose name a connection has been given, unless another connection has it by now. */
    Optional<Player> find(String name, Audience audience) {
        return find(name)
                .or(() -> formerly(name))
                .filter(player -> player.who.audience().equals(audience));
    }

    /** The player with a name, which has to be one; a request may cross with a new one. */
    Player require(String name) throws Refusal {
        return find(name)
                .or(() -> formerly(name))
                .orElseThrow(() -> new Refusal(RefusalCode.NO_NAME, "take a name first"));
    }

    /** The same, for somebody who must not be in a room. */
    Player requireOutside(String name) throws Refusal {
        Player player = require(name);
        if (player.room != null) {
            throw new Refusal(
                    RefusalCode.IN_ROOM,
                    "you are in room " + player.room.rules().code() + ": leave it first");
        }
        return player;
    }

    /** The room that a player has to be in. */
    Room requireRoom(String name) throws Refusal {
        Room room = require(name).room;
        if (room == null) {
            throw new Refusal(RefusalCode.NO_ROOM, "you are in no room: join one, or create one");
        }
        return room;
    }

    /** The seat in a room that a script from an address has lost first. */
    Optional<Player> lostRawSeat(Room room, InetAddress from) {
        return byKey.values().stream()
                .filter(player -> player.isRaw() && room.equals(player.room) && player.isLostSeatOf(from))
                .reduce((one, other) -> other.who.lostNanos() - one.who.lostNanos() < 0 ? other : one);
    }

    /** Whether a script from an address has a seat in a room that it has not lost. */
    boolean hasRawSeat(Room room, InetAddress from) {
        return byKey.values().stream()
                .anyMatch(player -> player.isRaw()
                        && !player.who.isLost()
                        && room.equals(player.room)
                        && player.address.equals(from));
    }

    /** In the order of their names, as many as one answer holds. */
    LobbyAnswer.People people() {
        return LobbyAnswer.People.of(byKey.values().stream()
                .filter(player -> !player.hasGone())
                .map(player -> new Person(player.name(), Person.Role.PLAYER, 0, !player.who.isLost()))
                .toList());
    }
}
