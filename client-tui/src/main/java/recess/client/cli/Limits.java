package recess.client.cli;

/** Holds numbers of the command line to their limits. */
final class Limits {
    private Limits() {}

    static void check(String option, int value, int min, int max) {
        if (value < min || value > max) {
            throw new Task.WrongUsage(option + " " + value + " is not from " + min + " to " + max);
        }
    }
}
