package recess.common.codec;

import java.nio.ByteBuffer;
import java.util.Optional;
import recess.common.message.Bytes;
import recess.common.message.UploadAnswer;

/**
 * Cuts what a lobby sends into lines and reads them. A line that is too long, or no message, is told as {@link
 * FromLobby.Unreadable}, and the next one is read. The bytes of a file are handed out as they come.
 */
public final class JsonReplyFramer {
    /** The longest line that a client has to take, without its LF, in bytes. */
    public static final int MAX_LINE_BYTES = 256 * 1024;

    private static final byte LF = 10;

    private final ByteAccumulator line = new ByteAccumulator(MAX_LINE_BYTES);
    private boolean discarding;
    private long blockBytesLeft;

    /**
     * Takes bytes out of {@code in} up to the end of the next message, or all of them. To be asked again until there is
     * none.
     *
     * @return empty where every byte given has been taken, and no line ended
     */
    public Optional<FromLobby> next(ByteBuffer in) {
        while (in.hasRemaining()) {
            if (blockBytesLeft > 0) {
                int count = (int) Math.min(in.remaining(), blockBytesLeft);
                blockBytesLeft -= count;
                return Optional.of(new FromLobby.Block(Bytes.take(in, count)));
            }
            int end = in.position();
            while (end < in.limit() && in.get(end) != LF) {
                end++;
            }
            boolean complete = end < in.limit();
            int count = end - in.position();
            boolean tooLong = !discarding && !line.append(in, count);
            if (tooLong) {
                line.clear();
                discarding = true;
            }
            in.position(end + (complete ? 1 : 0));
            if (complete && discarding) {
                discarding = false;
                return Optional.of(
                        new FromLobby.Unreadable("a line from the server is longer than " + MAX_LINE_BYTES + " bytes"));
            }
            if (complete) {
                int length = line.length();
                if (length > 0) {
                    FromLobby message = JsonMessages.read(line.content(), length);
                    line.clear();
                    if (message instanceof FromLobby.Answer(var _, UploadAnswer.Content content)) {
                        blockBytesLeft = content.length();
                    }
                    return Optional.of(message);
                }
            }
        }
        return Optional.empty();
    }
}
