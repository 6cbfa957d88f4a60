package recess.common.hangman;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;
import recess.common.text.CleanText;

/**
 * The words to guess: one or more, each of 3 to 20 letters {@code a} to {@code z}.
 *
 * <p>Its text form has one word a line; capitals are taken as small letters, blank lines and lines that begin with
 * {@code #} do not count, and a word may stand twice.
 */
public final class WordList {
    static final int MIN_LETTERS = 3;
    static final int MAX_LETTERS = 20;

    private static final int MAX_PROBLEMS = 5;

    private final List<String> words;

    private WordList(List<String> words) {
        this.words = words;
    }

    /** The list that comes with the program. */
    public static WordList shipped() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordList.class.getResourceAsStream("words.txt")), StandardCharsets.UTF_8))) {
            return parse(reader.readAllAsString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException with a sentence that names the lines, where a word cannot be used or none is left
     */
    public static WordList parse(String text) {
        List<String> words = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int number = 0;
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (String line : withoutMark.lines().toList()) {
            number++;
            String word = line.strip().toLowerCase(Locale.ROOT);
            if (word.isEmpty() || word.startsWith("#")) {
                continue;
            }
            if (isUsable(word)) {
                words.add(word);
            } else if (problems.size() < MAX_PROBLEMS) {
                problems.add("line " + number + " " + CleanText.quote(word));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("words have " + MIN_LETTERS + " to " + MAX_LETTERS
                    + " letters a to z, which these do not: " + String.join(", ", problems));
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("there is no word in it");
        }
        return new WordList(List.copyOf(words));
    }

    int size() {
        return words.size();
    }

    /** One of them, each as likely as the other. */
    public String any(RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }

    /** Whether a text can be a word to guess. */
    static boolean isUsable(String word) {
        return MIN_LETTERS <= word.length()
                && word.length() <= MAX_LETTERS
                && word.chars().allMatch(c -> 'a' <= c && c <= 'z');
    }
}
