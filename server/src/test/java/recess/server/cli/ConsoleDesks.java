package recess.server.cli;

import recess.server.RecessServer;
import recess.server.console.Desk;
import recess.server.log.LiveEvents;

/** Desks of servers, for the tests of other packages. */
public final class ConsoleDesks {
    private ConsoleDesks() {}

    /** Opens the listeners that were added before a restart, as the program does. */
    public static void reopen(RecessServer server) {
        new ServerNetwork(server).reopen(_ -> {});
    }

    /** What the console of a server can reach; a stop at once is a failure. */
    public static Desk of(RecessServer server) {
        return ConsoleDesk.of(server, _ -> 0, new LiveEvents(_ -> {}), () -> {
            throw new AssertionError("the process would have ended");
        });
    }
}
