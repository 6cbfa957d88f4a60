package recess.client.theme;

/**
 * A colour for terminals of any kind.
 *
 * @param rgb where there are 16 million or 256
 * @param ansi where there are 16: 0 to 15
 */
public record Color(int rgb, int ansi) {
    /** The nearest of the 256: the cube of 6 x 6 x 6 and the 24 greys. */
    public int indexed() {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        if (Math.abs(red - green) < 8 && Math.abs(green - blue) < 8) {
            return red < 8 ? 16 : red > 248 ? 231 : 232 + Math.min(23, Math.max(0, (red - 8 + 5) / 10));
        }
        return 16 + 36 * cube(red) + 6 * cube(green) + cube(blue);
    }

    private static int cube(int value) {
        return value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40;
    }
}
