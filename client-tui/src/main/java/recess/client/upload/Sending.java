package recess.client.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import recess.client.link.LobbyConnection;
import recess.common.message.FaultCode;
import recess.common.message.LobbyAnswer;
import recess.common.message.UploadAnswer;
import recess.common.message.UploadRequest;

/** Sends the rest of a file over one connection. Blocks; used by one thread. */
final class Sending {
    /** While the server writes one block to its disk, the next is being sent. */
    private static final int BLOCKS_UNDER_WAY = 2;

    private final LobbyConnection connection;
    private final Upload upload;
    private final String id;
    private final long size;
    private final byte[] chunk = new byte[BlockSize.MOST_BYTES];
    private final BlockSize blockSize = new BlockSize();
    private final Deque<Long> unanswered = new ArrayDeque<>();

    Sending(LobbyConnection connection, Upload upload, String id, long size) {
        this.connection = connection;
        this.upload = upload;
        this.id = id;
        this.size = size;
    }

    /**
     * Sends from {@code offset} to the end.
     *
     * @return what the server has stored
     * @throws IOException where the connection breaks, or the file cannot be read
     * @throws Refusal where the server does not want it, or somebody has cancelled it
     */
    UploadAnswer.Stored from(long offset) throws IOException, Refusal {
        try (FileChannel file = FileChannel.open(upload.path(), StandardOpenOption.READ)) {
            long next = offset;
            boolean isLastSent = false;
            long answeredNanos = System.nanoTime();
            while (true) {
                if (upload.isUnwanted()) {
                    throw Refusal.because("cancelled");
                }
                while (!isLastSent && unanswered.size() < BLOCKS_UNDER_WAY) {
                    byte[] block = read(file, next);
                    unanswered.add(connection.send(new UploadRequest.Data(id, next, block.length), block));
                    next += block.length;
                    isLastSent = next == size;
                }
                LobbyAnswer answer = connection.answer(unanswered.remove());
                connection.drainEvents(_ -> {});
                long now = System.nanoTime();
                blockSize.took(now - answeredNanos);
                answeredNanos = now;
                switch (answer) {
                    case UploadAnswer.Part part -> upload.moved(part.offset());
                    case UploadAnswer.Stored stored -> {
                        return stored;
                    }
                    default -> throw refusal(answer);
                }
                if (isLastSent && unanswered.isEmpty()) {
                    throw new IOException("the server has all of it and does not say that it is stored");
                }
            }
        }
    }

    /** If the digest differs from that of a moment ago, the file has been written in the meantime. */
    private static Refusal refusal(LobbyAnswer answer) {
        Refusal refusal = Refusal.of(answer);
        return refusal.is(FaultCode.DIGEST_MISMATCH)
                ? Refusal.because("not saved: the file changed while it was sent; try again")
                : refusal;
    }

    private byte[] read(FileChannel file, long offset) throws IOException, Refusal {
        int wanted = (int) Math.min(blockSize.bytes(), size - offset);
        ByteBuffer into = ByteBuffer.wrap(chunk, 0, wanted);
        while (into.hasRemaining()) {
            if (file.read(into, offset + into.position()) < 0) {
                throw Refusal.because("the file has become shorter while it was sent: try again");
            }
        }
        return wanted == chunk.length ? chunk : Arrays.copyOf(chunk, wanted);
    }
}
