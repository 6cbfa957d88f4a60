package recess.common.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The command that somebody means: by its word in any case, or by a beginning that only one has.
 *
 * @param command empty where there is none, or more than one
 * @param objection says so then, in a sentence that is safe to show; otherwise empty
 */
public record CommandLookup<C>(Optional<C> command, String objection) {
    /**
     * Looks for a command.
     *
     * @param typed the word; foreign text
     * @param word what a command begins with, in small letters
     */
    public static <C> CommandLookup<C> of(String typed, List<C> commands, Function<C, String> word) {
        String small = typed.toLowerCase(Locale.ROOT);
        Optional<C> exact =
                commands.stream().filter(c -> word.apply(c).equals(small)).findFirst();
        List<C> fitting = exact.map(List::of)
                .orElseGet(() -> commands.stream()
                        .filter(c -> word.apply(c).startsWith(small))
                        .toList());
        return switch (fitting.size()) {
            case 1 -> new CommandLookup<>(Optional.of(fitting.getFirst()), "");
            case 0 -> {
                String nearest = Spelling.nearest(
                                small, commands.stream().map(word).toList())
                        .map(known -> ", did you mean " + known + "?")
                        .orElse("");
                yield none("there is no command " + CleanText.quote(typed) + nearest + ": help lists them");
            }
            default ->
                none(CleanText.quote(typed) + " is short for several: "
                        + String.join(", ", fitting.stream().map(word).sorted().toList()));
        };
    }

    private static <C> CommandLookup<C> none(String objection) {
        return new CommandLookup<>(Optional.empty(), objection);
    }
}
