package recess.client.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import recess.client.widget.TextInput;

/**
 * What is chosen in a list, and what the list is narrowed to.
 *
 * @param chosen the key of a line; empty, or one that is not there any more, for the first
 * @param filter words that a line has to have, in any order
 * @param filtering whether the filter has the keyboard
 */
record Chooser(String chosen, TextInput filter, boolean filtering) {
    static Chooser begin() {
        return new Chooser("", TextInput.empty(40), false);
    }

    /** Whether a line has all words of the filter. */
    boolean fits(String line) {
        return hasWords(line, filter.text());
    }

    /** Whether a line has all words, small or large. */
    static boolean hasWords(String line, String words) {
        String small = line.toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split(" ", -1)).allMatch(small::contains);
    }

    /** Whether less than all is shown. */
    boolean isNarrowed() {
        return filtering || !filter.isEmpty();
    }

    /** Which line is chosen, from 0. */
    int index(List<String> keys) {
        return Math.max(0, keys.indexOf(chosen));
    }

    /** With another line chosen, as many lines further as it goes. */
    Chooser moved(List<String> keys, int by) {
        return keys.isEmpty() ? this : at(keys.get(Math.clamp((long) index(keys) + by, 0, keys.size() - 1)));
    }

    /** With a line chosen. */
    Chooser at(String key) {
        return new Chooser(key, filter, filtering);
    }

    /** With the keyboard on the filter, or on the list. */
    Chooser filtering(boolean isFiltering) {
        return new Chooser(chosen, filter, isFiltering);
    }

    /** With another filter: the first line that fits is chosen. */
    Chooser narrowed(TextInput typed) {
        return new Chooser("", typed, true);
    }

    /** With everything shown. */
    Chooser whole() {
        return new Chooser(chosen, filter.cleared(), false);
    }

    /** Which line of how many: {@code rooms 12/301}, {@code rooms 2/14 of 301}. */
    String position(String name, List<String> keys, int all) {
        String of = keys.size() < all ? " of " + all : "";
        return keys.isEmpty()
                ? name + (all > 0 ? " 0" + of : "")
                : name + " " + (index(keys) + 1) + "/" + keys.size() + of;
    }
}
