package recess.client.terminal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import recess.common.text.Columns;

/** What a terminal of ours shows after the bytes that were written to it: moves, clearing, modes, and text of any width. */
public final class AnsiScreen {
    private static final Pattern PIECE = Pattern.compile(
            "\u001b\\](?<signal>[^\u0007]*)\u0007|\u001b\\[(?<parameters>[?0-9;]*)(?<command>[A-Za-z])|(?<text>[^\u001b])",
            Pattern.DOTALL);

    private final List<String> signals = new ArrayList<>();
    private final TreeSet<Integer> modes = new TreeSet<>();
    private String[][] cells;
    private int x;
    private int y;

    public AnsiScreen(int columns, int rows) {
        this.cells = blank(columns, rows);
    }

    private static String[][] blank(int columns, int rows) {
        String[][] blank = new String[rows][columns];
        Arrays.stream(blank).forEach(row -> Arrays.fill(row, " "));
        return blank;
    }

    /** The window gets another size; what it shows then, only a program that draws anew makes right. */
    public void resize(int columns, int rows) {
        cells = blank(columns, rows);
        Arrays.stream(cells).forEach(row -> Arrays.fill(row, "¤"));
    }

    /** Takes whole sequences. */
    public void write(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Matcher piece = PIECE.matcher(text);
        int end = 0;
        while (piece.find()) {
            if (piece.start() != end) {
                throw new AssertionError(
                        "not understood: " + text.substring(end).replace('\u001b', '^'));
            }
            end = piece.end();
            if (piece.group("signal") != null) {
                signals.add(piece.group("signal"));
            } else if ("\u0007".equals(piece.group("text"))) {
                signals.add("bell");
            } else if (piece.group("text") == null) {
                control(piece.group("parameters"), piece.group("command"));
            } else {
                put(piece.group("text"));
            }
        }
    }

    private void control(String parameters, String command) {
        switch (command + parameters) {
            case "J2" -> cells = blank(cells[0].length, cells.length);
            case "H" -> move(0, 0);
            default -> {
                switch (command) {
                    case "H" -> {
                        String[] at = parameters.split(";", 2);
                        move(Integer.parseInt(at[1]) - 1, Integer.parseInt(at[0]) - 1);
                    }
                    case "h" -> modes.add(mode(parameters));
                    case "l" -> modes.remove(mode(parameters));
                    case "m", "t" -> {}
                    default -> throw new AssertionError("not understood: " + parameters + command);
                }
            }
        }
    }

    private static int mode(String parameters) {
        return Integer.parseInt(parameters.substring(1));
    }

    private void move(int column, int row) {
        x = column;
        y = row;
    }

    private void put(String letter) {
        int columns = Columns.of(letter);
        if (columns == 0) {
            cells[y][x - 1] += letter;
        } else if (x < cells[0].length) {
            cells[y][x] = letter;
            for (int i = 1; i < columns && x + i < cells[0].length; i++) {
                cells[y][x + i] = "";
            }
            x += columns;
        }
    }

    /** Whether a private mode is on, such as 1049 for the other page and 25 for the cursor. */
    public boolean isOn(int mode) {
        return modes.contains(mode);
    }

    /** What the terminal was told beside its cells: operating system commands, and {@code bell}. */
    public List<String> signals() {
        return List.copyOf(signals);
    }

    /** The rows, from the top. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (String[] row : cells) {
            text.append(String.join("", row).stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
