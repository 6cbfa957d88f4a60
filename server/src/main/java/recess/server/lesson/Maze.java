package recess.server.lesson;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import recess.common.game.Asking;
import recess.common.game.Phrase;
import recess.common.game.Place;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.setting.TextFile;
import recess.common.setting.ValueType;
import recess.common.text.CleanText;

/** A maze with a prize, walked a step at a time, as in the YIJC lesson. */
public final class Maze implements Lesson {
    private static final char WALL = '#';
    private static final char WAY = '.';
    private static final char PLAYER = 'P';
    private static final char PRIZE = 'X';
    private static final int MOST_COLUMNS = 60;

    private static final Place GRID = new Place("grid");
    private static final Place STEPS = new Place("steps");
    private static final RawSetting<Phrase> TURN = RawSetting.phrase(
            "turn", "{grid}\\nEnter U, D, L, R or Q: {open}", "where the player stands, and the question", GRID, STEPS);
    private static final RawSetting<Phrase> WON =
            RawSetting.phrase("won", "You got the prize in {steps} steps", "the prize is found", GRID, STEPS);
    private static final RawSetting<Phrase> QUIT = RawSetting.phrase("quit", "Bye", "the client has sent Q", STEPS);
    private static final RawSetting<Phrase> BAD = RawSetting.phrase(
            "bad", "{why}", "no way there, or no direction: before the turn, in one message", Asking.WHY);
    private static final RawSetting<Integer> SIZE =
            RawSetting.rule("size", ValueType.number(5, 31), 9, "rows and columns of a maze that is dealt");
    private static final RawSetting<Optional<List<String>>> MAZE = RawSetting.rule(
            "maze",
            TextFile.type(Maze::rows),
            Optional.empty(),
            "rows of # (wall) and . (way), with one P (player) and one X (prize)");

    public static final LessonKind KIND = new LessonKind(
            List.of(TURN, WON, QUIT, BAD, SIZE, MAZE),
            values -> {
                if (values.get(TURN).isEmpty()) {
                    throw new IllegalArgumentException("turn= says nothing: a client would wait for ever");
                }
                Optional<List<String>> drawn = values.get(MAZE);
                return random -> new Maze(values, drawn.orElseGet(() -> dealt(values.get(SIZE), random)));
            },
            List.of("U", "R", "D", "Q"),
            "the prize is found");

    private final RawValues values;
    private final char[][] cells;
    private int row;
    private int column;
    private int steps;

    private Maze(RawValues values, List<String> rows) {
        this.values = values;
        this.cells = rows.stream().map(String::toCharArray).toArray(char[][]::new);
        for (int r = 0; r < cells.length; r++) {
            for (int c = 0; c < cells[r].length; c++) {
                if (cells[r][c] == PLAYER) {
                    row = r;
                    column = c;
                    cells[r][c] = WAY;
                }
            }
        }
    }

    @Override
    public Said opened() {
        return Said.more(values.get(TURN).said(known()));
    }

    @Override
    public Said heard(String line) {
        String typed = line.strip().toUpperCase(Locale.ROOT);
        return switch (typed) {
            case "Q" -> Said.last(values.get(QUIT).said(known()));
            case "U" -> step(-1, 0);
            case "D" -> step(1, 0);
            case "L" -> step(0, -1);
            case "R" -> step(0, 1);
            default -> again(CleanText.quote(line.strip()) + " is none of U, D, L, R, Q");
        };
    }

    private Said step(int down, int right) {
        char there = at(row + down, column + right);
        if (there == WALL) {
            return again("there is a wall");
        }
        row += down;
        column += right;
        steps++;
        return there == PRIZE ? Said.solved(values.get(WON).said(known())) : opened();
    }

    private Said again(String why) {
        Map<Place, String> known = new HashMap<>(known());
        known.put(Asking.WHY, why);
        return Said.more(values.get(BAD).thenLine(values.get(TURN)).said(known));
    }

    private char at(int r, int c) {
        return r < 0 || r >= cells.length || c < 0 || c >= cells[r].length ? WALL : cells[r][c];
    }

    private Map<Place, String> known() {
        List<String> lines = new ArrayList<>();
        for (int r = 0; r < cells.length; r++) {
            char[] shown = cells[r].clone();
            if (r == row) {
                shown[column] = PLAYER;
            }
            lines.add(new String(shown));
        }
        return Map.of(GRID, String.join("\n", lines), STEPS, String.valueOf(steps));
    }

    private static List<String> rows(String text) {
        List<String> rows = text.lines().filter(line -> !line.isBlank()).toList();
        long players = count(rows, PLAYER);
        long prizes = count(rows, PRIZE);
        if (players != 1 || prizes != 1) {
            throw new IllegalArgumentException("it has " + players + " P and " + prizes + " X, and needs one of each");
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).length() > MOST_COLUMNS || !rows.get(i).matches("[#.PX ]+")) {
                throw new IllegalArgumentException("row " + (i + 1)
                        + " has something else than #, ., P and X, or more than " + MOST_COLUMNS + " columns");
            }
        }
        return rows.stream().map(line -> line.replace(' ', WAY)).toList();
    }

    private static long count(List<String> rows, char sign) {
        return rows.stream().flatMapToInt(String::chars).filter(c -> c == sign).count();
    }

    /** A maze with one way from every place to every other; an even size is one smaller. */
    private static List<String> dealt(int size, RandomGenerator random) {
        int side = size % 2 == 0 ? size - 1 : size;
        char[][] grid = new char[side][side];
        Arrays.stream(grid).forEach(line -> Arrays.fill(line, WALL));
        Deque<int[]> path = new ArrayDeque<>();
        grid[1][1] = WAY;
        path.push(new int[] {1, 1});
        List<int[]> directions =
                new ArrayList<>(List.of(new int[] {0, 2}, new int[] {2, 0}, new int[] {0, -2}, new int[] {-2, 0}));
        while (!path.isEmpty()) {
            int[] here = path.element();
            Collections.shuffle(directions, Random.from(random));
            Optional<int[]> next = directions.stream()
                    .filter(d -> here[0] + d[0] > 0
                            && here[0] + d[0] < side - 1
                            && here[1] + d[1] > 0
                            && here[1] + d[1] < side - 1
                            && grid[here[0] + d[0]][here[1] + d[1]] == WALL)
                    .findFirst();
            if (next.isEmpty()) {
                path.pop();
                continue;
            }
            int[] d = next.get();
            grid[here[0] + d[0] / 2][here[1] + d[1] / 2] = WAY;
            grid[here[0] + d[0]][here[1] + d[1]] = WAY;
            path.push(new int[] {here[0] + d[0], here[1] + d[1]});
        }
        grid[1][1] = PLAYER;
        grid[side - 2][side - 2] = PRIZE;
        return Arrays.stream(grid).map(String::new).toList();
    }
}
