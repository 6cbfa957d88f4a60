package recess.common.rps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What two have chosen at the same time.
 *
 * @param own of the side that looks at it
 */
record Throw(Choice own, Choice other) {
    boolean isWon() {
        return own.beats(other);
    }

    boolean isLost() {
        return other.beats(own);
    }

    /** As the other side sees it. */
    Throw turned() {
        return new Throw(/* own= */ other, /* other= */ own);
    }

    /** Several, as a fact: {@code rock:paper,rock:rock}. */
    static String spelled(List<Throw> all) {
        return all.stream().map(one -> one.own.word() + ":" + one.other.word()).collect(Collectors.joining(","));
    }

    /** Reads {@link #spelled}; what is no throw, as a rough server may send it, is left out. */
    static List<Throw> read(String text) {
        List<Throw> all = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            String[] parts = word.split(":", -1);
            Optional<Choice> own = Choice.find(parts[0]);
            Optional<Choice> other = Choice.find(parts[parts.length - 1]);
            if (parts.length == 2 && own.isPresent() && other.isPresent()) {
                all.add(new Throw(own.get(), other.get()));
            }
        }
        return List.copyOf(all);
    }
}
