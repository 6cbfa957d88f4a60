package recess.server.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A player of guess/lines who never finds the number: it guesses 1 and 100 in turns, once it is known to be neither. So a game
 * has no end, and nothing but moves is measured.
 */
final class GuessScript implements Script {
    private static final byte LF = 10;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final ByteBuffer least = ascii("1\n");
    private final ByteBuffer most = ascii("100\n");
    private int answers;

    @Override
    public boolean isOpened() {
        // The prompt, and one answer to each guess; whoever has found the number is hung up on, and connects again.
        return answers > 2;
    }

    @Override
    public ByteBuffer next() {
        return answers == 0 ? NOTHING : guessesLeast() ? least.rewind() : most.rewind();
    }

    @Override
    public boolean isAnswered(ByteBuffer reply) throws IOException {
        int end = reply.limit() - 1;
        if (end < 5 || reply.get(end) != LF || reply.get(end - 5) != 'G') {
            return false;
        }
        byte expected = (byte) (answers == 0 ? 'G' : guessesLeast() ? 'L' : 'H');
        if (reply.get(0) != expected) {
            throw new IOException("the server said " + StandardCharsets.US_ASCII.decode(reply));
        }
        answers = answers < 4 ? answers + 1 : 3;
        return true;
    }

    private boolean guessesLeast() {
        return answers % 2 == 1;
    }

    private static ByteBuffer ascii(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes);
    }
}
