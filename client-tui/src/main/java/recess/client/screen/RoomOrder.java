package recess.client.screen;

import java.util.Comparator;
import java.util.List;
import recess.common.message.RoomInfo;

/** In which order the lobby lists rooms. Those that nobody is in any more come last in each. */
enum RoomOrder {
    /** The oldest first, as the server tells them. */
    OPENED(""),
    FREE_SEATS("free seats"),
    GAME("game"),
    NEWEST("newest");

    private final String label;

    RoomOrder(String label) {
        this.label = label;
    }

    /** For the title of the list; empty for the usual one. */
    String label() {
        return label;
    }

    RoomOrder next() {
        return switch (this) {
            case OPENED -> FREE_SEATS;
            case FREE_SEATS -> GAME;
            case GAME -> NEWEST;
            case NEWEST -> OPENED;
        };
    }

    List<RoomInfo> sorted(List<RoomInfo> rooms) {
        Comparator<RoomInfo> living = Comparator.comparing(RoomOrder::isDeserted);
        return switch (this) {
            case OPENED -> rooms.stream().sorted(living).toList();
            case FREE_SEATS ->
                rooms.stream()
                        .sorted(living.thenComparingInt(r -> r.players() - r.capacity()))
                        .toList();
            case GAME ->
                rooms.stream().sorted(living.thenComparing(RoomInfo::game)).toList();
            case NEWEST -> rooms.reversed().stream().sorted(living).toList();
        };
    }

    /** A room of the teacher's has no host either, but people. */
    private static boolean isDeserted(RoomInfo room) {
        return room.host().isEmpty() && room.players() == 0;
    }
}
