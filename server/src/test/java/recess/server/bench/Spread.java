package recess.server.bench;

import java.util.List;

/** The least, the middle and the greatest of some values; the middle of an even number is the mean of the inner two. */
record Spread(double min, double median, double max) {
    /** @param values one or more */
    static Spread of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(sorted.getFirst(), median, sorted.getLast());
    }
}
