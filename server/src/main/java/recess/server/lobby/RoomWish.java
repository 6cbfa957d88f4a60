package recess.server.lobby;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import recess.common.game.Game;
import recess.common.game.RawValues;
import recess.common.game.SetRules;
import recess.common.message.Mode;
import recess.common.message.RefusalCode;
import recess.common.room.Refusal;
import recess.common.room.RoomRules;

/**
 * What a listener wants of the room that it seats its clients in.
 *
 * @param rules that its game has to have; those that are not given may be any
 * @param rounds as many as its match has to have; empty for any number
 * @param mode what it has to be; empty for either
 */
record RoomWish(String game, RawValues rules, OptionalInt rounds, Optional<Mode> mode) {
    /** One that is as wanted. */
    RoomRules open(String code, Game wanted) {
        return RoomRules.forListeners(code, wanted, rounds, mode);
    }

    /** Why the clients cannot be seated in one that is there; empty where they can. */
    Optional<Refusal> objection(RoomRules there) {
        String which = "room " + there.code() + " is there already, ";
        if (!there.game().name().equals(game)) {
            return refusal(
                    RefusalCode.NO_GAME,
                    "room " + there.code() + " plays " + there.game().name() + " and not " + game);
        }
        if (!there.permanent()) {
            return refusal(
                    RefusalCode.NO_ROOM,
                    "room " + there.code() + " is a player's, and goes when it is empty: take another code");
        }
        if (rounds.isPresent() && rounds.getAsInt() != there.rounds()) {
            return refusal(
                    RefusalCode.NO_ROOM, which + "with " + there.rounds() + " rounds and not " + rounds.getAsInt());
        }
        if (mode.isPresent() && mode.get() != there.mode()) {
            return refusal(
                    RefusalCode.NO_ROOM,
                    which + "for " + there.mode().word() + " and not "
                            + mode.get().word());
        }
        SetRules own = there.game().rules();
        try {
            SetRules others = with(own, there.game());
            return others.equals(own)
                    ? Optional.empty()
                    : refusal(RefusalCode.NO_GAME, which + told(own) + " and not " + told(others));
        } catch (IllegalArgumentException e) {
            return refusal(RefusalCode.NO_GAME, String.valueOf(e.getMessage()));
        }
    }

    /** Those of a room, where they are not wanted otherwise. */
    private SetRules with(SetRules own, Game played) {
        Map<String, String> set = rules.of(played.settings()).given();
        if (set.isEmpty()) {
            return own;
        }
        Map<String, String> wanted = new HashMap<>(own.given());
        wanted.putAll(set);
        return played.by(new RawValues(wanted)).rules();
    }

    private static Optional<Refusal> refusal(RefusalCode code, String why) {
        return Optional.of(new Refusal(code, why));
    }

    private static String told(SetRules rules) {
        return rules.isEmpty() ? "by the usual rules" : "with " + rules.told();
    }
}
