package recess.server.store;

import recess.common.text.FileNames;

/** Where an uploaded file is, below the folder of uploads: in one of its sender's. */
public final class StoredName {
    private StoredName() {}

    /**
     * The name of a version of a file: {@code ann/essay.txt}, {@code 12 Ann Tan/essay-2.txt}.
     *
     * @param folder as {@link #folder} makes it
     * @param keptName the name that its owner gave it
     * @param version 1 for the first file of that name from that sender
     */
    public static String of(String folder, String keptName, int version) {
        return folder + "/" + FileNames.version(FileNames.visible(keptName), version, FileNames.MAX_BYTES);
    }

    /** The folder of a sender: by the class list, or else by the name in the lobby, or else by the address. */
    public static String folder(UploadOwner owner) {
        String name = owner.realName().isEmpty() ? owner.name() : owner.realName();
        return FileNames.version(
                FileNames.safe(name).map(FileNames::visible).orElse("_"), 1, FileNames.MAX_BYTES);
    }

    /** The folder in a stored name. */
    public static String folderOf(String storedName) {
        return storedName.substring(0, storedName.indexOf('/'));
    }
}
