package recess.client.widget;

/** A part of the canvas, in cells; columns and rows count from 0. */
public record Rect(int x, int y, int width, int height) {
    public Rect {
        width = Math.max(0, width);
        height = Math.max(0, height);
    }

    /** Without its border. */
    public Rect inside() {
        return new Rect(x + 1, y + 1, width - 2, height - 2);
    }

    /** Its first rows. */
    public Rect top(int rows) {
        return new Rect(x, y, width, Math.min(rows, height));
    }

    /** What is below its first rows. */
    public Rect below(int rows) {
        int cut = Math.min(rows, height);
        return new Rect(x, y + cut, width, height - cut);
    }

    /** Its last rows. */
    public Rect bottom(int rows) {
        return below(height - rows);
    }

    /** What is above its last rows. */
    public Rect above(int rows) {
        return top(height - rows);
    }

    /** Its first columns. */
    public Rect left(int columns) {
        return new Rect(x, y, Math.min(columns, width), height);
    }

    /** What is right of its first columns. */
    public Rect rightOf(int columns) {
        int cut = Math.min(columns, width);
        return new Rect(x + cut, y, width - cut, height);
    }

    /** A part of that size in its middle. */
    public Rect middle(int columns, int rows) {
        int w = Math.min(columns, width);
        int h = Math.min(rows, height);
        return new Rect(x + (width - w) / 2, y + (height - h) / 2, w, h);
    }

    /** Whether a cell is in it. */
    public boolean contains(int column, int row) {
        return column >= x && column < x + width && row >= y && row < y + height;
    }

    /** What is in both. */
    public Rect intersect(Rect other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        return new Rect(
                left,
                top,
                Math.min(x + width, other.x + other.width) - left,
                Math.min(y + height, other.y + other.height) - top);
    }
}
