package recess.server.lobby;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.room.Audience;
import recess.common.room.Guard;
import recess.common.room.Participant;
import recess.common.room.Refusal;
import recess.common.room.Room;
import recess.common.room.RoomContext;
import recess.common.text.PlayerNames;

/** Who has which name: taken, lost, taken over, free. Thread-safe. */
final class Presence {
    /** How long a seat of the same address may take to be lost, where a script that comes back may be its owner. */
    private static final Duration OLD_CONNECTION = Duration.ofMillis(100);

    private final Guard guard;
    private final Players players;
    private final OwnedNames owned = new OwnedNames();
    private final Proofs proofs;
    private final FreeNames names;
    private final Rooms rooms;
    private final Sanctions sanctions;
    private final Attendance attendance;
    private final RoomContext context;
    private final RandomGenerator secrets;

    /**
     * @param guard of what follows it
     * @param secrets where tokens come from: not to be predicted
     */
    Presence(
            Guard guard,
            Players players,
            Rooms rooms,
            Sanctions sanctions,
            Attendance attendance,
            RoomContext context,
            RandomGenerator secrets) {
        this.guard = guard;
        this.players = players;
        this.rooms = rooms;
        this.sanctions = sanctions;
        this.attendance = attendance;
        this.context = context;
        this.secrets = secrets;
        this.proofs = new Proofs(secrets);
        this.names = new FreeNames(players, owned, rooms, sanctions, gone -> remove(gone, LobbyEvent.Left.Reason.GONE));
    }

    /**
     * Takes a name, or takes over the seat that a token belongs to. A seat whose connection is lost goes back to the address
     * that it was lost from without a token, unless its name is owned: a program that is started again has none. With a proof
     * for a token, the name belongs to its owner from then on, and its seats are open to it.
     *
     * @param bot whether a program plays
     */
    Lobby.Greeting hello(String wanted, Optional<String> token, boolean bot, InetAddress from, Audience audience)
            throws Refusal {
        String name = PlayerNames.normal(wanted);
        names.requireAllowed(name);
        Optional<String> owner = token.flatMap(proofs::owner);
        return guard.ask(() -> {
            Optional<Player> own = players.find(name).or(() -> players.formerly(name));
            if (own.isPresent() && mayTakeOver(own.get(), name, token, owner, from)) {
                owner.ifPresent(id -> owned.take(name, id, own.get().origin()));
                return takeOver(own.get(), from, audience);
            }
            names.requireFree(name, owner, Optional.empty());
            Participant.Kind kind = bot ? Participant.Kind.PROGRAM : Participant.Kind.PERSON;
            Player player = newPlayer(name, kind, from, audience);
            players.add(player);
            owner.ifPresent(id -> owned.take(name, id, player.origin()));
            return new Lobby.Greeting(player.who, player.tokens.next(secrets), false, Optional.empty());
        });
    }

    /** @param name that of the player, or the one from before the teacher gave another */
    private boolean mayTakeOver(
            Player player, String name, Optional<String> token, Optional<String> owner, InetAddress from) {
        boolean hasToken =
                owned.isOf(name, owner) || token.filter(player.tokens::admit).isPresent();
        return hasToken || (owned.isOpenTo(name, owner) && player.isLostSeatOf(from) && !player.isRaw());
    }

    /**
     * Gives somebody another name, by the rules that hold for every name; all that hangs on the one so far goes on under it.
     * Whoever owned that by a key owns both.
     *
     * @return the name so far, as it was spelled
     */
    String rename(Player player, String wanted) throws Refusal {
        String before = player.name();
        String name = PlayerNames.normal(wanted);
        names.requireAllowed(name);
        Optional<String> owner = owned.owner(before);
        names.requireFree(name, owner, Optional.of(player));
        if (player.room == null) {
            player.who.rename(name);
            player.who.audience().tell(new LobbyEvent.Renamed("", before, name));
            attendance.renamed(before, name);
        } else {
            // Its ledger tells the attendance, before a result is stored under the new name.
            player.room.control().rename(player.who, name);
        }
        players.renamed(player, before);
        sanctions.renamed(before, name);
        owner.ifPresent(id -> owned.take(name, id, player.origin()));
        return before;
    }

    /** The token of whoever has proved a key. */
    String proof(byte[] publicKey) {
        return proofs.token(publicKey);
    }

    /** The names of a proof's owner whose seats are kept for lost connections, the latest first. */
    List<String> lostSeatsOf(String proof) {
        return guard.ask(() -> proofs.owner(proof).map(owned::of).orElse(List.of()).reversed().stream()
                .filter(name -> players.find(name)
                        .filter(player -> player.who.isLost() && player.room != null)
                        .isPresent())
                .toList());
    }

    /** Whether somebody may act under a name, with a proof or without one. */
    boolean isOpenTo(String name, Optional<String> proof) {
        return guard.ask(() -> owned.isOpenTo(name, proof.flatMap(proofs::owner)));
    }

    /**
     * Seats a client that knows nothing of rooms: where it, or another from its address, has lost a seat in the room, there;
     * otherwise under a made-up name, {@code guest}, {@code guest-2}, ... A seat that is not lost is never taken.
     *
     * @param code the room's
     */
    Lobby.RawSeating sitRaw(String code, InetAddress from, Audience audience) throws Refusal {
        return guard.ask(() -> {
            Room wanted = rooms.find(code);
            // A script that comes back at once may be faster than the news that its old connection has ended.
            guard.await(
                    () -> players.lostRawSeat(wanted, from).isPresent() || !players.hasRawSeat(wanted, from),
                    OLD_CONNECTION);
            Room room = rooms.find(code);
            Optional<Player> own = players.lostRawSeat(room, from);
            if (own.isPresent()) {
                LobbyAnswer.InRoom seat =
                        takeOver(own.get(), from, audience).room().orElseThrow();
                return new Lobby.RawSeating(own.get().who, room.seat(own.get().who), seat);
            }
            Player player = newPlayer(names.ofAGuest(), Participant.Kind.RAW, from, audience);
            LobbyAnswer.InRoom seat = room.enter(player.who, true);
            player.room = room;
            players.add(player);
            return new Lobby.RawSeating(player.who, room.seat(player.who), seat);
        });
    }

    private Player newPlayer(String name, Participant.Kind kind, InetAddress from, Audience audience) {
        return new Player(new Participant(name, kind, audience, context.nanoTime()), from);
    }

    private Lobby.Greeting takeOver(Player player, InetAddress from, Audience audience) throws Refusal {
        Participant who = player.who;
        Audience before = who.audience();
        Optional<LobbyAnswer.InRoom> seat = Optional.empty();
        if (player.room == null) {
            who.connect(audience);
        } else {
            // Where the seat has just been given up, everything stays as it is.
            seat = Optional.of(player.room.back(who, audience));
        }
        player.address = from;
        player.gameAlone = "";
        before.tell(new LobbyEvent.TakenOver(who.name()));
        before.hangUp();
        return new Lobby.Greeting(who, player.tokens.next(secrets), true, seat);
    }

    /**
     * The connection is lost, unless another one has the name already. A seat in a room is kept for a while; without one
     * anybody may take the name.
     */
    void lost(String name, Audience audience) {
        guard.run(() -> players.find(name, audience).ifPresent(player -> {
            player.gameAlone = "";
            if (player.room != null) {
                player.room.lost(player.who);
            } else {
                player.who.lose();
            }
            players.oneTooMany(player).ifPresent(gone -> remove(gone, LobbyEvent.Left.Reason.GONE));
            guard.changed();
        }));
    }

    /** The player says goodbye: name and seat are free. */
    void bye(String name, Audience audience) {
        guard.run(() -> players.find(name, audience).ifPresent(player -> remove(player, LobbyEvent.Left.Reason.LEFT)));
    }

    /** Sends somebody away, who is told: name and seat are free. */
    void kick(Player player, boolean mayReturn) {
        Audience audience = player.who.audience();
        remove(player, LobbyEvent.Left.Reason.KICKED);
        audience.tell(new LobbyEvent.Kicked(player.name(), mayReturn));
        audience.hangUp();
    }

    /** Frees the names of those whose connection has been lost for too long. */
    void tick() {
        guard.run(() -> {
            long now = context.nanoTime().getAsLong();
            long kept = context.timing().seatKept().toNanos();
            List<Player> gone = players.all().stream()
                    .filter(player -> player.who.isLost() && now - player.who.lostNanos() >= kept)
                    // Of two on one board, whoever was lost first has lost.
                    .sorted((one, other) -> Long.signum(one.who.lostNanos() - other.who.lostNanos()))
                    .toList();
            gone.forEach(player -> remove(player, LobbyEvent.Left.Reason.GONE));
        });
    }

    private void remove(Player player, LobbyEvent.Left.Reason why) {
        players.remove(player);
        Room room = player.room;
        if (room != null) {
            // What is lost so is stored with who that was.
            room.leave(player.name(), why);
            rooms.dropIfEmpty(room);
        }
        attendance.forget(player.name(), !player.who.isLost());
        player.who.free();
    }
}
