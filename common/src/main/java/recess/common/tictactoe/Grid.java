package recess.common.tictactoe;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Nine fields, with the numbers 1 to 9 row by row, and the marks of two players in them. X moves first. Not thread-safe. */
final class Grid {
    static final int SIDE = 3;
    static final int FIELDS = SIDE * SIDE;
    static final char FREE = '-';
    static final char X = 'X';
    static final char O = 'O';

    private static final int ALL = bits(1, 2, 3, 4, 5, 6, 7, 8, 9);

    private static final int[] LINES = {
        bits(1, 2, 3), bits(4, 5, 6), bits(7, 8, 9), // rows
        bits(1, 4, 7), bits(2, 5, 8), bits(3, 6, 9), // columns
        bits(1, 5, 9), bits(3, 5, 7)
    };

    /** The fields of each as bits: a whole game is looked through in no time. */
    private int x;

    private int o;

    private Grid() {}

    private static int bits(int... fields) {
        return IntStream.of(fields).map(field -> 1 << field).sum();
    }

    static Grid empty() {
        return new Grid();
    }

    /** Reads {@link #text}; what is no such text is an empty grid. */
    static Grid read(String text) {
        String fields = text.replace("/", "");
        Grid grid = empty();
        if (fields.matches("[XO-]{" + FIELDS + "}")) {
            for (int field = 1; field <= FIELDS; field++) {
                grid.put(field, fields.charAt(field - 1));
            }
        }
        return grid;
    }

    static char other(char mark) {
        return mark == X ? O : X;
    }

    private int of(char mark) {
        return mark == X ? x : mark == O ? o : ALL & ~(x | o);
    }

    /** What stands in a field, 1 to 9. */
    char at(int field) {
        int bit = 1 << field;
        return (x & bit) != 0 ? X : (o & bit) != 0 ? O : FREE;
    }

    void put(int field, char mark) {
        int bit = 1 << field;
        x = mark == X ? x | bit : x & ~bit;
        o = mark == O ? o | bit : o & ~bit;
    }

    /** The fields with a mark, or the free ones, in their order. */
    List<Integer> fields(char mark) {
        return fields(of(mark));
    }

    private static List<Integer> fields(int bits) {
        return IntStream.rangeClosed(1, FIELDS)
                .filter(field -> (bits & 1 << field) != 0)
                .boxed()
                .toList();
    }

    boolean isFull() {
        return of(FREE) == 0;
    }

    /** Whether there is no mark in it. */
    boolean isEmpty() {
        return of(FREE) == ALL;
    }

    /** How many fields are free. */
    int free() {
        return Integer.bitCount(of(FREE));
    }

    boolean hasLine(char mark) {
        int own = of(mark);
        for (int line : LINES) {
            if ((own & line) == line) {
                return true;
            }
        }
        return false;
    }

    /** Three in a row, column or diagonal that somebody has; empty while nobody has. */
    List<Integer> line(char mark) {
        return IntStream.of(LINES)
                .filter(line -> (of(mark) & line) == line)
                .mapToObj(Grid::fields)
                .findFirst()
                .orElse(List.of());
    }

    /** A free field that completes a line of somebody's. */
    Optional<Integer> completing(char mark) {
        return IntStream.of(LINES)
                .map(line -> line & ~of(mark))
                .filter(missing -> Integer.bitCount(missing) == 1 && (missing & of(FREE)) != 0)
                .mapToObj(Integer::numberOfTrailingZeros)
                .findFirst();
    }

    /** Every row of it: {@code X-O/-X-/---}. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int field = 1; field <= FIELDS; field++) {
            text.append(field > 1 && field % SIDE == 1 ? "/" : "").append(at(field));
        }
        return text.toString();
    }
}
