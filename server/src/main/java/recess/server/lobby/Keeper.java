package recess.server.lobby;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import recess.common.room.Guard;
import recess.common.room.Refusal;
import recess.common.room.Room;
import recess.common.room.RoomContext;
import recess.server.store.KeptStore;
import recess.server.store.KeptStore.Change;
import recess.server.store.KeptStore.Kind;

/**
 * Writes down what of the lobby outlives the server, whenever it differs from what is written, and brings it back: rooms that
 * stay, their bots, and who has a seat in them; names that are banned or muted. Scores are written with the results of a round ({@link
 * RoundLedger}), so that they are stored when they are told. Thread-safe.
 */
final class Keeper {
    private static final long PATIENCE_SECONDS = 2;
    private static final String REAL_NAMES = "realnames";

    private final KeptStore store;
    private final Guard guard;
    private final Players players;
    private final Rooms rooms;
    private final Sanctions sanctions;
    private final Attendance attendance;
    private final RoomContext context;

    private final Map<Kind, Map<String, List<String>>> written = new EnumMap<>(Kind.class);

    /** @param guard of what follows it */
    Keeper(
            KeptStore store,
            Guard guard,
            Players players,
            Rooms rooms,
            Sanctions sanctions,
            Attendance attendance,
            RoomContext context) {
        this.store = store;
        this.guard = guard;
        this.players = players;
        this.rooms = rooms;
        this.sanctions = sanctions;
        this.attendance = attendance;
        this.context = context;
    }

    /** What the score of a player in a room is kept under. */
    static String score(String room, String player) {
        return room + " " + player;
    }

    /** The words of a field; none where an older version has written fewer fields. */
    static List<String> words(List<String> fields, int field) {
        return fields.size() <= field || fields.get(field).isEmpty()
                ? List.of()
                : List.of(fields.get(field).split(" "));
    }

    /** Writes down what has changed; returns at once. */
    synchronized CompletableFuture<Boolean> save() {
        Map<Kind, Map<String, List<String>>> now = guard.ask(this::snapshot);
        List<Change> changes = new ArrayList<>();
        now.forEach((kind, things) -> compare(kind, written.getOrDefault(kind, Map.of()), things, changes));
        written.putAll(now);
        return changes.isEmpty() ? CompletableFuture.completedFuture(true) : store.keep(changes);
    }

    /** The same, and waits until it is on the disk, but not for long; for who has just done something. */
    void saveNow() {
        save().completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Nobody has a score in some rooms any more. */
    void dropScores(List<Room> some) {
        store.keepLater(some.stream()
                .flatMap(room -> room.people().stream()
                        .map(person ->
                                Change.drop(Kind.SCORE, score(room.rules().code(), person.name()))))
                .toList());
    }

    private static void compare(
            Kind kind, Map<String, List<String>> before, Map<String, List<String>> now, List<Change> changes) {
        before.forEach((key, fields) -> {
            if (kind == Kind.ROOM) {
                List<String> left = KeptRoom.bots(now.getOrDefault(key, List.of()));
                KeptRoom.bots(fields).stream()
                        .filter(bot -> !left.contains(bot))
                        .forEach(bot -> changes.add(Change.drop(Kind.SCORE, score(key, bot))));
            }
            if (!now.containsKey(key)) {
                changes.add(Change.drop(kind, key));
                if (kind == Kind.SEAT) {
                    changes.add(Change.drop(Kind.SCORE, score(fields.getFirst(), key)));
                }
            }
        });
        now.forEach((key, fields) -> {
            if (!fields.equals(before.get(key))) {
                changes.add(new Change(kind, key, Optional.of(fields)));
                if (kind == Kind.ROOM) {
                    // What is written now knows of the rounds so far.
                    changes.add(Change.drop(Kind.ROUND, key));
                }
            }
        });
    }

    private Map<Kind, Map<String, List<String>>> snapshot() {
        Map<String, List<String>> open = new LinkedHashMap<>();
        Map<String, List<String>> seats = new LinkedHashMap<>();
        for (Room room : rooms.all()) {
            if (rooms.stays(room)) {
                open.put(
                        room.rules().code(),
                        KeptRoom.of(room, rooms.isForListeners(room)).fields());
            }
        }
        for (Player player : players.all()) {
            Room room = player.room;
            if (room != null && open.containsKey(room.rules().code())) {
                seats.put(
                        player.name(),
                        KeptSeat.of(player, room, players.namesBefore(player)).fields());
            }
        }
        Map<Kind, Map<String, List<String>>> now = new EnumMap<>(Kind.class);
        now.put(Kind.ROOM, open);
        now.put(Kind.SEAT, seats);
        now.put(Kind.BANNED_NAME, named(sanctions.banned()));
        now.put(Kind.MUTED, named(sanctions.muted()));
        now.put(Kind.SWITCH, named(attendance.isAskedFor() ? List.of(REAL_NAMES) : List.of()));
        return now;
    }

    private static Map<String, List<String>> named(Collection<String> names) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        names.forEach(name -> all.put(name, List.of("")));
        return all;
    }

    /** Brings back what was written; what makes no sense any more is left out. */
    synchronized void restore() {
        try {
            for (Kind kind : List.of(Kind.ROOM, Kind.SEAT, Kind.BANNED_NAME, Kind.MUTED, Kind.SWITCH)) {
                written.put(kind, store.all(kind));
            }
            Map<String, List<String>> rounds = store.all(Kind.ROUND);
            Map<String, List<String>> scores = store.all(Kind.SCORE);
            guard.run(() -> restore(rounds, scores));
        } catch (IOException e) {
            // The server starts on a failing disk, too, with nothing.
        }
    }

    private void restore(Map<String, List<String>> rounds, Map<String, List<String>> scores) {
        names(Kind.BANNED_NAME).forEach(name -> sanctions.ban(name, true));
        names(Kind.MUTED).forEach(name -> sanctions.mute(name, true));
        attendance.ask(names(Kind.SWITCH).contains(REAL_NAMES));
        Map<String, Integer> voidRounds = new HashMap<>();
        written.getOrDefault(Kind.ROOM, Map.of()).forEach((code, fields) -> {
            try {
                KeptRoom kept = KeptRoom.of(fields).after(rounds.get(code));
                Room room = kept.open(code, rooms);
                kept.bots().forEach(bot -> seatBot(room, bot, score(scores, code, bot)));
                voidRounds.put(code, kept.state().running());
            } catch (Refusal | RuntimeException e) {
                // A game or a rule of another version.
            }
        });
        written.getOrDefault(Kind.SEAT, Map.of()).forEach((name, fields) -> {
            try {
                KeptSeat kept = KeptSeat.of(fields);
                seat(name, kept, score(scores, kept.room(), name), voidRounds.getOrDefault(kept.room(), 0));
            } catch (Refusal | RuntimeException e) {
                // Its room is gone.
            }
        });
    }

    private static void seatBot(Room room, String bot, int score) {
        try {
            room.control().restoreBot(bot, score);
        } catch (Refusal e) {
            // One of another version.
        }
    }

    private static int score(Map<String, List<String>> scores, String room, String player) {
        return Integer.parseInt(
                scores.getOrDefault(score(room, player), List.of("0")).getFirst());
    }

    private void seat(String name, KeptSeat kept, int score, int voidRound) throws Refusal {
        Room room = rooms.find(kept.room());
        Player player = kept.player(name, context.nanoTime());
        room.control().restore(player.who, kept.plays(), score, voidRound);
        player.room = room;
        players.add(player);
        kept.formerly().forEach(before -> players.wasCalled(player, before));
        attendance.restore(name, kept);
    }

    private Collection<String> names(Kind kind) {
        return written.getOrDefault(kind, Map.of()).keySet();
    }
}
