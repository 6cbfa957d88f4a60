package recess.server.door.ssh;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Spells what an SFTP client is answered. */
final class SftpAnswer {
    static final int OK = 0;
    static final int END = 1;
    static final int NO_SUCH_FILE = 2;
    static final int DENIED = 3;
    static final int FAILURE = 4;
    static final int UNSUPPORTED = 8;

    private static final int SIZE = 1;
    private static final int PERMISSIONS = 4;
    private static final int FOLDER_MODE = 0040700;
    private static final int FILE_MODE = 0100200;

    /** A file in a list, and how a person sees it. */
    record Row(String name, String shown, long size) {}

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private SftpAnswer() {}

    static byte[] version() throws IOException {
        SftpAnswer answer = new SftpAnswer();
        answer.out.writeByte(SftpPacket.VERSION);
        answer.out.writeInt(3);
        return answer.framed();
    }

    static byte[] status(int id, int code, String sentence) throws IOException {
        SftpAnswer answer = begin(SftpPacket.STATUS, id);
        answer.out.writeInt(code);
        answer.text(sentence);
        answer.text("en");
        return answer.framed();
    }

    static byte[] handle(int id, String handle) throws IOException {
        SftpAnswer answer = begin(SftpPacket.HANDLE, id);
        answer.text(handle);
        return answer.framed();
    }

    static byte[] folder(int id) throws IOException {
        SftpAnswer answer = begin(SftpPacket.ATTRIBUTES, id);
        answer.out.writeInt(PERMISSIONS);
        answer.out.writeInt(FOLDER_MODE);
        return answer.framed();
    }

    static byte[] file(int id, long size) throws IOException {
        SftpAnswer answer = begin(SftpPacket.ATTRIBUTES, id);
        answer.attributes(size);
        return answer.framed();
    }

    static byte[] path(int id, String path) throws IOException {
        SftpAnswer answer = begin(SftpPacket.NAME, id);
        answer.out.writeInt(1);
        answer.text(path);
        answer.text(path);
        answer.out.writeInt(0);
        return answer.framed();
    }

    static byte[] list(int id, List<Row> rows) throws IOException {
        SftpAnswer answer = begin(SftpPacket.NAME, id);
        answer.out.writeInt(rows.size());
        for (Row row : rows) {
            answer.text(row.name());
            answer.text(row.shown());
            answer.attributes(row.size());
        }
        return answer.framed();
    }

    private static SftpAnswer begin(int type, int id) throws IOException {
        SftpAnswer answer = new SftpAnswer();
        answer.out.writeByte(type);
        answer.out.writeInt(id);
        return answer;
    }

    private void attributes(long size) throws IOException {
        out.writeInt(SIZE | PERMISSIONS);
        out.writeLong(size);
        out.writeInt(FILE_MODE);
    }

    private void text(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private byte[] framed() {
        return ByteBuffer.allocate(Integer.BYTES + bytes.size())
                .putInt(bytes.size())
                .put(bytes.toByteArray())
                .array();
    }
}
