package dev.assay.scan.quotes;

import java.util.Arrays;

/**
 * Cuts a record whose quotes are not as RFC 4180 has them, knowing how many cells it has: in {@code
 * "5" nails",2} a quote within quotes was not doubled, in {@code "nails,2} it is part of the text.
 * Then a quote closes a cell only where the cell ends behind it, and one that opens a cell may be a
 * letter of it. Of all cuts into as many cells the one is taken that breaks the rules least; where
 * two are as good nobody can say what was meant.
 */
public final class LooseQuotes {

    /** Bytes and delimiters of a record that are looked at; longer ones are left as odd. */
    private static final int LONGEST = 64 << 10;

    private static final int MOST_DELIMITERS = 2_000;

    /** What a bare quote within quotes, and a quote that opens none, cost. */
    private static final int BARE = 1;

    private static final int LITERAL = 2;
    private static final int NEVER = 1 << 20;

    private final byte[] b;
    private final int limit;
    private final byte delimiter;

    /** Where cells may start, one more where the record ends. */
    private final int[] starts;

    /** For each start and each number of cells from there on: least cost, and in how many ways. */
    private final int[][] cost;

    private final int[][] ways;
    private final int[][] next;

    private LooseQuotes(byte[] b, int limit, byte delimiter, int[] starts, int width) {
        this.b = b;
        this.limit = limit;
        this.delimiter = delimiter;
        this.starts = starts;
        this.cost = new int[starts.length][width + 1];
        this.ways = new int[starts.length][width + 1];
        this.next = new int[starts.length][width + 1];
    }

    /**
     * A way to cut a record.
     *
     * @param from first byte of each cell
     * @param to behind the last byte of each cell
     * @param quoted whether the first and the last byte of a cell are its quotes
     */
    public record Cut(int[] from, int[] to, boolean[] quoted) {}

    /**
     * The best way to cut a record into so many cells, or null where there is none or no single
     * one.
     *
     * @param b bytes with the record; nothing is changed
     * @param from its first byte
     * @param limit behind its last byte, without the line end
     * @param delimiter between cells
     * @param width cells that it has
     */
    public static Cut of(byte[] b, int from, int limit, byte delimiter, int width) {
        int[] starts = starts(b, from, limit, delimiter);
        if (limit - from > LONGEST
                || starts.length > MOST_DELIMITERS
                || starts.length < width
                || (long) starts.length * width > LONGEST) {
            return null;
        }
        LooseQuotes search = new LooseQuotes(b, limit, delimiter, starts, width);
        search.run(width);
        return search.ways[0][width] == 1 ? search.cut(width) : null;
    }

    /** Moves what is between a cell's quotes to its first byte; how many bytes. */
    public static int unquote(byte[] b, int from, int to) {
        int write = from;
        for (int p = from + 1; p < to - 1; p++) {
            b[write++] = b[p];
            p += b[p] == '"' && p + 1 < to - 1 && b[p + 1] == '"' ? 1 : 0;
        }
        return write - from;
    }

    private static int[] starts(byte[] b, int from, int limit, byte delimiter) {
        int[] starts = new int[Math.min(limit - from, MOST_DELIMITERS) + 2];
        int n = 0;
        starts[n++] = from;
        for (int p = from; p < limit && n < starts.length - 1; p++) {
            if (b[p] == delimiter) {
                starts[n++] = p + 1;
            }
        }
        starts[n++] = limit + 1;
        return Arrays.copyOf(starts, n);
    }

    private void run(int width) {
        int end = starts.length - 1;
        for (int[] row : cost) {
            Arrays.fill(row, NEVER);
        }
        cost[end][0] = 0;
        ways[end][0] = 1;
        for (int i = end - 1; i >= 0; i--) {
            boolean opens = starts[i] < limit && b[starts[i]] == '"';
            step(i, i + 1, opens ? LITERAL : 0, width);
            if (opens) {
                quoted(i, width);
            }
        }
    }

    /** All quotes that may close a cell; those of a run within it stand for half as many. */
    private void quoted(int i, int width) {
        int bare = 0;
        int j = i;
        for (int p = starts[i] + 1; p < limit; p++) {
            if (b[p] != '"') {
                continue;
            }
            int first = p;
            while (p + 1 < limit && b[p + 1] == '"') {
                p++;
            }
            if (endsCell(p + 1)) {
                while (starts[j] <= p) {
                    j++;
                }
                step(i, j, bare + (p - first) % 2 == 0 ? 0 : BARE, width);
            }
            bare += (p - first + 1) % 2;
        }
    }

    private boolean endsCell(int at) {
        int p = at;
        while (p < limit && (b[p] == ' ' || b[p] == '\t') && b[p] != delimiter) {
            p++;
        }
        return p >= limit || b[p] == delimiter;
    }

    /** A cell from one start to another. */
    private void step(int i, int j, int price, int width) {
        for (int cells = 1; cells <= width; cells++) {
            int all = cost[j][cells - 1] + price;
            if (cost[j][cells - 1] >= NEVER || all > cost[i][cells]) {
                continue;
            }
            ways[i][cells] =
                    Math.min(2, ways[j][cells - 1] + (all == cost[i][cells] ? ways[i][cells] : 0));
            cost[i][cells] = all;
            next[i][cells] = j;
        }
    }

    private Cut cut(int width) {
        int[] from = new int[width];
        int[] to = new int[width];
        boolean[] quoted = new boolean[width];
        int i = 0;
        for (int cell = 0; cell < width; cell++) {
            int j = next[i][width - cell];
            from[cell] = starts[i];
            to[cell] = starts[j] - 1;
            quoted[cell] = isQuoted(i, j, width - cell);
            if (quoted[cell]) {
                while (b[to[cell] - 1] != '"') {
                    to[cell]--;
                }
            }
            i = j;
        }
        return isTornApart(from, to, quoted) ? null : new Cut(from, to, quoted);
    }

    private boolean isQuoted(int i, int j, int cells) {
        boolean opens = starts[i] < limit && b[starts[i]] == '"';
        return opens && cost[i][cells] - cost[j][cells - 1] < LITERAL;
    }

    /**
     * Whether a quote opens in the middle of a cell and closes at the end of one behind it: a
     * delimiter before it is lost, and those within are none.
     */
    private boolean isTornApart(int[] from, int[] to, boolean[] quoted) {
        boolean open = false;
        for (int cell = 0; cell < from.length; cell++) {
            if (quoted[cell] || quotes(from[cell], to[cell]) % 2 == 0) {
                continue;
            }
            boolean closes = b[to[cell] - 1] == '"' && to[cell] - from[cell] > 1;
            if (open && closes) {
                return true;
            }
            open = b[from[cell]] != '"' && firstQuote(from[cell]) < to[cell] - 1;
        }
        return false;
    }

    private int quotes(int from, int to) {
        int n = 0;
        for (int p = from; p < to; p++) {
            n += b[p] == '"' ? 1 : 0;
        }
        return n;
    }

    private int firstQuote(int from) {
        int p = from;
        while (b[p] != '"') {
            p++;
        }
        return p;
    }
}
