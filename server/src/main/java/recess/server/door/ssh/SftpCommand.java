package recess.server.door.ssh;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import recess.common.message.UploadInfo;
import recess.server.store.UploadRefusedException;
import recess.server.upload.DropBox;

/**
 * The subsystem {@code sftp}, as far as putting files in goes: there is one folder, in which one sees what one has just put in
 * and reads nothing. A file counts when it is closed; what a client wants of its length, times or rights before that is agreed
 * to, and does nothing. Clients show a refusal as "Failure" only, so the sentence goes to the user beside it.
 */
final class SftpCommand extends ChannelCommand {
    private static final int MAX_OPEN = 8;

    /** Flags of OPEN. */
    private static final int TO_READ = 1;

    private static final int TO_WRITE = 2;
    private static final int TO_APPEND = 4;

    private static final String FOLDER_HANDLE = "folder";

    private static final class File {
        final DropBox.Drop drop;
        long offset;

        /** Nothing more is taken, and nothing stored. */
        boolean isRefused;

        File(DropBox.Drop drop) {
            this.drop = drop;
        }
    }

    private final Box box;
    private final Map<String, File> open = new HashMap<>();
    private int handles;
    private boolean isListed;

    SftpCommand(Box box) {
        this.box = box;
    }

    @Override
    int run() throws IOException {
        try {
            DropBox opened = box.open();
            DataInputStream in = new DataInputStream(in());
            while (true) {
                answer(SftpPacket.read(in), opened);
            }
        } catch (EOFException e) {
            return 0;
        } catch (UploadRefusedException e) {
            say(e.fault().sentence());
            return 1;
        } finally {
            open.values().forEach(file -> file.drop.close());
        }
    }

    private void answer(SftpPacket packet, DropBox opened) throws IOException {
        if (packet.type() == SftpPacket.INIT) {
            write(SftpAnswer.version());
            return;
        }
        int id = packet.number();
        switch (packet.type()) {
            case SftpPacket.REALPATH -> write(SftpAnswer.path(id, absolute(packet.text())));
            case SftpPacket.STAT, SftpPacket.LSTAT -> write(stat(id, absolute(packet.text()), opened));
            case SftpPacket.OPEN -> write(open(id, packet.text(), packet.number(), opened));
            case SftpPacket.WRITE -> write(put(id, packet));
            case SftpPacket.CLOSE -> write(close(id, packet.text()));
            case SftpPacket.FSTAT -> {
                File file = open.get(packet.text());
                write(file == null ? failure(id) : SftpAnswer.file(id, file.offset));
            }
            // The box has no folders, and rights, times and lengths are the server's own.
            case SftpPacket.SETSTAT, SftpPacket.FSETSTAT, SftpPacket.MKDIR ->
                write(SftpAnswer.status(id, SftpAnswer.OK, ""));
            case SftpPacket.OPENDIR -> {
                isListed = false;
                write(SftpAnswer.handle(id, FOLDER_HANDLE));
            }
            case SftpPacket.READDIR -> write(list(id, opened));
            case SftpPacket.READ -> write(SftpAnswer.status(id, SftpAnswer.DENIED, "nothing can be read here"));
            default -> write(SftpAnswer.status(id, SftpAnswer.UNSUPPORTED, "files go in here, and nothing else"));
        }
    }

    /** Whatever way a path takes, it ends in the one folder. */
    private static String absolute(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() || name.equals(".") || name.equals("..") ? "/" : "/" + name;
    }

    private static byte[] stat(int id, String path, DropBox opened) throws IOException {
        if (path.equals("/")) {
            return SftpAnswer.folder(id);
        }
        for (UploadInfo info : opened.stored()) {
            if (path.equals("/" + info.name())) {
                return SftpAnswer.file(id, info.size());
            }
        }
        return SftpAnswer.status(id, SftpAnswer.NO_SUCH_FILE, "no such file");
    }

    private byte[] open(int id, String path, int flags, DropBox opened) throws IOException {
        if ((flags & TO_READ) != 0 || (flags & TO_WRITE) == 0 || (flags & TO_APPEND) != 0) {
            say("recess: files go in here, each in one piece, and none comes out");
            return SftpAnswer.status(id, SftpAnswer.DENIED, "files go in here, and none comes out");
        }
        if (open.size() == MAX_OPEN) {
            return refused(id, "not saved: " + MAX_OPEN + " files are being sent already");
        }
        try {
            String handle = Integer.toString(++handles);
            open.put(handle, new File(opened.begin(path)));
            return SftpAnswer.handle(id, handle);
        } catch (UploadRefusedException e) {
            return refused(id, e.fault().sentence());
        }
    }

    private byte[] put(int id, SftpPacket packet) throws IOException {
        File file = open.get(packet.text());
        long offset = packet.longNumber();
        ByteBuffer bytes = packet.bytes();
        if (file == null || file.isRefused) {
            return failure(id);
        }
        if (offset != file.offset) {
            file.isRefused = true;
            return refused(id, "not saved: a file has to come from its beginning to its end, without gaps");
        }
        try {
            file.offset += bytes.remaining();
            file.drop.write(bytes);
            return SftpAnswer.status(id, SftpAnswer.OK, "");
        } catch (UploadRefusedException e) {
            file.isRefused = true;
            return refused(id, e.fault().sentence());
        }
    }

    private byte[] close(int id, String handle) throws IOException {
        if (handle.equals(FOLDER_HANDLE)) {
            return SftpAnswer.status(id, SftpAnswer.OK, "");
        }
        File file = open.remove(handle);
        if (file == null) {
            return failure(id);
        }
        if (file.isRefused) {
            file.drop.close();
            return failure(id);
        }
        try (DropBox.Drop drop = file.drop) {
            drop.finish();
            return SftpAnswer.status(id, SftpAnswer.OK, "");
        } catch (UploadRefusedException e) {
            return refused(id, e.fault().sentence());
        }
    }

    private byte[] list(int id, DropBox opened) throws IOException {
        List<UploadInfo> stored = opened.stored();
        if (isListed || stored.isEmpty()) {
            return SftpAnswer.status(id, SftpAnswer.END, "");
        }
        isListed = true;
        return SftpAnswer.list(
                id,
                stored.stream()
                        .map(info -> new SftpAnswer.Row(
                                info.name(),
                                String.format("%12d  sha256 %s  %s", info.size(), info.sha256(), info.name()),
                                info.size()))
                        .toList());
    }

    private static byte[] failure(int id) throws IOException {
        return SftpAnswer.status(id, SftpAnswer.FAILURE, "not saved");
    }

    private byte[] refused(int id, String sentence) throws IOException {
        say("recess: " + sentence);
        return SftpAnswer.status(id, SftpAnswer.FAILURE, sentence);
    }
}
