package recess.client.screen;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import recess.client.app.Action;
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
     * Those that fit, in order; of equals, what works here comes before what does not, and else their own order stays. Keys
     * that only move through a list are no commands.
     *
     * @param typed nothing fits all
     * @param latest names of commands that were run, the latest first: with nothing typed they come first
     */
    static List<Action> find(Stream<Action> all, String typed, Predicate<Action> works, List<String> latest) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        Comparator<Action> order = wanted.isEmpty()
                ? Comparator.comparingInt(a -> place(latest, a.binding().name()))
                : Comparator.comparing(a -> fit(a.binding(), wanted).orElseThrow());
        return all.filter(a -> !moves(a.binding()))
                .filter(a -> wanted.isEmpty() || fit(a.binding(), wanted).isPresent())
                .sorted(order.thenComparing(a -> !works.test(a)))
                .toList();
    }

    private static int place(List<String> latest, String name) {
        int at = latest.indexOf(name);
        return at < 0 ? latest.size() : at;
    }

    private static Optional<Fit> fit(Binding binding, String wanted) {
        String name = binding.name().toLowerCase(Locale.ROOT);
        String what = binding.what().toLowerCase(Locale.ROOT);
        if (name.equals(wanted)) {
            return Optional.of(Fit.IS_THE_NAME);
        }
        if (name.startsWith(wanted)) {
            return Optional.of(Fit.BEGINS_THE_NAME);
        }
        if (beginsAWord(name, wanted)) {
            return Optional.of(Fit.BEGINS_A_WORD_OF_THE_NAME);
        }
        if (hasLetters(name, wanted)) {
            return Optional.of(Fit.LETTERS_OF_THE_NAME);
        }
        if (beginsAWord(what, wanted)) {
            return Optional.of(Fit.BEGINS_A_WORD_OF_THE_DESCRIPTION);
        }
        return hasLetters(name + " " + what, wanted) ? Optional.of(Fit.LETTERS_OF_THE_DESCRIPTION) : Optional.empty();
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
