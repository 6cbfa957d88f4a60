package recess.client.screen;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import recess.client.link.WireEntry;
import recess.common.message.Bytes;
import recess.common.text.BytesLiteral;
import recess.common.text.CleanText;

/** How bytes are written down in the wire view. */
enum WireFormat {
    /** As a Python lesson prints them: {@code b'50\r\n'}. */
    LITERAL,
    /** Sixteen in a row, and what is printable beside them. */
    HEX,
    /** As text, a line each: what the protocol says. */
    JSON;

    private static final int HEX_ROW = 16;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    WireFormat next() {
        return switch (this) {
            case LITERAL -> HEX;
            case HEX -> JSON;
            case JSON -> LITERAL;
        };
    }

    /** The time of day at which something crossed, where this program runs. */
    static String time(WireEntry entry, ZoneId zone) {
        return TIME.format(LocalTime.ofInstant(entry.at(), zone));
    }

    /** The lines that show {@code bytes}, each at most {@code columns} wide; never empty. */
    List<String> lines(Bytes bytes, int columns) {
        return switch (this) {
            case LITERAL -> cut(BytesLiteral.of(bytes, 4_096), columns);
            case HEX -> hex(bytes, columns);
            case JSON -> json(bytes, columns);
        };
    }

    private static List<String> cut(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < text.length(); i += columns) {
            lines.add(text.substring(i, Math.min(text.length(), i + columns)));
        }
        return lines;
    }

    private static List<String> hex(Bytes bytes, int columns) {
        int perRow = columns >= 4 * HEX_ROW + 1 ? HEX_ROW : HEX_ROW / 2;
        List<String> lines = new ArrayList<>();
        byte[] all = bytes.toArray();
        for (int from = 0; from < Math.min(all.length, 4_096); from += perRow) {
            StringBuilder hex = new StringBuilder();
            StringBuilder text = new StringBuilder();
            for (int i = from; i < Math.min(all.length, from + perRow); i++) {
                hex.append(Character.forDigit(all[i] >> 4 & 0xF, 16))
                        .append(Character.forDigit(all[i] & 0xF, 16))
                        .append(' ');
                text.append(all[i] >= 0x20 && all[i] < 0x7F ? (char) all[i] : '.');
            }
            lines.add(hex + " ".repeat(3 * perRow - hex.length()) + text);
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static List<String> json(Bytes bytes, int columns) {
        List<String> lines = new ArrayList<>();
        for (String line : bytes.asUtf8().lines().toList()) {
            String clean = CleanText.line(line);
            for (int from = 0; from < clean.length(); ) {
                int to = Math.min(clean.length(), from + columns);
                lines.add(clean.substring(from, to));
                from = to;
            }
        }
        return lines.isEmpty() ? List.of("") : lines;
    }
}
