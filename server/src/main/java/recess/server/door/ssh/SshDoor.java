package recess.server.door.ssh;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.global.NoMoreSessionsHandler;
import recess.server.door.Door;
import recess.server.door.Reception;

/** The door for {@code ssh}. */
public final class SshDoor implements Door {
    /** How it is called where listeners have names. */
    public static final String NAME = "door/ssh";

    /** The port that it usually has: the one of ssh itself is reserved, and mostly taken. */
    public static final int DEFAULT_PORT = 2222;

    private static final Duration GOODBYES = Duration.ofSeconds(2);

    private final SshServer server;
    private final HostKey hostKey;
    private final Attendant attendant;

    private SshDoor(SshServer server, HostKey hostKey, Attendant attendant) {
        this.server = server;
        this.hostKey = hostKey;
        this.attendant = attendant;
    }

    /**
     * Opens it.
     *
     * @param address port 0 for any free one
     * @param folder where the host key is kept
     * @throws IOException where the port or the key cannot be had
     */
    public static SshDoor open(InetSocketAddress address, Path folder, Reception reception, Limits limits)
            throws IOException {
        HostKey hostKey = HostKey.in(folder);
        SshServer server = Algorithms.builder()
                .channelFactories(List.<ChannelFactory>of(new TerminalChannels()))
                .forwardingFilter(RejectAllForwardingFilter.INSTANCE)
                .globalRequestHandlers(List.of(KeepAliveHandler.INSTANCE, NoMoreSessionsHandler.INSTANCE))
                .build();
        server.setKeyPairProvider(hostKey.provider());
        server.setHost(address.getAddress().getHostAddress());
        server.setPort(address.getPort());
        restrict(server, limits);
        Identity.install(server);
        Attendant attendant = new Attendant(reception, limits);
        server.addSessionListener(attendant);
        Commands commands = new Commands(reception);
        server.setShellFactory(commands::shell);
        server.setCommandFactory(commands::execute);
        server.setSubsystemFactories(List.of(new SftpSubsystem(commands)));
        server.start();
        return new SshDoor(server, hostKey, attendant);
    }

    /**
     * How many may come, and how long they may be silent.
     *
     * @param maxConnections in all, 1 or more
     * @param maxPerAddress from one address, 1 or more; this machine's own are not counted
     * @param login how long somebody may take to say who it is
     * @param askEvery how often a client is asked whether it is there
     * @param patience how long it may take to say so
     */
    public record Limits(int maxConnections, int maxPerAddress, Duration login, Duration askEvery, Duration patience) {
        /**
         * The promised times.
         *
         * @param first how long the login may take instead
         */
        public static Limits of(int maxConnections, int maxPerAddress, Optional<Duration> first) {
            return new Limits(
                    maxConnections,
                    maxPerAddress,
                    first.orElse(Duration.ofSeconds(20)),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(15));
        }
    }

    /** MINA's usual limits are for file transfer between machines: here people think, and nobody is trusted. */
    private static void restrict(SshServer server, Limits limits) {
        CoreModuleProperties.SERVER_IDENTIFICATION.set(server, "Recess");
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ZERO);
        CoreModuleProperties.AUTH_TIMEOUT.set(server, limits.login());
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, 6);
        CoreModuleProperties.NIO2_READ_BUFFER_SIZE.set(server, 16 * 1024);
        CoreModuleProperties.TCP_NODELAY.set(server, true);
        CoreModuleProperties.WINDOW_SIZE.set(server, 256L * 1024);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.ofLiteral(server.getHost()), server.getPort());
    }

    @Override
    public SequencedMap<String, String> board(String host) {
        int port = server.getPort();
        SequencedMap<String, String> lines = new LinkedHashMap<>();
        lines.put("screens", "ssh -p " + port + " NAME@" + host + "   (nothing to install)");
        lines.put("files", "scp -P " + port + " FILE NAME@" + host + ":");
        lines.put("its key", hostKey.fingerprint());
        return lines;
    }

    @Override
    public void shut() {
        attendant.turnAwayAll();
    }

    @Override
    public void close() {
        shut();
        try {
            long end = System.nanoTime() + GOODBYES.toNanos();
            while (!server.getActiveSessions().isEmpty() && System.nanoTime() - end < 0) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            server.stop(true);
        } catch (IOException e) {
            // Stopped as far as it can be.
        }
    }
}
