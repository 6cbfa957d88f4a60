package recess.server.door.ssh;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A packet of SFTP version 3 (draft-ietf-secsh-filexfer-02): a length, a type, and fields. Reading one from a peer never takes
 * more memory than the longest that is allowed.
 */
final class SftpPacket {
    static final int INIT = 1;
    static final int VERSION = 2;
    static final int OPEN = 3;
    static final int CLOSE = 4;
    static final int READ = 5;
    static final int WRITE = 6;
    static final int LSTAT = 7;
    static final int FSTAT = 8;
    static final int SETSTAT = 9;
    static final int FSETSTAT = 10;
    static final int OPENDIR = 11;
    static final int READDIR = 12;
    static final int MKDIR = 14;
    static final int REALPATH = 16;
    static final int STAT = 17;
    static final int STATUS = 101;
    static final int HANDLE = 102;
    static final int NAME = 104;
    static final int ATTRIBUTES = 105;

    /** OpenSSH writes blocks of 32 KiB, others up to 256 KiB. */
    private static final int MAX_BYTES = 256 * 1024 + 1024;

    private final int type;
    private final ByteBuffer fields;

    private SftpPacket(int type, ByteBuffer fields) {
        this.type = type;
        this.fields = fields;
    }

    /**
     * Reads the next one.
     *
     * @throws EOFException where the input has ended
     * @throws IOException where this is none, or too long a one
     */
    static SftpPacket read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 1 || length > MAX_BYTES) {
            throw new IOException("a packet of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new SftpPacket(bytes[0] & 0xFF, ByteBuffer.wrap(bytes, 1, length - 1));
    }

    int type() {
        return type;
    }

    int number() throws IOException {
        try {
            return fields.getInt();
        } catch (BufferUnderflowException e) {
            throw new IOException("a packet ends too soon", e);
        }
    }

    long longNumber() throws IOException {
        try {
            return fields.getLong();
        } catch (BufferUnderflowException e) {
            throw new IOException("a packet ends too soon", e);
        }
    }

    String text() throws IOException {
        ByteBuffer bytes = bytes();
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    /** A view, good until the packet is let go. */
    ByteBuffer bytes() throws IOException {
        int length = number();
        if (length < 0 || length > fields.remaining()) {
            throw new IOException("a field of " + length + " bytes in a packet that ends before");
        }
        ByteBuffer bytes = fields.slice(fields.position(), length);
        fields.position(fields.position() + length);
        return bytes;
    }
}
