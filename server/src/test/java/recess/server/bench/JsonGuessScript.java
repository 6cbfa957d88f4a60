package recess.server.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A player alone in lobby/json who never finds the number, as in {@link GuessScript}. */
final class JsonGuessScript implements Script {
    private static final byte LF = 10;
    private static final byte[] MOVED = "{\"type\":\"moved\"".getBytes(StandardCharsets.US_ASCII);

    private enum Phase {
        HELLO,
        SOLO,
        LEAST_TRIED,
        MOST_TRIED,
        OPENED
    }

    private final String hello;
    private final ByteBuffer least = ascii("{\"type\":\"guess\",\"number\":1,\"id\":3}\n");
    private final ByteBuffer most = ascii("{\"type\":\"guess\",\"number\":100,\"id\":4}\n");
    private Phase phase = Phase.HELLO;
    private boolean guessesLeast = true;

    /** @param name a name that nobody else has */
    JsonGuessScript(String name) {
        hello = "{\"type\":\"hello\",\"name\":\"" + name + "\",\"id\":1}\n";
    }

    @Override
    public boolean isOpened() {
        return phase == Phase.OPENED;
    }

    @Override
    public ByteBuffer next() {
        return switch (phase) {
            case HELLO -> ascii(hello).flip();
            case SOLO ->
                ascii("{\"type\":\"solo\",\"game\":\"guess\",\"id\":2}\n").flip();
            case LEAST_TRIED -> least.rewind();
            case MOST_TRIED -> most.rewind();
            case OPENED -> guessesLeast ? least.rewind() : most.rewind();
        };
    }

    @Override
    public boolean isAnswered(ByteBuffer reply) throws IOException {
        if (reply.get(reply.limit() - 1) != LF) {
            return false;
        }
        if (phase == Phase.OPENED) {
            if (reply.mismatch(ByteBuffer.wrap(MOVED)) < MOVED.length) {
                throw new IOException("the server said " + StandardCharsets.UTF_8.decode(reply));
            }
            guessesLeast = !guessesLeast;
            return true;
        }
        return isOpening(StandardCharsets.UTF_8.decode(reply.duplicate()).toString());
    }

    private boolean isOpening(String lines) throws IOException {
        if (lines.contains("\"type\":\"error\"")) {
            throw new IOException("the server said " + lines);
        }
        if (!lines.contains(phase == Phase.HELLO ? "\"type\":\"welcome\"" : "\"type\":\"moved\"")) {
            return false;
        }
        boolean found = lines.contains("\"hint\":\"correct\"");
        phase = switch (phase) {
            case HELLO -> Phase.SOLO;
            case SOLO -> Phase.LEAST_TRIED;
            case LEAST_TRIED -> found ? Phase.SOLO : Phase.MOST_TRIED;
            case MOST_TRIED, OPENED -> found ? Phase.SOLO : Phase.OPENED;
        };
        return true;
    }

    private static ByteBuffer ascii(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes);
    }
}
