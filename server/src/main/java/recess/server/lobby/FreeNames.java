package recess.server.lobby;

import java.util.Optional;
import java.util.function.Consumer;
import recess.common.message.RefusalCode;
import recess.common.room.Refusal;
import recess.common.text.PlayerNames;

/** Which names can be had: by somebody who is new, or who is given another. Guarded by the lobby's lock. */
final class FreeNames {
    private final Players players;
    private final OwnedNames owned;
    private final Rooms rooms;
    private final Sanctions sanctions;
    private final Consumer<Player> freed;

    /** @param freed lets go of somebody whose name nothing keeps any more */
    FreeNames(Players players, OwnedNames owned, Rooms rooms, Sanctions sanctions, Consumer<Player> freed) {
        this.players = players;
        this.owned = owned;
        this.rooms = rooms;
        this.sanctions = sanctions;
        this.freed = freed;
    }

    /** Anybody could have it; also without the lock. */
    void requireAllowed(String name) throws Refusal {
        Optional<String> objection = PlayerNames.objection(name);
        if (objection.isPresent()) {
            throw new Refusal(RefusalCode.BAD_NAME, objection.get());
        }
        if (rooms.games().isNameOfABot(name)) {
            throw new Refusal(RefusalCode.BAD_NAME, "the name '" + name + "' is one of the bots'");
        }
        sanctions.requireWelcome(name);
    }

    /**
     * Nobody else has it, or one that reads like it, and it belongs to nobody else.
     *
     * @param owner of the key that was proved
     * @param self who wants it and is here already, under another name
     */
    void requireFree(String name, Optional<String> owner, Optional<Player> self) throws Refusal {
        Optional<Player> there = others(players.find(name), self);
        if (there.isPresent()) {
            throw new Refusal(
                    RefusalCode.NAME_IN_USE,
                    "name in use: '" + name + "'; take another" + (self.isPresent() ? "" : ", or send its token"));
        }
        if (!owned.isOpenTo(name, owner)) {
            throw new Refusal(
                    RefusalCode.NAME_IN_USE,
                    "the name '" + name
                            + "' belongs to somebody with a key: come by ssh with that key, or take another");
        }
        Optional<Player> lookalike = others(players.lookalike(name), self);
        if (lookalike.isPresent()) {
            throw new Refusal(
                    RefusalCode.BAD_NAME,
                    "the name '" + name + "' reads like '" + lookalike.get().name() + "', who is here: take another");
        }
    }

    /** Whoever it is, unless it is oneself, or has gone by now. */
    private Optional<Player> others(Optional<Player> found, Optional<Player> self) {
        Optional<Player> other =
                found.filter(player -> self.filter(player::equals).isEmpty());
        if (other.filter(Player::hasGone).isPresent()) {
            other.ifPresent(freed);
            return Optional.empty();
        }
        return other;
    }

    /** The first of {@code guest}, {@code guest-2}, ... that can be had. */
    String ofAGuest() {
        for (int number = 1; ; number++) {
            String name = number == 1 ? "guest" : "guest-" + number;
            if (players.lookalike(name).isEmpty() && !sanctions.isBanned(name)) {
                return name;
            }
        }
    }
}
