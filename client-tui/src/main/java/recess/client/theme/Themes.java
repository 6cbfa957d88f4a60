package recess.client.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The themes that can be chosen.
 *
 * @param all in the order in which they are offered; never empty
 */
public record Themes(List<Theme> all) {
    /** Those that are there for everybody. */
    public static final Themes BUILT_IN = new Themes(List.of(
            Theme.DARK,
            Theme.LIGHT,
            Theme.HIGH_CONTRAST,
            new Theme("dusk", Palette.DUSK),
            new Theme("sepia", Palette.SEPIA),
            new Theme("phosphor", Palette.PHOSPHOR),
            new Theme("chalkboard", Palette.CHALKBOARD),
            Theme.MONO));

    public Themes {
        all = List.copyOf(all);
    }

    /** With one's own; one that is called as another one takes its place. */
    public Themes with(List<Theme> own) {
        List<Theme> more = new ArrayList<>(all);
        for (Theme theme : own) {
            int at = labels(more).indexOf(theme.label());
            if (at >= 0) {
                more.set(at, theme);
            } else {
                more.add(theme);
            }
        }
        return new Themes(more);
    }

    /** The theme with that label. */
    public Optional<Theme> labelled(String label) {
        return all.stream().filter(t -> t.label().equals(label)).findFirst();
    }

    /** What they are called, in order. */
    public List<String> labels() {
        return labels(all);
    }

    private static List<String> labels(List<Theme> themes) {
        return themes.stream().map(Theme::label).toList();
    }

    /** The one some steps after {@code theme}, and after the last the first. */
    public Theme after(Theme theme, int steps) {
        return all.get(Math.floorMod(labels().indexOf(theme.label()) + steps, all.size()));
    }
}
