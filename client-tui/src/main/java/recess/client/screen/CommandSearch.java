package recess.client.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import recess.client.app.Action;
import recess.client.app.Argument;
import recess.client.app.State;
import recess.client.key.Binding;
import recess.client.key.Key;

/** Which commands fit what is typed in the palette, the one that is meant most probably first. */
final class CommandSearch {
    /** How well a command fits, the best first. */
    private enum Fit {
        IS_THE_NAME,
        BEGINS_THE_NAME,
        BEGINS_A_WORD_OF_THE_NAME,
        LETTERS_OF_THE_NAME,
        BEGINS_A_WORD_OF_THE_DESCRIPTION,
        LETTERS_OF_THE_DESCRIPTION
    }

    private CommandSearch() {}

    /**
     * Those that fit, in order; of equals, what works here comes before what does not, and else their own order stays. Where
     * an argument has been begun behind the name of a command, what it can be comes first. Keys that only move through a
     * list are no commands.
     *
     * @param typed nothing fits all
     * @param state as it will be when a command runs
     */
    static List<Command> find(Stream<Action> all, String typed, State state) {
        List<Action> actions = all.filter(a -> !moves(a.binding())).toList();
        String wanted = typed.stripLeading().toLowerCase(Locale.ROOT);
        if (wanted.isBlank()) {
            return latestFirst(actions, state);
        }
        String name = wanted.strip();
        Stream<Command> plain = actions.stream()
                .filter(a -> fit(a.binding(), name).isPresent())
                .sorted(Comparator.comparing(
                                (Action a) -> fit(a.binding(), name).orElseThrow())
                        .thenComparing(a -> a.whyNot().apply(state).isPresent()))
                .map(Command::alone);
        return Stream.concat(withArguments(actions, typed.stripLeading(), state), plain)
                .toList();
    }

    private static List<Command> latestFirst(List<Action> actions, State state) {
        List<Command> found = new ArrayList<>();
        for (String latest : state.home().commands()) {
            remembered(actions, latest).ifPresent(found::add);
        }
        actions.stream()
                .map(Command::alone)
                .filter(c -> !found.contains(c))
                .sorted(Comparator.comparing(c -> c.whyNot(state).isPresent()))
                .forEach(found::add);
        return found;
    }

    /** A command that was run before, where there is such a one here. */
    private static Optional<Command> remembered(List<Action> actions, String label) {
        for (Action action : actions) {
            String name = action.binding().name();
            if (label.equals(name)) {
                return Optional.of(Command.alone(action));
            }
            if (label.startsWith(name + " ") && action.argument().isPresent()) {
                return Optional.of(Command.of(action, label.substring(name.length() + 1)));
            }
        }
        return Optional.empty();
    }

    private static Stream<Command> withArguments(List<Action> actions, String typed, State state) {
        return actions.stream()
                .filter(a -> a.argument().isPresent())
                .filter(a -> behindName(a, typed).isPresent())
                .sorted(Comparator.comparing(a -> a.argument()
                        .flatMap(taken -> taken.whyNot().apply(state))
                        .isPresent()))
                .flatMap(a -> with(a, behindName(a, typed).orElseThrow(), state));
    }

    /** What is typed behind the name, or behind the beginning of a name of one word. */
    private static Optional<String> behindName(Action action, String typed) {
        String name = action.binding().name();
        String small = typed.toLowerCase(Locale.ROOT);
        if (small.startsWith(name + " ")) {
            return Optional.of(typed.substring(name.length()).strip());
        }
        int blank = small.indexOf(' ');
        return blank > 0 && name.startsWith(small.substring(0, blank)) && name.indexOf(' ') < 0
                ? Optional.of(typed.substring(blank).strip())
                : Optional.empty();
    }

    private static Stream<Command> with(Action action, String begun, State state) {
        Argument taken = action.argument().orElseThrow();
        String wanted = begun.toLowerCase(Locale.ROOT);
        List<String> choices = taken.choices().apply(state).stream()
                .filter(c -> wanted.isEmpty() || nameFit(c, wanted).isPresent())
                .sorted(Comparator.comparing(c -> nameFit(c, wanted).orElse(Fit.IS_THE_NAME)))
                .toList();
        boolean isAnother =
                taken.open() && !begun.isEmpty() && choices.stream().noneMatch(c -> c.equalsIgnoreCase(begun));
        return Stream.concat(choices.stream(), isAnother ? Stream.of(begun) : Stream.empty())
                .map(given -> Command.of(action, given));
    }

    private static Optional<Fit> fit(Binding binding, String wanted) {
        Optional<Fit> name = nameFit(binding.name(), wanted);
        if (name.isPresent()) {
            return name;
        }
        String what = binding.what().toLowerCase(Locale.ROOT);
        if (beginsAWord(what, wanted)) {
            return Optional.of(Fit.BEGINS_A_WORD_OF_THE_DESCRIPTION);
        }
        String all = binding.name().toLowerCase(Locale.ROOT) + " " + what;
        return hasLetters(all, wanted) ? Optional.of(Fit.LETTERS_OF_THE_DESCRIPTION) : Optional.empty();
    }

    private static Optional<Fit> nameFit(String text, String wanted) {
        String name = text.toLowerCase(Locale.ROOT);
        if (name.equals(wanted)) {
            return Optional.of(Fit.IS_THE_NAME);
        }
        if (name.startsWith(wanted)) {
            return Optional.of(Fit.BEGINS_THE_NAME);
        }
        if (beginsAWord(name, wanted)) {
            return Optional.of(Fit.BEGINS_A_WORD_OF_THE_NAME);
        }
        return hasLetters(name, wanted) ? Optional.of(Fit.LETTERS_OF_THE_NAME) : Optional.empty();
    }

    private static boolean beginsAWord(String text, String wanted) {
        return text.startsWith(wanted) || text.contains(" " + wanted);
    }

    /** All letters in their order, as one types them from memory. */
    private static boolean hasLetters(String text, String wanted) {
        int at = 0;
        for (char c : wanted.replace(" ", "").toCharArray()) {
            at = text.indexOf(c, at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean moves(Binding binding) {
        Key.Name first = binding.keys().getFirst().name();
        return !binding.hinted()
                && switch (first) {
                    case UP, DOWN, LEFT, RIGHT, HOME, END, PAGE_UP, PAGE_DOWN, TAB -> true;
                    case CHARACTER,
                            ENTER,
                            ESCAPE,
                            BACKSPACE,
                            DELETE,
                            INSERT,
                            F1,
                            F2,
                            F3,
                            F4,
                            F5,
                            F6,
                            F7,
                            F8,
                            F9,
                            F10,
                            F11,
                            F12 -> false;
                };
    }
}
