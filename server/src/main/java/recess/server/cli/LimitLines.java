package recess.server.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import recess.server.Catalogue;
import recess.server.ListenSpec;
import recess.server.RecessServer;
import recess.server.ServerConfig;

/** What a running server and its listeners are set to, spelled as on the command line. */
final class LimitLines {
    private LimitLines() {}

    static List<String> of(ServerConfig config, List<RecessServer.Open> listeners) {
        List<String> lines = new ArrayList<>();
        ServerSettings.ALL.forEach(setting -> setting.spelled(config)
                .ifPresent(value -> lines.add(String.format("%-19s %s", setting.option(), value))));
        Map<String, TreeSet<String>> namesBySettings = new LinkedHashMap<>();
        listeners.forEach(open -> namesBySettings
                .computeIfAbsent(settings(open.spec()), _ -> new TreeSet<>())
                .add(open.name()));
        namesBySettings.forEach((settings, names) -> {
            lines.add(String.join(", ", names));
            lines.add("  " + settings);
        });
        return lines;
    }

    private static String settings(ListenSpec spec) {
        return Catalogue.offer(spec.name()).allSettings().stream()
                .flatMap(setting -> setting.spelled(spec).map(value -> setting.name() + "=" + value).stream())
                .collect(Collectors.joining(" "));
    }
}
