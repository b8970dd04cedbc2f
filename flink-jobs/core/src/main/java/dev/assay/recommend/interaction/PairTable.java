package dev.assay.recommend.interaction;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The least time of each user, item and number of a part; in open addressing. */
final class PairTable {

    private static final int FIRST_ROWS = 1 << 8;

    private long[] users = new long[FIRST_ROWS];
    private long[] items = new long[FIRST_ROWS];
    private int[] parts = new int[FIRST_ROWS];
    private double[] times = new double[FIRST_ROWS];
    private int[] slots = new int[2 * FIRST_ROWS];
    private int size;

    /** Rows. */
    int size() {
        return size;
    }

    long user(int row) {
        return users[row];
    }

    long item(int row) {
        return items[row];
    }

    int part(int row) {
        return parts[row];
    }

    double time(int row) {
        return times[row];
    }

    /**
     * Adds a time.
     *
     * @param time that is kept where it is the least; NaN where none is known
     */
    void add(long user, long item, int part, double time) {
        int slot = slot(user, item, part);
        if (slots[slot] != 0) {
            int row = slots[slot] - 1;
            if (Double.isNaN(times[row]) || time < times[row]) {
                times[row] = time;
            }
            return;
        }
        if (size == users.length) {
            grow();
            slot = slot(user, item, part);
        }
        users[size] = user;
        items[size] = item;
        parts[size] = part;
        times[size] = time;
        slots[slot] = ++size;
    }

    private int slot(long user, long item, int part) {
        int mask = slots.length - 1;
        long mixed = (user + 31 * item + part) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> Integer.SIZE) & mask;
        while (slots[slot] != 0 && !is(slots[slot] - 1, user, item, part)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean is(int row, long user, long item, int part) {
        return users[row] == user && items[row] == item && parts[row] == part;
    }

    private void grow() {
        int more = 2 * users.length;
        users = Arrays.copyOf(users, more);
        items = Arrays.copyOf(items, more);
        parts = Arrays.copyOf(parts, more);
        times = Arrays.copyOf(times, more);
        slots = new int[2 * more];
        for (int i = 0; i < size; i++) {
            slots[slot(users[i], items[i], parts[i])] = i + 1;
        }
    }

    /** Rows of users whose hash ends in so many zeros. */
    PairTable keeping(int zeros) {
        PairTable kept = new PairTable();
        for (int i = 0; i < size; i++) {
            if ((users[i] & (1L << zeros) - 1) == 0) {
                kept.add(users[i], items[i], parts[i], times[i]);
            }
        }
        return kept;
    }

    /** The same rows with other numbers of parts. */
    PairTable renumbered(IntUnaryOperator number) {
        PairTable other = new PairTable();
        for (int i = 0; i < size; i++) {
            other.add(users[i], items[i], number.applyAsInt(parts[i]), times[i]);
        }
        return other;
    }

    /** Rows by user, item and part. */
    int[] sorted() {
        return IntStream.range(0, size)
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingLong(row -> users[row])
                                .thenComparingLong(row -> items[row])
                                .thenComparingInt(row -> parts[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(size);
        for (int row : sorted()) {
            out.writeLong(users[row]);
            out.writeLong(items[row]);
            out.writeInt(parts[row]);
            out.writeDouble(times[row]);
        }
    }
}
