package recess.client.link;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The bytes from a server and to it. One thread reads, one writes, and any thread may close it, which wakes both. */
public interface Wire extends Closeable {
    /** What the server says. */
    InputStream in() throws IOException;

    /** What the server is told; what is written is on its way at once. */
    OutputStream out() throws IOException;
}
