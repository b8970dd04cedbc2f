package dev.assay.recommend.interaction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * When a user first did something with an item, for each part of logs that says so. Sums come to
 * the same in whatever order and however the logs were cut. Of more than a table may have, only
 * users are kept whose hash ends in so many zeros, with all that each of them did.
 */
public final class InteractionSum {

    /** Rows that are kept at most: some 200 megabytes. */
    static final int MOST = 1 << 22;

    /** Values of the column that cuts slices, beyond which there are none. */
    static final int MOST_SLICES = 64;

    private static final int LEVELS = 62;
    private static final int LONGEST = 200;

    private final int most;
    private PairTable table = new PairTable();
    private List<Part> parts = new ArrayList<>();
    private InteractionCounts counts = InteractionCounts.NONE;
    private int level;
    private boolean isUnsliced;

    /** Of nothing yet. */
    public InteractionSum() {
        this(0);
    }

    /**
     * The same of a part of the users.
     *
     * @param halvings how many times half of the users is left out
     */
    public InteractionSum(int halvings) {
        this(MOST, halvings);
    }

    InteractionSum(int most, int halvings) {
        this.most = most;
        this.level = halvings;
    }

    /** The share of users that is kept: 1, or 1/2, 1/4 and so on. */
    public double share() {
        return 1.0 / (1L << level);
    }

    /** Whether slices were asked for, and there were too many to tell them apart. */
    public boolean isUnsliced() {
        return isUnsliced;
    }

    /** What became of the rows. */
    public InteractionCounts counts() {
        return counts;
    }

    /** All parts, by the numbers that rows have. */
    List<Part> parts() {
        return parts;
    }

    /** The rows. */
    PairTable table() {
        return table;
    }

    /** Counts rows. */
    public void count(InteractionCounts more) {
        counts = counts.plus(more);
    }

    /**
     * Adds an interaction.
     *
     * @param user hash of the user's key, all of whose bits are spread
     * @param item hash of the item's key
     * @param time in seconds since 1970, or NaN
     * @param part that says so
     * @param isPurchase whether the item was bought
     */
    public void add(long user, long item, double time, Part part, boolean isPurchase) {
        if ((user & (1L << level) - 1) != 0) {
            return;
        }
        table.add(user, item, 2 * number(part) + (isPurchase ? 1 : 0), time);
        while (table.size() > most && level < LEVELS) {
            level++;
            table = table.keeping(level);
        }
    }

    private int number(Part part) {
        Part known = isUnsliced ? part.whole() : shortened(part);
        int at = parts.isEmpty() || !last().equals(known) ? parts.indexOf(known) : parts.size() - 1;
        if (at >= 0) {
            return at;
        }
        parts.add(known);
        if (!isUnsliced && slices() > MOST_SLICES) {
            unslice();
            return number(known);
        }
        return parts.size() - 1;
    }

    private Part last() {
        return parts.get(parts.size() - 1);
    }

    private static Part shortened(Part part) {
        return part.slice().length() <= LONGEST
                ? part
                : new Part(part.asset(), part.partition(), part.slice().substring(0, LONGEST));
    }

    private long slices() {
        return parts.stream().map(Part::slice).distinct().count();
    }

    private void unslice() {
        isUnsliced = true;
        List<Part> whole = parts.stream().map(Part::whole).distinct().toList();
        int[] numbers = parts.stream().mapToInt(part -> whole.indexOf(part.whole())).toArray();
        table = table.renumbered(part -> 2 * numbers[part / 2] + part % 2);
        parts = new ArrayList<>(whole);
    }

    /** All of it in bytes, the same for the same interactions. */
    public byte[] encode() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Part> sorted = new ArrayList<>(new TreeSet<>(parts));
        int[] numbers = parts.stream().mapToInt(sorted::indexOf).toArray();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(level);
            out.writeBoolean(isUnsliced);
            out.writeLong(counts.rows());
            out.writeLong(counts.withoutUser());
            out.writeLong(counts.withoutItem());
            out.writeLong(counts.notActed());
            out.writeInt(sorted.size());
            for (Part part : sorted) {
                out.writeUTF(part.asset());
                out.writeUTF(part.partition());
                out.writeUTF(part.slice());
            }
            table.renumbered(part -> 2 * numbers[part / 2] + part % 2).write(out);
        }
        return bytes.toByteArray();
    }

    /** Adds another sum that was encoded. */
    public void add(byte[] encoded) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            int other = in.readByte();
            if (other > level) {
                level = other;
                table = table.keeping(level);
            }
            if (in.readBoolean() && !isUnsliced) {
                unslice();
            }
            count(
                    new InteractionCounts(
                            in.readLong(), in.readLong(), in.readLong(), in.readLong()));
            Part[] theirs = new Part[in.readInt()];
            for (int i = 0; i < theirs.length; i++) {
                theirs[i] = new Part(in.readUTF(), in.readUTF(), in.readUTF());
            }
            for (int rows = in.readInt(); rows > 0; rows--) {
                long user = in.readLong();
                long item = in.readLong();
                int part = in.readInt();
                add(user, item, in.readDouble(), theirs[part / 2], part % 2 == 1);
            }
        }
    }
}
