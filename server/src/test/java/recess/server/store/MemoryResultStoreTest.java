package recess.server.store;

import java.time.Clock;

final class MemoryResultStoreTest extends ResultStoreContract<MemoryResultStore> {
    private final MemoryResultStore store = new MemoryResultStore(Clock.systemUTC());

    @Override
    protected MemoryResultStore at(Clock clock) {
        return store.at(clock);
    }
}
