package recess.server.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import recess.server.ListenSpec;
import recess.server.RecessServer;
import recess.server.ServerConfig;
import recess.server.dialect.DialectSettings;
import recess.server.net.ConnectionLimits;
import recess.server.net.Workers;

/** What a server is set to, spelled as its options and the settings of {@code --listen} are. */
final class LimitLines {
    private LimitLines() {}

    static List<String> of(ServerConfig config, List<RecessServer.Open> listeners) {
        String workers = switch (config.workers()) {
            case Workers.Virtual _ -> "virtual";
            case Workers.Iterative _ -> "iterative";
            case Workers.Pool(int threads) -> Integer.toString(threads);
        };
        List<String> lines = new ArrayList<>(List.of(
                "--workers           " + workers,
                "--max-connections   " + config.maxConnections(),
                "--max-per-address   " + config.maxPerAddress(),
                "--round             " + Quantity.shown(config.timing().round()),
                "--between           " + Quantity.shown(config.timing().between()),
                "--grace             " + Quantity.shown(config.grace()),
                "--max-file          " + Quantity.shown(config.uploadLimits().maxFileBytes()),
                "--max-sender        " + Quantity.shown(config.uploadLimits().maxOwnerBytes()),
                "--max-sender-files  " + config.uploadLimits().maxOwnerFiles(),
                "--max-store         " + Quantity.shown(config.uploadLimits().maxTotalBytes()),
                "--min-free          " + Quantity.shown(config.uploadLimits().minFreeBytes()),
                "--max-uploads       " + config.uploadLimits().maxAtOnce()));
        Map<String, TreeSet<String>> namesBySettings = new LinkedHashMap<>();
        listeners.forEach(open -> namesBySettings
                .computeIfAbsent(settings(open.spec()), _ -> new TreeSet<>())
                .add(open.name()));
        namesBySettings.forEach((settings, names) -> {
            lines.add(String.join(", ", names));
            settings.lines().forEach(line -> lines.add("  " + line));
        });
        return lines;
    }

    private static String settings(ListenSpec spec) {
        ConnectionLimits limits = spec.limits();
        DialectSettings dialect = spec.dialectSettings();
        return String.join(
                " ",
                "gap=" + Quantity.shown(limits.gap()),
                "first=" + Quantity.shown(limits.waits().first()),
                "idle=" + Quantity.shown(limits.waits().idle()),
                "warn=" + Quantity.shown(limits.waits().idleWarning()),
                "line=" + Quantity.shown(limits.waits().line()),
                "pause=" + Quantity.shown(dialect.lines().pause()),
                "burst=" + Quantity.shown(dialect.burstPause()),
                "settle=" + Quantity.shown(dialect.settle()),
                "\nwrite=" + Quantity.shown(limits.write()),
                "pace=" + Quantity.shown(limits.pace().bytesPerSecond()),
                "pace-window=" + Quantity.shown(limits.pace().window()),
                "rate=" + limits.rate().linesPerSecond(),
                "rate-burst=" + limits.rate().burst(),
                "max-line=" + Quantity.shown(dialect.lines().maxBytes()),
                "max-message=" + Quantity.shown(dialect.maxMessageBytes()));
    }
}
