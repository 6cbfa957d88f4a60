package recess.common.rps;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be chosen. */
enum Choice {
    ROCK,
    PAPER,
    SCISSORS;

    static final List<Choice> ALL = List.of(values());

    /** What each is called, in the order of {@link #ALL}. */
    static final List<String> WORDS = ALL.stream().map(Choice::word).toList();

    /** As it is typed, and as it is read. */
    String word() {
        return small(name());
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

    /**
     * What somebody means who has typed a word, or how one of them alone begins, in small letters or large.
     *
     * @param words what each is called, in the order of {@link #ALL}
     */
    static Optional<Choice> meant(String typed, List<String> words) {
        String begun = small(typed.strip());
        List<Choice> fitting = ALL.stream()
                .filter(choice -> !begun.isEmpty()
                        && small(words.get(ALL.indexOf(choice))).startsWith(begun))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word}. */
    static Optional<Choice> find(String word) {
        return ALL.stream().filter(choice -> choice.word().equals(word)).findFirst();
    }
}
