package recess.server.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import recess.common.text.CleanText;

/**
 * Questions out of a text: blocks of lines with a blank line between two; the last line of a block is {@code = ANSWER}, or
 * {@code = ONE | OTHER} where more than one is right. Lines that begin with {@code #} mean nothing.
 */
record Questions(List<Question> all) {
    /**
     * One question.
     *
     * @param text a line or more
     * @param answers that are right, the usual one first
     */
    record Question(String text, List<String> answers) {
        boolean isRight(String typed) {
            return answers.stream()
                    .anyMatch(answer -> answer.strip()
                            .toLowerCase(Locale.ROOT)
                            .equals(typed.strip().toLowerCase(Locale.ROOT)));
        }
    }

    /** A few, where a teacher has none. */
    static final Questions FEW = parse("""
            What does a server call before accept()?
            A connect  B listen  C recv
            = B | listen

            Which end of a connection sends the first SYN: client or server?
            = client

            What does recv return when the other side has closed?
            A None  B b''  C an exception
            = B | b''
            """);

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException with a sentence that names the line
     */
    static Questions parse(String text) {
        List<Question> all = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = CleanText.line(lines.get(i).stripTrailing());
            if (line.startsWith("#") || (line.isBlank() && asked.isEmpty())) {
                continue;
            }
            boolean answer = line.startsWith("=");
            if (line.isBlank()
                    || (answer && (asked.isEmpty() || line.substring(1).isBlank()))) {
                throw new IllegalArgumentException("line " + (i + 1)
                        + (answer
                                ? " is an answer without a question, or an empty one"
                                : " ends a question without = ANSWER"));
            }
            if (answer) {
                List<String> answers = List.of(line.substring(1).strip().split("\\s*\\|\\s*"));
                all.add(new Question(String.join("\n", asked), answers));
                asked.clear();
            } else {
                asked.add(line);
            }
        }
        if (!asked.isEmpty() || all.isEmpty()) {
            throw new IllegalArgumentException(
                    all.isEmpty() && asked.isEmpty()
                            ? "there is no question in it"
                            : "the last question has no = ANSWER");
        }
        return new Questions(List.copyOf(all));
    }
}
