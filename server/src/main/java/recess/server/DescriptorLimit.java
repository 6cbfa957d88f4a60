package recess.server;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent.LimitLowered;

/** How many connections the operating system's limit on open files leaves room for. */
final class DescriptorLimit {
    /** What the server itself needs: jars, database, log, listeners, uploads under way. */
    static final int RESERVED = 64;

    private DescriptorLimit() {}

    /** The limit on open files of this process; a very large number where there is none that can be seen (Windows). */
    static long ofThisProcess() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }

    /** As many connections as are asked for, or as the limit allows; at least 1. Says so where it is fewer. */
    static int connections(int asked, long descriptorLimit, EventSink events) {
        long allowed = Math.max(1, descriptorLimit - RESERVED);
        if (asked <= allowed) {
            return asked;
        }
        events.publish(new LimitLowered(
                "connections", asked, allowed, "the limit on open files is " + descriptorLimit + " (see ulimit -n)"));
        return (int) allowed;
    }
}
