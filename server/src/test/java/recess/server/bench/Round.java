package recess.server.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * One server's turn.
 *
 * @param serverCpu what its process took of the processors meanwhile
 * @param clientCpu what this process took
 * @param busyCores how many cores were busy meanwhile, with this and with anything else; NaN where this machine does not
 *     tell
 */
record Round(Load.Tally tally, Duration serverCpu, Duration clientCpu, double busyCores) {
    /** Puts a server under a load for a time. */
    static Round play(ChildServer server, Load load, Duration duration) throws IOException {
        coresBusySinceLastAsked();
        Duration serverBefore = server.cpu();
        Duration clientBefore = ChildServer.cpu(ProcessHandle.current());
        Load.Tally tally = load.run(duration);
        return new Round(
                tally,
                server.cpu().minus(serverBefore),
                ChildServer.cpu(ProcessHandle.current()).minus(clientBefore),
                coresBusySinceLastAsked());
    }

    /** Messages or games per second. */
    double perSecond() {
        return tally.done() * 1e9 / tally.took().toNanos();
    }

    /** Microseconds of the server's processor time per message or game. */
    double serverMicros() {
        return serverCpu.toNanos() / 1e3 / tally.done();
    }

    /** How many cores the server kept busy. */
    double serverCores() {
        return (double) serverCpu.toNanos() / tally.took().toNanos();
    }

    /** How many cores the clients kept busy. */
    double clientCores() {
        return (double) clientCpu.toNanos() / tally.took().toNanos();
    }

    /** How many cores were busy with what is no part of the measurement, and disturbed it. */
    double otherCores() {
        return Math.max(0, busyCores - serverCores() - clientCores());
    }

    private static double coresBusySinceLastAsked() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getCpuLoad() * system.getAvailableProcessors()
                : Double.NaN;
    }
}
