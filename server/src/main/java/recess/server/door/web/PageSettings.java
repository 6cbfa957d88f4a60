package recess.server.door.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import recess.server.door.VisitorSettings;

/** The settings of a visitor, which the browser keeps for the page. Thread-safe. */
final class PageSettings implements VisitorSettings {
    private static final int MAX_CHARS = 1_000;

    private final Map<String, String> all;
    private final Consumer<String> kept;

    /**
     * @param before what the browser has kept; what is none counts for nothing
     * @param kept is told what it has to keep from now on
     */
    PageSettings(String before, Consumer<String> kept) {
        this.all = new HashMap<>(parse(before));
        this.kept = kept;
    }

    private static Map<String, String> parse(String text) {
        try {
            return text.isEmpty() || text.length() > MAX_CHARS
                    ? Map.of()
                    : Form.parse(text).fields();
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }

    @Override
    public synchronized Map<String, String> kept() {
        return Map.copyOf(all);
    }

    @Override
    public synchronized void keep(Map<String, String> changed) {
        all.putAll(changed);
        kept.accept(all.entrySet().stream()
                .map(setting -> encoded(setting.getKey()) + "=" + encoded(setting.getValue()))
                .sorted()
                .collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String where() {
        return "in this browser";
    }
}
