package recess.client.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Collects a frame and hands it over in one write. */
final class FrameOutput extends OutputStream {
    /** Where a frame goes, whole. */
    interface Destination {
        void write(byte[] frame) throws IOException;
    }

    /** Most frames are smaller; the memory of one that is not is given back. */
    private static final int USUAL_BYTES = 4 * 1024;

    private final Destination terminal;
    private ByteArrayOutputStream frame = new ByteArrayOutputStream(USUAL_BYTES);

    FrameOutput(Destination terminal) {
        this.terminal = terminal;
    }

    @Override
    public void write(int b) {
        frame.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        frame.write(bytes, from, count);
    }

    @Override
    public void flush() throws IOException {
        if (frame.size() > 0) {
            byte[] bytes = frame.toByteArray();
            if (bytes.length > USUAL_BYTES) {
                frame = new ByteArrayOutputStream(USUAL_BYTES);
            } else {
                frame.reset();
            }
            terminal.write(bytes);
        }
    }
}
