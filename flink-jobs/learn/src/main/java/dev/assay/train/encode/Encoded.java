package dev.assay.train.encode;

/** Encoded rows, row after row, and where they hold values. */
public final class Encoded {

    private final int rows;
    private final int width;
    private final float[] x;
    private final float[] mask;

    /** Rows of zeros. */
    public Encoded(int rows, int width) {
        this.rows = rows;
        this.width = width;
        this.x = new float[rows * width];
        this.mask = new float[rows * width];
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** How many numbers a row has. */
    public int width() {
        return width;
    }

    /** Values, {@code rows × width}, row-major. */
    public float[] x() {
        return x;
    }

    /** 1 where a Gaussian position holds a value. */
    public float[] mask() {
        return mask;
    }

    /** Writes into a row what the row before holds at some positions. */
    void repeat(int row, int from, int length) {
        int at = row * width + from;
        System.arraycopy(x, at - width, x, at, length);
        System.arraycopy(mask, at - width, mask, at, length);
    }

    /** Writes a row of others, of the same width, into a row. */
    public void put(int row, Encoded others, int of) {
        System.arraycopy(others.x, of * width, x, row * width, width);
        System.arraycopy(others.mask, of * width, mask, row * width, width);
    }

    /** The rows between two of them. */
    public Encoded slice(int from, int to) {
        Encoded e = new Encoded(to - from, width);
        System.arraycopy(x, from * width, e.x, 0, e.x.length);
        System.arraycopy(mask, from * width, e.mask, 0, e.mask.length);
        return e;
    }

    /** The given rows, in that order. */
    public Encoded pick(int[] picked, int from, int to) {
        Encoded e = new Encoded(to - from, width);
        for (int i = from; i < to; i++) {
            System.arraycopy(x, picked[i] * width, e.x, (i - from) * width, width);
            System.arraycopy(mask, picked[i] * width, e.mask, (i - from) * width, width);
        }
        return e;
    }
}
