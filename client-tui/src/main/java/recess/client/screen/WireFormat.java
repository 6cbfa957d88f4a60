package recess.client.screen;

import java.util.ArrayList;
import java.util.List;
import recess.client.screen.JsonLayout.Run;
import recess.client.theme.Role;
import recess.common.message.Bytes;
import recess.common.text.BytesLiteral;
import recess.common.text.CleanText;

/** How bytes are written down in the wire view. */
enum WireFormat {
    /** As a Python lesson prints them: {@code b'50\r\n'}. */
    LITERAL,
    /** What each byte is, and what is printable beside them. */
    HEX,
    /** As text: what the protocol says. */
    JSON;

    private static final int HEX_ROW = 16;
    private static final int MAX_BYTES = 4_096;

    WireFormat next() {
        return switch (this) {
            case LITERAL -> HEX;
            case HEX -> JSON;
            case JSON -> LITERAL;
        };
    }

    /** The beginning of a message in one line; between two reads or writes stands the border that the stream has not. */
    String line(List<Bytes> pieces, int columns) {
        StringBuilder line = new StringBuilder();
        for (Bytes piece : pieces) {
            if (!line.isEmpty()) {
                line.append('│');
            }
            if (line.length() > columns) {
                break;
            }
            line.append(
                    switch (this) {
                        case LITERAL -> BytesLiteral.of(piece, columns + 1);
                        case HEX -> hexLine(piece, columns);
                        case JSON ->
                            CleanText.line(
                                    first(piece, 4 * columns + 4).asUtf8().stripTrailing());
                    });
        }
        return line.toString();
    }

    private static Bytes first(Bytes bytes, int count) {
        return bytes.size() <= count ? bytes : Bytes.copyOf(bytes.toArray(), count);
    }

    private static String hexLine(Bytes piece, int columns) {
        StringBuilder hex = new StringBuilder();
        for (byte b : first(piece, columns / 3 + 1).toArray()) {
            hex.append(hex(b));
        }
        return hex.toString().stripTrailing();
    }

    private static String hex(byte b) {
        return "" + Character.forDigit(b >> 4 & 0xF, 16) + Character.forDigit(b & 0xF, 16) + ' ';
    }

    /** The lines of a message that is unfolded, each at most {@code columns} wide: of JSON, its structure. */
    List<List<Run>> unfolded(Bytes bytes, int columns) {
        return switch (this) {
            case HEX -> hexRows(bytes, columns);
            case LITERAL, JSON -> {
                String text = CleanText.line(bytes.asUtf8().strip());
                yield text.startsWith("{") || text.startsWith("[")
                        ? JsonLayout.of(text)
                        : cut(BytesLiteral.of(bytes, MAX_BYTES), columns);
            }
        };
    }

    private static List<List<Run>> cut(String text, int columns) {
        List<List<Run>> lines = new ArrayList<>();
        for (int i = 0; i < text.length(); i += columns) {
            lines.add(List.of(new Run(text.substring(i, Math.min(text.length(), i + columns)), Role.TEXT)));
        }
        return lines;
    }

    private static List<List<Run>> hexRows(Bytes bytes, int columns) {
        int perRow = columns >= 4 * HEX_ROW + 1 ? HEX_ROW : HEX_ROW / 2;
        List<List<Run>> lines = new ArrayList<>();
        byte[] all = first(bytes, MAX_BYTES).toArray();
        for (int from = 0; from < all.length; from += perRow) {
            StringBuilder hex = new StringBuilder();
            StringBuilder text = new StringBuilder();
            for (int i = from; i < Math.min(all.length, from + perRow); i++) {
                hex.append(hex(all[i]));
                text.append(all[i] >= 0x20 && all[i] < 0x7F ? (char) all[i] : '.');
            }
            String padding = " ".repeat(3 * perRow - hex.length());
            lines.add(List.of(new Run(hex + padding, Role.TEXT), new Run(text.toString(), Role.DIM)));
        }
        return lines;
    }
}
