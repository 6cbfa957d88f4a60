package recess.client.theme;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A colour for terminals of any kind.
 *
 * @param rgb where there are 16 million or 256
 * @param ansi where there are 16: 0 to 15
 */
public record Color(int rgb, int ansi) {
    private static final int[] CUBE = {0, 95, 135, 175, 215, 255};

    /** What xterm shows for the 16, unless somebody has chosen others. */
    private static final int[] ANSI = {
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF
    };

    /** Red, green and blue as they are typed, {@code #5FAFFF}, with the nearest of the 16. */
    public static Optional<Color> parse(String text) {
        return text.matches("#[0-9a-fA-F]{6}")
                ? Optional.of(nearest(Integer.parseInt(text.substring(1), 16)))
                : Optional.empty();
    }

    private static Color nearest(int rgb) {
        OptionalInt ansi = IntStream.range(0, ANSI.length)
                .boxed()
                .min((a, b) -> Integer.compare(distance(ANSI[a], rgb), distance(ANSI[b], rgb)))
                .stream()
                .mapToInt(i -> i)
                .findFirst();
        return new Color(rgb, ansi.orElse(0));
    }

    /** The nearest of the 256: of the cube of 6 x 6 x 6, or of the 24 greys. */
    public int indexed() {
        int cube = 16 + 36 * nearestStep(red(rgb)) + 6 * nearestStep(green(rgb)) + nearestStep(blue(rgb));
        int average = (red(rgb) + green(rgb) + blue(rgb)) / 3;
        int grey = 232 + Math.clamp((average - 3) / 10, 0, 23);
        return distance(shown(grey), rgb) < distance(shown(cube), rgb) ? grey : cube;
    }

    /** What the terminal shows of it, as red, green and blue, where it has so many colours. */
    public int shown(Depth depth) {
        return switch (depth) {
            case MONO, RGB -> rgb;
            case INDEXED -> shown(indexed());
            case ANSI -> ANSI[ansi];
        };
    }

    /** One of the 240 behind the first 16, as xterm has them. */
    private static int shown(int indexed) {
        if (indexed >= 232) {
            return (8 + 10 * (indexed - 232)) * 0x010101;
        }
        int at = indexed - 16;
        return CUBE[at / 36] << 16 | CUBE[at / 6 % 6] << 8 | CUBE[at % 6];
    }

    private static int nearestStep(int value) {
        int nearest = 0;
        for (int i = 1; i < CUBE.length; i++) {
            nearest = Math.abs(CUBE[i] - value) < Math.abs(CUBE[nearest] - value) ? i : nearest;
        }
        return nearest;
    }

    private static int distance(int one, int other) {
        int red = red(one) - red(other);
        int green = green(one) - green(other);
        int blue = blue(one) - blue(other);
        return red * red + green * green + blue * blue;
    }

    private static int red(int rgb) {
        return rgb >> 16 & 0xFF;
    }

    private static int green(int rgb) {
        return rgb >> 8 & 0xFF;
    }

    private static int blue(int rgb) {
        return rgb & 0xFF;
    }

    /**
     * How well one colour can be read on another: 1 for not at all, to 21 for black on white (WCAG 2.2, contrast ratio).
     *
     * @param ink red, green and blue
     * @param paper red, green and blue
     */
    public static double contrast(int ink, int paper) {
        double one = luminance(ink);
        double other = luminance(paper);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(red(rgb)) + 0.7152 * linear(green(rgb)) + 0.0722 * linear(blue(rgb));
    }

    private static double linear(int value) {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
