package recess.server.cli;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import recess.server.ServerConfig;

/** What the options add up to: a configuration, or everything that is wrong with them. */
sealed interface Outcome {
    /**
     * A server can be started.
     *
     * @param logLinesPerMinute 0 for no limit
     * @param console whether there is a prompt where there is a terminal
     * @param metrics where the page for Prometheus is
     */
    record Usable(
            ServerConfig config,
            int logLinesPerMinute,
            boolean console,
            boolean askRealNames,
            Optional<InetSocketAddress> metrics)
            implements Outcome {}

    /** It cannot: one sentence for each thing that is wrong. */
    record Wrong(List<String> problems) implements Outcome {}
}
