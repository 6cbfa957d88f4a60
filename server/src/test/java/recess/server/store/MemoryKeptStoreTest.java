package recess.server.store;

final class MemoryKeptStoreTest extends KeptStoreContract {
    private final MemoryKeptStore store = new MemoryKeptStore();

    @Override
    protected KeptStore store() {
        return store;
    }
}
