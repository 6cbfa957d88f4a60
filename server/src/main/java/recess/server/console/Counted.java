package recess.server.console;

/** Numbers with what they count. */
final class Counted {
    private Counted() {}

    /** {@code 1 person}, {@code 2 people}; {@code 1 round}, {@code 2 rounds}. */
    static String of(long number, String what) {
        if (number == 1) {
            return "1 " + what;
        }
        return number + " " + (what.equals("person") ? "people" : what + "s");
    }
}
