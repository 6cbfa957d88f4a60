package recess.server.cli;

import java.util.List;
import recess.server.ServerConfig;
import recess.server.net.Workers;

/** What a server is set to, a line for each option that says it. */
final class LimitLines {
    private LimitLines() {}

    static List<String> of(ServerConfig config) {
        String workers = switch (config.workers()) {
            case Workers.Virtual _ -> "virtual";
            case Workers.Iterative _ -> "iterative";
            case Workers.Pool(int threads) -> Integer.toString(threads);
        };
        return List.of(
                "--workers           " + workers,
                "--max-connections   " + config.maxConnections(),
                "--max-per-address   " + config.maxPerAddress(),
                "--round             " + config.timing().round().toSeconds() + "s",
                "--between           " + config.timing().between().toSeconds() + "s",
                "--grace             " + config.grace().toSeconds() + "s",
                "--max-file          " + config.uploadLimits().maxFileBytes(),
                "--max-sender        " + config.uploadLimits().maxOwnerBytes(),
                "--max-sender-files  " + config.uploadLimits().maxOwnerFiles(),
                "--max-store         " + config.uploadLimits().maxTotalBytes(),
                "--min-free          " + config.uploadLimits().minFreeBytes(),
                "--max-uploads       " + config.uploadLimits().maxAtOnce());
    }
}
