package recess.server.door.ssh;

import recess.server.store.UploadRefusedException;
import recess.server.upload.DropBox;

/** Opens the box for a visitor's files. */
@FunctionalInterface
interface Box {
    /**
     * Opens it.
     *
     * @throws UploadRefusedException where the visitor may put nothing in
     */
    DropBox open() throws UploadRefusedException;
}
