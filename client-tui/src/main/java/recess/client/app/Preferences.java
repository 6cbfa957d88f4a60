package recess.client.app;

import java.util.LinkedHashMap;
import java.util.Map;
import recess.client.theme.Themes;

/**
 * How somebody wants it to look and to sound.
 *
 * @param motion whether something may move that need not, as the steps of a podium that rise
 * @param bell whether the terminal's bell rings when a round begins
 * @param title whether the window's title tells what goes on
 * @param projector whether a room that is watched shows itself in large letters from the beginning
 * @param themes those that can be chosen, with one's own
 * @param settings what stands in the settings file, by its names
 */
public record Preferences(
        boolean motion, boolean bell, boolean title, boolean projector, Themes themes, Map<String, String> settings) {
    /** Where nothing is set. */
    public static final Preferences USUAL = new Preferences(true, true, true, false);

    /** With nothing of one's own. */
    public Preferences(boolean motion, boolean bell, boolean title, boolean projector) {
        this(motion, bell, title, projector, Themes.BUILT_IN, Map.of());
    }

    public Preferences {
        settings = Map.copyOf(settings);
    }

    /** Whether nothing beyond ASCII is to be shown, whatever the terminal can. */
    public boolean ascii() {
        return "true".equals(settings.get("ascii"));
    }

    /** With settings that have been changed. */
    public Preferences with(Map<String, String> changed) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putAll(changed);
        return new Preferences(
                isOn("motion", motion, changed),
                isOn("bell", bell, changed),
                isOn("title", title, changed),
                projector,
                themes,
                all);
    }

    private static boolean isOn(String name, boolean before, Map<String, String> changed) {
        return changed.containsKey(name) ? "on".equals(changed.get(name)) : before;
    }
}
