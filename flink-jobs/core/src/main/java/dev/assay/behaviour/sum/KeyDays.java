package dev.assay.behaviour.sum;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * What each key did on each day. Where there are more rows than a table may have, only keys are
 * kept whose hash ends in so many zeros: the same ones however the data was cut, and all that each
 * of them did.
 */
public final class KeyDays {

    /** The day of what has no time. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    private static final int FIRST_ROWS = 1 << 8;
    private static final int LEVELS = 62;

    private final int most;
    private long[] keys = new long[FIRST_ROWS];
    private int[] days = new int[FIRST_ROWS];
    private long[] events = new long[FIRST_ROWS];
    private long[] purchases = new long[FIRST_ROWS];
    private long[] spent = new long[FIRST_ROWS];
    private byte[] steps = new byte[FIRST_ROWS];
    private int[] slots = new int[2 * FIRST_ROWS];
    private int size;
    private int level;

    /**
     * Of nobody yet.
     *
     * @param most rows that are kept, at most {@link SortedDays#MOST}
     */
    public KeyDays(int most) {
        this(most, 0);
    }

    KeyDays(int most, int level) {
        this.most = most;
        this.level = level;
    }

    /** Rows: a key on a day. */
    public int size() {
        return size;
    }

    /** The share of all keys that is kept: 1, or 1/2, 1/4 and so on. */
    public double share() {
        return 1.0 / (1L << level);
    }

    /** All rows by key and day. */
    public SortedDays sorted() {
        return SortedDays.of(size, keys, days, events, purchases, spent, steps);
    }

    /**
     * Adds what a key did on a day.
     *
     * @param key hash of the key, all of whose bits are spread
     * @param day since 1970, or {@link #NO_DAY}
     * @param more events
     * @param bought of them
     * @param paid ten-thousandths of what was paid
     * @param did a bit for each step
     */
    public void add(long key, int day, long more, long bought, long paid, int did) {
        if (!isKept(key)) {
            return;
        }
        int row = row(key, day);
        events[row] += more;
        purchases[row] += bought;
        spent[row] += paid;
        steps[row] |= (byte) did;
        while (size > most && level < LEVELS) {
            thin(level + 1);
        }
    }

    private boolean isKept(long key) {
        return (key & (1L << level) - 1) == 0;
    }

    private void thin(int to) {
        if (to == level) {
            return;
        }
        level = to;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (isKept(keys[i])) {
                move(i, kept++);
            }
        }
        size = kept;
        index(slots.length);
    }

    private void move(int from, int to) {
        keys[to] = keys[from];
        days[to] = days[from];
        events[to] = events[from];
        purchases[to] = purchases[from];
        spent[to] = spent[from];
        steps[to] = steps[from];
    }

    /** The row of a key and a day, a new one where there was none. */
    private int row(long key, int day) {
        int slot = slot(key, day);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == keys.length) {
            grow();
            slot = slot(key, day);
        }
        keys[size] = key;
        days[size] = day;
        events[size] = 0;
        purchases[size] = 0;
        spent[size] = 0;
        steps[size] = 0;
        slots[slot] = size + 1;
        return size++;
    }

    private int slot(long key, int day) {
        int mask = slots.length - 1;
        long mixed = (key + day) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> Integer.SIZE) & mask;
        while (slots[slot] != 0 && (keys[slots[slot] - 1] != key || days[slots[slot] - 1] != day)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int more = 2 * keys.length;
        keys = Arrays.copyOf(keys, more);
        days = Arrays.copyOf(days, more);
        events = Arrays.copyOf(events, more);
        purchases = Arrays.copyOf(purchases, more);
        spent = Arrays.copyOf(spent, more);
        steps = Arrays.copyOf(steps, more);
        index(2 * more);
    }

    private void index(int length) {
        slots = new int[length];
        for (int i = 0; i < size; i++) {
            slots[slot(keys[i], days[i])] = i + 1;
        }
    }

    /** Writes all rows by key and day. */
    void write(DataOutputStream out) throws IOException {
        out.writeByte(level);
        out.writeInt(size);
        SortedDays sorted = sorted();
        long day = 0;
        for (int key = 0; key < sorted.keys(); key++) {
            int from = sorted.from(key);
            out.writeLong(sorted.key(from));
            Varint.write(out, sorted.to(key) - from);
            for (int i = from; i < sorted.to(key); i++) {
                // Of the same days mostly, one after the other.
                Varint.write(out, sorted.day(i) - day);
                day = sorted.day(i);
                Varint.write(out, sorted.events(i));
                Varint.write(out, sorted.purchases(i));
                Varint.write(out, sorted.spent(i));
                out.writeByte(sorted.steps(i));
            }
        }
    }

    /** Adds what was written. */
    void add(DataInputStream in) throws IOException {
        thin(Math.max(level, in.readByte()));
        long day = 0;
        for (int rows = in.readInt(); rows > 0; ) {
            long key = in.readLong();
            for (long days = Varint.read(in); days > 0; days--, rows--) {
                day += Varint.read(in);
                long events = Varint.read(in);
                long purchases = Varint.read(in);
                long spent = Varint.read(in);
                add(key, (int) day, events, purchases, spent, in.readByte());
            }
        }
    }
}
