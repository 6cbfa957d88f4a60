package recess.common.message;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** An immutable run of bytes with value equality, of 0 bytes or more. */
public final class Bytes {
    /** No bytes at all. */
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** Copies {@code content}. */
    public static Bytes copyOf(byte[] content) {
        return new Bytes(content.clone());
    }

    /** Copies the first {@code count} bytes of {@code content}. */
    public static Bytes copyOf(byte[] content, int count) {
        return new Bytes(Arrays.copyOf(content, count));
    }

    /**
     * Takes every remaining byte out of {@code in}, which is left without any.
     *
     * @param in read from its position to its limit
     */
    public static Bytes drain(ByteBuffer in) {
        return take(in, in.remaining());
    }

    /**
     * Takes the next {@code count} bytes out of {@code in}.
     *
     * @param count 0 to {@code in.remaining()}
     * @throws java.nio.BufferUnderflowException when fewer bytes remain
     */
    public static Bytes take(ByteBuffer in, int count) {
        byte[] content = new byte[count];
        in.get(content);
        return new Bytes(content);
    }

    /** The UTF-8 encoding of {@code text}. */
    public static Bytes utf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One behind the other. */
    public static Bytes concat(List<Bytes> parts) {
        int size = 0;
        for (Bytes part : parts) {
            size += part.size();
        }
        byte[] content = new byte[size];
        int at = 0;
        for (Bytes part : parts) {
            System.arraycopy(part.content, 0, content, at, part.size());
            at += part.size();
        }
        return new Bytes(content);
    }

    /** How many bytes there are. */
    public int size() {
        return content.length;
    }

    /** A read-only view, positioned at the first byte. */
    public ByteBuffer view() {
        return ByteBuffer.wrap(content).asReadOnlyBuffer();
    }

    /** Writes all of them, in one call. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(content);
    }

    /** A copy that the caller may change. */
    public byte[] toArray() {
        return content.clone();
    }

    /** These bytes with {@code last} behind them. */
    public Bytes plus(byte last) {
        byte[] longer = Arrays.copyOf(content, content.length + 1);
        longer[content.length] = last;
        return new Bytes(longer);
    }

    /** Read as UTF-8; each malformed sequence becomes U+FFFD. The text is still foreign: clean it before it is shown. */
    public String asUtf8() {
        return new String(content, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
