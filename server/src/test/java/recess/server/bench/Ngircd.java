package recess.server.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An IRC server of this machine, without its limits. */
record Ngircd(Process process, InetSocketAddress address) implements AutoCloseable {
    private static final int TRIES = 200;
    private static final int PAUSE_MILLIS = 25;

    static boolean isInstalled() {
        return Programs.isInstalled("ngircd", "--version");
    }

    static Ngircd start(Path scratch) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path settings = scratch.resolve("ngircd.conf");
        Files.writeString(settings, """
            [Global]
            Name = bench.local
            Info = bench
            Listen = 127.0.0.1
            Ports = %d
            [Limits]
            MaxConnections = 0
            MaxConnectionsIP = 0
            MaxJoins = 0
            MaxPenaltyTime = 0
            PingTimeout = 3600
            [Options]
            DNS = no
            Ident = no
            PAM = no
            """.formatted(port));
        List<String> command = new ArrayList<>(Cores.serverPrefix());
        command.addAll(List.of("ngircd", "--nodaemon", "--config", settings.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("ngircd.log").toFile())
                .start();
        Ngircd ngircd = new Ngircd(process, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        ngircd.awaitReady();
        return ngircd;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitReady() throws IOException {
        for (int attempt = 0; attempt < TRIES && process.isAlive(); attempt++) {
            try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
                return;
            } catch (IOException e) {
                pause();
            }
        }
        close();
        throw new IOException("ngircd did not start");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
