package recess.server.store;

import java.time.Clock;

final class MemoryAttendanceStoreTest extends AttendanceStoreContract {
    private final MemoryAttendanceStore store = new MemoryAttendanceStore();

    @Override
    protected AttendanceStore at(Clock clock) {
        return store.at(clock);
    }
}
