package recess.common.message;

import java.util.OptionalInt;

/**
 * The whole numbers that something may be, both ends included. Whoever reads such a number, out of JSON, a command or a field
 * of a form, refuses another one in the same sentence.
 *
 * @param name what it is, as clients call it
 */
public record Range(String name, int min, int max) {
    /** A number that has no other upper end than its type. */
    public static Range from(int min, String name) {
        return new Range(name, min, Integer.MAX_VALUE);
    }

    /** The same, called as somewhere else. */
    public Range named(String otherName) {
        return new Range(otherName, min, max);
    }

    /** Whether it may be this number. */
    public boolean holds(long number) {
        return number >= min && number <= max;
    }

    /** The number that was typed, in decimal digits; empty where it is none, or out of range. */
    public OptionalInt read(String typed) {
        if (!typed.matches("[0-9]{1,9}") || !holds(Integer.parseInt(typed))) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(typed));
    }

    /**
     * Checks a number.
     *
     * @throws IllegalArgumentException where it may not be this one; says so in a sentence that is safe to show
     */
    public void require(long number) {
        if (!holds(number)) {
            throw new IllegalArgumentException(objection(number));
        }
    }

    /** What is wrong with a number that is out of range. */
    public String objection(long number) {
        return name + " " + number + (isOpen() ? " is not " + min + " or more" : " is not from " + min + " to " + max);
    }

    /**
     * What is wrong with something typed that {@link #read} does not take.
     *
     * @param typed in quotes, and safe to show; empty where nothing was typed
     */
    public String objection(String typed) {
        String limit = isOpen() ? "of " + min + " or more" : "from " + min + " to " + max;
        return typed.isEmpty()
                ? name + " lacks its number " + limit
                : name + " " + typed + " is no whole number " + limit;
    }

    private boolean isOpen() {
        return max == Integer.MAX_VALUE;
    }
}
