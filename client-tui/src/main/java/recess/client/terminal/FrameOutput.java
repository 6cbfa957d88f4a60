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

    private final Destination terminal;
    private final ByteArrayOutputStream frame = new ByteArrayOutputStream(1 << 16);

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
            frame.reset();
            terminal.write(bytes);
        }
    }
}
