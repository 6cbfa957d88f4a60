package recess.server.cli;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import recess.common.setting.ValueType;
import recess.server.ServerConfig;

/**
 * A setting of the server: {@code --name VALUE} on the command line, {@code name = value} in a configuration file.
 *
 * @param usual its value where it is not set; empty where nothing is usual
 * @param help what it does, in a sentence; asked for only where it is shown, since every start waits for the settings
 * @param repeats whether it may be set more than once
 * @param onlyTyped whether it makes no sense in a file
 * @param current its value in a server that runs; empty where that cannot be asked
 */
record Setting<T>(
        String name,
        ValueType<T> type,
        Optional<T> usual,
        Supplier<String> help,
        boolean repeats,
        boolean onlyTyped,
        Optional<Function<ServerConfig, T>> current) {
    static <T> Setting<T> of(String name, ValueType<T> type, T usual, String help) {
        return new Setting<>(name, type, Optional.of(usual), () -> help, false, false, Optional.empty());
    }

    /** One that usually is not set. */
    static <T> Setting<T> without(String name, ValueType<T> type, String help) {
        return without(name, type, () -> help);
    }

    /** The same with a help that has to be worked out. */
    static <T> Setting<T> without(String name, ValueType<T> type, Supplier<String> help) {
        return new Setting<>(name, type, Optional.empty(), help, false, false, Optional.empty());
    }

    static Setting<Boolean> flag(String name, String help) {
        return of(name, ValueType.FLAG, false, help);
    }

    Setting<T> repeated() {
        return new Setting<>(name, type, usual, help, true, onlyTyped, current);
    }

    Setting<T> typed() {
        return new Setting<>(name, type, usual, help, repeats, true, current);
    }

    Setting<T> in(Function<ServerConfig, T> config) {
        return new Setting<>(name, type, usual, help, repeats, onlyTyped, Optional.of(config));
    }

    boolean isFlag() {
        return type.isFlag();
    }

    /** As on the command line. */
    String option() {
        return "--" + name;
    }

    /** Its help, with what is usual. */
    String described() {
        return isFlag()
                ? help.get()
                : help.get()
                        + usual.map(value -> " (default: " + type.spell(value) + ").")
                                .orElse("");
    }

    /** Its value in a server that runs, spelled as it is read. */
    Optional<String> spelled(ServerConfig config) {
        return current.map(value -> type.spell(value.apply(config)));
    }
}
