package recess.server.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
}
