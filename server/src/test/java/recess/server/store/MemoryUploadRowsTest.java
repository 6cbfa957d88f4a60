package recess.server.store;

final class MemoryUploadRowsTest extends UploadRowsContract {
    private final MemoryUploadRows rows = new MemoryUploadRows();

    @Override
    protected UploadRows rows() {
        return rows;
    }

    @Override
    protected UploadRows reopened() {
        return rows;
    }
}
