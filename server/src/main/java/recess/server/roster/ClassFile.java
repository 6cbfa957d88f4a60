package recess.server.roster;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import recess.common.text.CleanText;
import recess.common.text.IoReason;
import recess.server.export.Csv;

/** Reads a class list as a spreadsheet saves it: number, name, and whatever follows; a line each. */
public final class ClassFile {
    private static final int MAX_BYTES = 1024 * 1024;
    private static final int MAX_STUDENTS = 1000;
    private static final int MAX_NAME_CODE_POINTS = 60;
    private static final String NUMBER = "[\\p{L}\\p{Nd}]{1,12}";

    private ClassFile() {}

    /**
     * Reads a file.
     *
     * @throws IOException with a sentence that names the file, and the line that is wrong
     */
    public static List<Student> read(Path file) throws IOException {
        String name = "'" + CleanText.line(file.toString()) + "'";
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new IOException(name + " is larger than " + MAX_BYTES + " bytes");
            }
            return students(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new IOException(name + " is not UTF-8 text: save it as 'CSV UTF-8'", e);
        } catch (IllegalArgumentException e) {
            throw new IOException(name + " " + e.getMessage(), e);
        } catch (IOException e) {
            throw e.getMessage() != null && e.getMessage().startsWith(name)
                    ? e
                    : new IOException(name + " cannot be read: " + IoReason.of(e), e);
        }
    }

    /** @throws IllegalArgumentException with the number of the line, and what is wrong with it */
    static List<Student> students(String text) {
        List<Student> students = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        List<List<String>> rows = Csv.rows(text);
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i).stream()
                    .map(cell -> CleanText.line(cell).strip())
                    .toList();
            if (row.stream().allMatch(String::isEmpty) || (i == 0 && isHead(row))) {
                continue;
            }
            Student student = student(row, "line " + (i + 1) + ": ");
            if (!numbers.add(student.number().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("line " + (i + 1) + ": number " + student.number() + " comes twice");
            }
            students.add(student);
        }
        if (students.isEmpty() || students.size() > MAX_STUDENTS) {
            throw new IllegalArgumentException(
                    "has " + students.size() + " students (1 to " + MAX_STUDENTS + "): a line each, number, name");
        }
        return List.copyOf(students);
    }

    /** What stands above the columns has no number in it. */
    private static boolean isHead(List<String> row) {
        return row.getFirst().codePoints().noneMatch(Character::isDigit);
    }

    private static Student student(List<String> row, String line) {
        String number = row.getFirst();
        if (!number.matches(NUMBER)) {
            throw new IllegalArgumentException(
                    line + CleanText.quote(number) + " is no number: 1 to 12 letters and digits, then the name");
        }
        String name = row.size() > 1 ? row.get(1) : "";
        int length = name.codePointCount(0, name.length());
        if (length == 0 || length > MAX_NAME_CODE_POINTS) {
            throw new IllegalArgumentException(line + "the name behind number " + number + " has " + length
                    + " characters (1 to " + MAX_NAME_CODE_POINTS + ")");
        }
        return new Student(number, name, String.join(" ", row.subList(2, row.size())).strip());
    }
}
