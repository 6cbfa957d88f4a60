package recess.server.door;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import recess.server.share.Origin;

/**
 * The settings of visitors who have proved a key: kept as their names are, for as long as the server runs. Each address has room
 * for some; the ones that were not used for longest give way. Thread-safe.
 */
public final class ProvedSettings {
    static final int MAX = 2_000;
    static final int MAX_OF_ORIGIN = 100;

    private record Kept(Origin origin, Map<String, String> settings) {}

    /** By proof, the one that was not used for longest first. */
    private final LinkedHashMap<String, Kept> all = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Those of a visitor.
     *
     * @param proof of the visitor's key, as the lobby has made it
     */
    public VisitorSettings of(String proof, Origin origin) {
        return new VisitorSettings() {
            @Override
            public Map<String, String> kept() {
                return find(proof);
            }

            @Override
            public void keep(Map<String, String> changed) {
                put(proof, origin, changed);
            }

            @Override
            public String where() {
                return "for your ssh key, until the server stops";
            }
        };
    }

    private synchronized Map<String, String> find(String proof) {
        Kept kept = all.get(proof);
        return kept == null ? Map.of() : kept.settings();
    }

    private synchronized void put(String proof, Origin origin, Map<String, String> changed) {
        Map<String, String> settings = new HashMap<>(find(proof));
        settings.putAll(changed);
        all.put(proof, new Kept(origin, Map.copyOf(settings)));
        boolean isFull = all.values().stream()
                        .filter(kept -> kept.origin().equals(origin))
                        .count()
                > MAX_OF_ORIGIN;
        if (isFull || all.size() > MAX) {
            all.entrySet().stream()
                    .filter(kept -> !isFull || kept.getValue().origin().equals(origin))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .ifPresent(all::remove);
        }
    }
}
