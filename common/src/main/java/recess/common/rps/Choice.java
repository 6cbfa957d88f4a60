package recess.common.rps;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be chosen. */
enum Choice {
    ROCK,
    PAPER,
    SCISSORS;

    static final List<Choice> ALL = List.of(values());

    /** As it is typed, and as it is read. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What beats it. */
    Choice beatenBy() {
        return switch (this) {
            case ROCK -> PAPER;
            case PAPER -> SCISSORS;
            case SCISSORS -> ROCK;
        };
    }

    boolean beats(Choice other) {
        return other.beatenBy() == this;
    }

    /** Reads {@link #word}. */
    static Optional<Choice> find(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.word().equals(word))
                .findFirst();
    }
}
