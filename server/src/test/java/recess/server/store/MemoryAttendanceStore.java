package recess.server.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import recess.common.text.PlayerNames;

/** Keeps attendance in memory. */
final class MemoryAttendanceStore implements AttendanceStore {
    private final Map<List<Object>, Attendee> attendees = new LinkedHashMap<>();
    private Clock clock = Clock.systemUTC();

    MemoryAttendanceStore at(Clock other) {
        clock = other;
        return this;
    }

    @Override
    public synchronized void seen(String name, String address, String realName) {
        LocalDate day = LocalDate.now(clock);
        OffsetDateTime now = OffsetDateTime.now(clock);
        attendees.merge(
                List.of(day, PlayerNames.key(name), address),
                new Attendee(day, name, realName, address, now, now),
                (before, next) -> new Attendee(
                        day,
                        before.name(),
                        realName.isEmpty() ? before.realName() : realName,
                        address,
                        before.firstSeen(),
                        now));
    }

    @Override
    public synchronized List<Attendee> attendees() {
        return List.copyOf(attendees.values());
    }

    @Override
    public synchronized int forget(String name, String realName) {
        return delete(one -> (!one.name().isEmpty() && PlayerNames.key(one.name()).equals(PlayerNames.key(name)))
                || (!one.realName().isEmpty() && one.realName().equals(realName)));
    }

    @Override
    public synchronized int dropBefore(LocalDate day) {
        return delete(one -> one.day().isBefore(day));
    }

    private int delete(Predicate<Attendee> which) {
        int before = attendees.size();
        attendees.values().removeIf(which);
        return before - attendees.size();
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
