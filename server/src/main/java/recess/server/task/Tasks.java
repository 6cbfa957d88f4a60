package recess.server.task;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import recess.server.event.Source;
import recess.server.store.KeptStore;
import recess.server.store.KeptStore.Change;
import recess.server.store.KeptStore.Kind;

/** The tasks of a class, and who has come how far. All of it is kept. Thread-safe. */
public final class Tasks {
    private static final Duration WRITTEN_WITHIN = Duration.ofMillis(300);

    private final KeptStore store;
    private final Clock clock;
    private final Function<Source, String> realNames;
    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private final Map<String, Map<String, Attempt>> attempts = new HashMap<>();

    /** What has changed since it was written: tasks, and who in them. */
    private final Map<String, Set<String>> unwritten = new LinkedHashMap<>();

    private volatile boolean anyOpen;

    private Tasks(KeptStore store, Clock clock, Function<Source, String> realNames) {
        this.store = store;
        this.clock = clock;
        this.realNames = realNames;
    }

    /**
     * All tasks that are kept.
     *
     * @param clock the time of day: a task may go on over a restart
     * @param realNames who somebody is, as far as it is known by then; empty where it is not; returns at once
     */
    public static Tasks open(KeptStore store, Clock clock, Function<Source, String> realNames) {
        Tasks all = new Tasks(store, clock, realNames);
        try {
            store.all(Kind.TASK).forEach((name, fields) -> all.tasks.put(name, Task.of(name, fields)));
            for (List<String> fields : store.all(Kind.ATTEMPT).values()) {
                Attempt attempt = Attempt.of(fields);
                all.of(fields.getFirst()).put(attempt.who(), attempt);
            }
        } catch (IOException | RuntimeException e) {
            // The server starts on a failing disk, too.
        }
        all.changed();
        return all;
    }

    /**
     * Opens a task, or one that was closed again; waits for the disk.
     *
     * @param where a listener, SERVICE/DIALECT, or the code of a room
     * @param length how long; empty until it is closed
     * @throws IllegalArgumentException where one of that name is open
     */
    public void open(String name, String where, Optional<Duration> length) {
        Instant now = clock.instant();
        Task task = new Task(name, where, now, length.map(now::plus), false);
        synchronized (this) {
            Task before = tasks.get(name);
            if (before != null && before.isOpen(now)) {
                throw new IllegalArgumentException("the task " + name + " is open already, on " + before.where());
            }
            put(task);
        }
        keep(task);
    }

    /** Nothing counts any more; false where it was so already, or there is none. Waits for the disk. */
    public boolean close(String name) {
        Task task;
        synchronized (this) {
            Task before = tasks.get(name);
            if (before == null || !before.isOpen(clock.instant())) {
                return false;
            }
            task = before.close();
            put(task);
        }
        keep(task);
        return true;
    }

    private void put(Task task) {
        tasks.put(task.name(), task);
        changed();
    }

    private void keep(Task task) {
        store.keepNow(new Change(Kind.TASK, task.name(), Optional.of(task.fields())));
    }

    /** Every task, the one that was opened first first. */
    public synchronized List<Task> all() {
        return List.copyOf(tasks.values());
    }

    public synchronized Optional<Task> find(String name) {
        return Optional.ofNullable(tasks.get(name));
    }

    /** Everybody who has begun a task: who has solved it first, in the order in which they did, then who was there last. */
    public synchronized List<Attempt> attempts(String task) {
        return attempts.getOrDefault(task, Map.of()).values().stream()
                .sorted((one, other) ->
                        one.solved().isPresent() || other.solved().isPresent()
                                ? one.solved()
                                        .orElse(Instant.MAX)
                                        .compareTo(other.solved().orElse(Instant.MAX))
                                : other.lastSeen().compareTo(one.lastSeen()))
                .toList();
    }

    public boolean isOpen(Task task) {
        return task.isOpen(clock.instant());
    }

    /** A time as the clock on the wall shows it. */
    public OffsetDateTime local(Instant time) {
        return time.atZone(clock.getZone()).toOffsetDateTime();
    }

    /** Forgets what somebody has done in all tasks, and returns in how many that was; waits for the disk. */
    public int forget(String who) {
        return forget(attempt -> attempt.who().equals(who));
    }

    /** Forgets whoever was seen last before a time; waits for the disk. */
    public void dropBefore(Instant time) {
        forget(attempt -> attempt.lastSeen().isBefore(time));
    }

    private int forget(Predicate<Attempt> which) {
        List<Change> changes = new ArrayList<>();
        synchronized (this) {
            attempts.forEach((task, people) -> people.values().removeIf(attempt -> {
                boolean gone = which.test(attempt);
                if (gone) {
                    changes.add(Change.drop(Kind.ATTEMPT, key(task, attempt.who())));
                }
                return gone;
            }));
        }
        store.keepNow(changes.toArray(Change[]::new));
        return changes.size();
    }

    /** Writes what has changed; returns at once. */
    public synchronized CompletableFuture<Boolean> save() {
        List<Change> changes = new ArrayList<>();
        unwritten.forEach((task, people) -> people.forEach(who -> changes.add(new Change(
                Kind.ATTEMPT,
                key(task, who),
                Optional.ofNullable(of(task).get(who)).map(attempt -> attempt.fields(task))))));
        unwritten.clear();
        return changes.isEmpty() ? CompletableFuture.completedFuture(true) : store.keep(changes);
    }

    /** Whether what somebody does now may count. */
    boolean isAnyOpen() {
        return anyOpen;
    }

    /** Changes somebody's attempt in every task that is open there. */
    synchronized void change(Source source, String where, BiFunction<Attempt, Instant, Attempt> change) {
        Instant now = clock.instant();
        for (Task task : tasks.values()) {
            if (task.where().equals(where) && task.isOpen(now)) {
                String who = who(source);
                Map<String, Attempt> all = of(task.name());
                Attempt before = all.getOrDefault(who, Attempt.begun(who, now));
                // Whoever has just said who that is was known by the name so far.
                Attempt nameless =
                        source.isOfLobby() && !who.equals(source.player()) ? all.remove(source.player()) : null;
                if (nameless != null) {
                    before = before.and(nameless);
                    changed(task.name(), source.player());
                }
                all.put(who, change.apply(before, now).called(source.player()));
                changed(task.name(), who);
            }
        }
    }

    /** Whoever is called something else now has done what was done under the name so far in the tasks that are open. */
    synchronized void renamed(Source source, String before) {
        String who = who(source);
        for (Task task : tasks.values()) {
            Map<String, Attempt> all = of(task.name());
            boolean isOpen = task.isOpen(clock.instant());
            Attempt old = isOpen && source.isOfLobby() ? all.remove(before) : null;
            if (old != null) {
                all.merge(who, Attempt.begun(who, old.lastSeen()).and(old), Attempt::and);
                changed(task.name(), before);
            }
            if (isOpen && all.computeIfPresent(who, (_, attempt) -> attempt.called(source.player())) != null) {
                changed(task.name(), who);
            }
        }
    }

    /** A made-up name is somebody else's next time: the address is not. */
    private String who(Source source) {
        String realName = realNames.apply(source);
        if (!realName.isEmpty()) {
            return realName;
        }
        return source.isOfLobby() && !source.player().isEmpty()
                ? source.player()
                : source.address().getHostAddress();
    }

    private void changed(String task, String who) {
        if (unwritten.isEmpty()) {
            CompletableFuture.delayedExecutor(WRITTEN_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        var _ = save();
                    });
        }
        unwritten.computeIfAbsent(task, _ -> new LinkedHashSet<>()).add(who);
    }

    private void changed() {
        anyOpen = tasks.values().stream().anyMatch(task -> task.isOpen(clock.instant()));
    }

    private Map<String, Attempt> of(String task) {
        return attempts.computeIfAbsent(task, _ -> new LinkedHashMap<>());
    }

    private static String key(String task, String who) {
        return task + " " + who;
    }
}
