package recess.client.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A theme that somebody has written: lines {@code role = #RRGGBB} for {@code grey}, {@code accent}, {@code good}, {@code
 * warn}, {@code bad}, {@code self}, {@code ink} and {@code paper}; and {@code base = THEME}, whose colours those are that the
 * file leaves out. A wrong line is ignored, with a complaint.
 *
 * @param complaints a line each, not yet safe to show
 */
public record OwnTheme(Theme theme, List<String> complaints) {
    /** Below it text is hard to read (WCAG 2.2, success criterion 1.4.3). */
    static final double MIN_CONTRAST = 4.5;

    private static final List<String> COLORS = List.of("grey", "accent", "good", "warn", "bad", "self", "ink", "paper");

    public OwnTheme {
        complaints = List.copyOf(complaints);
    }

    /**
     * Reads it.
     *
     * @param label what it is called
     */
    public static OwnTheme parse(String label, String text) {
        List<String> complaints = new ArrayList<>();
        Map<String, Color> colors = new LinkedHashMap<>();
        Palette base = Palette.DARK;
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String key = line.substring(0, Math.max(0, equals)).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(equals + 1).strip();
            Optional<Palette> named = Themes.BUILT_IN.labelled(value).map(Theme::palette);
            Optional<Color> color = Color.parse(value);
            if (key.equals("base") && named.isPresent()) {
                base = named.get();
            } else if (COLORS.contains(key) && color.isPresent()) {
                colors.put(key, color.get());
            } else {
                complaints.add("line " + number + ": '" + line + "' is neither base = THEME nor one of "
                        + String.join(", ", COLORS) + " = #RRGGBB");
            }
        }
        Palette palette = over(base, colors);
        complaints.addAll(faint(palette));
        return new OwnTheme(new Theme(label, palette), complaints);
    }

    private static Palette over(Palette base, Map<String, Color> colors) {
        return new Palette(
                colors.getOrDefault("grey", base.grey()),
                colors.getOrDefault("accent", base.accent()),
                colors.getOrDefault("good", base.good()),
                colors.getOrDefault("warn", base.warn()),
                colors.getOrDefault("bad", base.bad()),
                colors.getOrDefault("self", base.self()),
                or(colors.get("ink"), base.ink()),
                or(colors.get("paper"), base.paper()));
    }

    private static @Nullable Color or(@Nullable Color color, @Nullable Color base) {
        return color == null ? base : color;
    }

    /** What can hardly be read; without a paper of its own, the terminal's is not known. */
    private static List<String> faint(Palette palette) {
        Color paper = palette.paper();
        if (paper == null) {
            return List.of();
        }
        Map<String, Color> inks = new LinkedHashMap<>();
        inks.put("grey", palette.grey());
        inks.put("accent", palette.accent());
        inks.put("good", palette.good());
        inks.put("warn", palette.warn());
        inks.put("bad", palette.bad());
        inks.put("self", palette.self());
        if (palette.ink() != null) {
            inks.put("ink", palette.ink());
        }
        List<String> faint = new ArrayList<>();
        if (palette.ink() == null) {
            faint.add("paper without ink: the terminal's own letters may be of the same colour");
        }
        inks.forEach((name, ink) -> {
            double contrast = Color.contrast(ink.rgb(), paper.rgb());
            if (contrast < MIN_CONTRAST) {
                faint.add(String.format(
                        Locale.ROOT,
                        "%s on this paper has a contrast of %.1f : 1; text needs %.1f",
                        name,
                        contrast,
                        MIN_CONTRAST));
            }
        });
        return faint;
    }
}
