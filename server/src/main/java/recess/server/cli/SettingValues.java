package recess.server.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What was set, and everything that is wrong with it. */
final class SettingValues {
    /** @param origin {@code FILE line N: }; empty for the command line */
    private record Given(String text, String origin) {}

    private final Map<String, List<Given>> given = new HashMap<>();
    private final Set<String> problems = new LinkedHashSet<>();

    /** One sentence for each thing that is wrong. */
    Set<String> problems() {
        return problems;
    }

    boolean isGiven(Setting<?> setting) {
        return given.containsKey(setting.name());
    }

    void typed(Setting<?> setting, List<String> texts) {
        given.put(
                setting.name(), texts.stream().map(text -> new Given(text, "")).toList());
    }

    void inFile(Setting<?> setting, String text, String origin) {
        given.computeIfAbsent(setting.name(), _ -> new ArrayList<>()).add(new Given(text, origin));
    }

    /** Its value; what is usual where it is not set, or where what was set is wrong. */
    <T> T get(Setting<T> setting) {
        return find(setting).orElseGet(setting.usual()::orElseThrow);
    }

    /** Its value, or what is usual; empty where it is not set and nothing is usual. */
    <T> Optional<T> find(Setting<T> setting) {
        return each(setting, setting.type().reader()).stream().findFirst().or(setting::usual);
    }

    /** All its values, each read in a way of the caller's. */
    <T> List<T> each(Setting<?> setting, Function<String, T> reader) {
        List<T> values = new ArrayList<>();
        for (Given one : given.getOrDefault(setting.name(), List.of())) {
            try {
                values.add(reader.apply(one.text()));
            } catch (IllegalArgumentException e) {
                problems.add((one.origin().isEmpty() ? setting.option() : one.origin() + setting.name())
                        + (setting.repeats() ? " " + one.text() : "")
                        + ": " + e.getMessage());
            }
        }
        return values;
    }
}
