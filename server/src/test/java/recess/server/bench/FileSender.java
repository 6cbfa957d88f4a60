package recess.server.bench;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.SplittableRandom;

/**
 * A file of random bytes that repeat, made once, and sent as often as one likes.
 *
 * @param pattern what repeats
 * @param sha256 the digest of all of it, in hexadecimal
 */
record FileSender(ByteBuffer pattern, long sizeBytes, String sha256) {
    private static final int PATTERN_BYTES = 8 * 1024 * 1024;

    /** As long as the server takes in one request. */
    private static final int BLOCK_BYTES = 8 * 1024 * 1024;

    /** @param sizeBytes 1 or more */
    static FileSender of(long sizeBytes) {
        byte[] random = new byte[PATTERN_BYTES];
        new SplittableRandom(1).nextBytes(random);
        ByteBuffer pattern =
                ByteBuffer.allocateDirect(PATTERN_BYTES).put(random).flip();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (long left = sizeBytes; left > 0; left -= PATTERN_BYTES) {
                digest.update(random, 0, (int) Math.min(left, PATTERN_BYTES));
            }
            return new FileSender(pattern, sizeBytes, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends nothing but the bytes, and closes. */
    void sendBare(InetSocketAddress address) throws IOException {
        try (SocketChannel channel = connect(address)) {
            for (long at = 0; at < sizeBytes; at += BLOCK_BYTES) {
                send(channel, at, Math.min(BLOCK_BYTES, sizeBytes - at));
            }
        }
    }

    /** Sends it over lobby/json, and waits until it is stored and proved; returns how long that took. */
    Duration upload(InetSocketAddress address, String player) throws IOException {
        long startNanos = System.nanoTime();
        try (SocketChannel channel = connect(address)) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
            say(channel, "{\"type\":\"hello\",\"name\":\"" + player + "\"}");
            await(in, "welcome");
            say(
                    channel,
                    "{\"type\":\"upload.begin\",\"name\":\"" + player + ".bin\",\"size\":" + sizeBytes
                            + ",\"sha256\":\"" + sha256 + "\"}");
            String ready = await(in, "upload-ready");
            String upload = ready.replaceFirst(".*\"upload\":\"([0-9a-f]{32})\".*", "$1");
            for (long at = 0; at < sizeBytes; at += BLOCK_BYTES) {
                long length = Math.min(BLOCK_BYTES, sizeBytes - at);
                say(
                        channel,
                        "{\"type\":\"upload.data\",\"upload\":\"" + upload + "\",\"offset\":" + at + ",\"length\":"
                                + length + "}");
                send(channel, at, length);
            }
            String done = await(in, "upload-done");
            if (!done.contains(sha256)) {
                throw new IOException("another digest: " + done);
            }
        }
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    private void send(SocketChannel channel, long at, long length) throws IOException {
        ByteBuffer block = pattern.duplicate();
        block.position((int) (at % PATTERN_BYTES)).limit((int) (at % PATTERN_BYTES + length));
        while (block.hasRemaining()) {
            channel.write(block);
        }
    }

    private static SocketChannel connect(InetSocketAddress address) throws IOException {
        SocketChannel channel = SocketChannel.open(address);
        channel.socket().setTcpNoDelay(true);
        return channel;
    }

    private static void say(SocketChannel channel, String line) throws IOException {
        ByteBuffer out = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    private static String await(BufferedReader in, String type) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("{\"type\":\"" + type + "\"")) {
                return line;
            }
            if (line.startsWith("{\"type\":\"error\"")) {
                throw new IOException("the server said " + line);
            }
        }
        throw new EOFException("the server closed instead of saying " + type);
    }
}
