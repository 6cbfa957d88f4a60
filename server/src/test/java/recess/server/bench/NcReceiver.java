package recess.server.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** What a course would do: {@code nc -l PORT > FILE}, and {@code sync FILE} behind it. */
final class NcReceiver {
    private NcReceiver() {}

    /** Whether there is an {@code nc}. */
    static boolean isInstalled() {
        return Programs.isInstalled("nc", "-h");
    }

    /** Receives a file; returns how long that took, from its first byte until it is on the disk. */
    static Duration receive(FileSender file, Path target) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process nc = new ProcessBuilder("nc", "-d", "-l", "127.0.0.1", Integer.toString(port))
                .redirectOutput(target.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            long startNanos = sendOnceItListens(file, address, nc);
            nc.waitFor();
            try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
                if (channel.size() != file.sizeBytes()) {
                    throw new IOException("nc wrote " + channel.size() + " bytes of " + file.sizeBytes());
                }
                channel.force(true);
            }
            return Duration.ofNanos(System.nanoTime() - startNanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            nc.destroyForcibly();
        }
    }

    private static long sendOnceItListens(FileSender file, InetSocketAddress address, Process nc)
            throws IOException, InterruptedException {
        while (true) {
            try {
                long startNanos = System.nanoTime();
                file.sendBare(address);
                return startNanos;
            } catch (ConnectException e) {
                if (!nc.isAlive()) {
                    throw new IOException("nc ended by itself", e);
                }
                Thread.sleep(5);
            }
        }
    }
}
