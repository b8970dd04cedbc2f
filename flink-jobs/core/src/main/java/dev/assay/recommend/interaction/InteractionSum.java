package dev.assay.recommend.interaction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * When a user first did something with an item, for each part of logs that says so. Sums come to
 * the same in whatever order and however the logs were cut. Of more than a table may have, only
 * users are kept whose hash ends in so many zeros, with all that each of them did.
 */
public final class InteractionSum {

    /** Rows that are kept at most: some 200 megabytes while they are sorted. */
    static final int MOST = 1 << 21;

    /** Values of the column that cuts slices, beyond which there are none. */
    static final int MOST_SLICES = 64;

    private static final int LEVELS = 62;
    private static final int LONGEST = 200;

    private final int most;
    private PairTable table = new PairTable();
    private final Map<Part, Integer> numbers = new HashMap<>();
    private final Set<String> slices = new HashSet<>();
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

    /** Rows: a user, an item, a part, and whether it was bought. */
    public int size() {
        return table.size();
    }

    /** Whether slices were asked for, and there were too many to tell them apart. */
    public boolean isUnsliced() {
        return isUnsliced;
    }

    /** What became of the rows. */
    public InteractionCounts counts() {
        return counts;
    }

    /**
     * Parts in their order, and the rows by the numbers that they have there.
     *
     * @param parts each once
     * @param table twice the place of a part, and one more for a purchase
     */
    record SortedParts(List<Part> parts, PairTable table) {}

    /** What there is, the same for the same interactions. */
    SortedParts sorted() {
        Map<Part, Integer> places = new TreeMap<>();
        parts.forEach(part -> places.put(part, 0));
        int next = 0;
        for (Map.Entry<Part, Integer> part : places.entrySet()) {
            part.setValue(next++);
        }
        int[] place = parts.stream().mapToInt(places::get).toArray();
        return new SortedParts(
                List.copyOf(places.keySet()),
                table.renumbered(part -> 2 * place[part / 2] + part % 2));
    }

    /** The same of so many users that there are at most so many rows. */
    public InteractionSum atMost(int rows) {
        InteractionSum fewer = new InteractionSum(rows, level);
        fewer.isUnsliced = isUnsliced;
        fewer.counts = counts;
        parts.forEach(fewer::number);
        for (int row = 0; row < table.size(); row++) {
            fewer.put(table.user(row), table.item(row), table.part(row), table.time(row));
        }
        return fewer;
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
        // A part is known whoever is kept: what there is must not depend on the order.
        int number = number(part);
        put(user, item, 2 * number + (isPurchase ? 1 : 0), time);
    }

    private void put(long user, long item, int part, double time) {
        if ((user & (1L << level) - 1) != 0) {
            return;
        }
        table.add(user, item, part, time);
        while (table.size() > most && level < LEVELS) {
            level++;
            table = table.keeping(level);
        }
    }

    private int number(Part part) {
        Part known = isUnsliced ? part.whole() : shortened(part);
        Integer at = numbers.get(known);
        if (at != null) {
            return at;
        }
        slices.add(known.slice());
        if (!isUnsliced && slices.size() > MOST_SLICES) {
            unslice();
            return number(known);
        }
        numbers.put(known, parts.size());
        parts.add(known);
        return parts.size() - 1;
    }

    private static Part shortened(Part part) {
        return part.slice().length() <= LONGEST
                ? part
                : new Part(part.asset(), part.partition(), part.slice().substring(0, LONGEST));
    }

    private void unslice() {
        isUnsliced = true;
        List<Part> sliced = parts;
        parts = new ArrayList<>();
        numbers.clear();
        int[] whole = sliced.stream().mapToInt(this::number).toArray();
        table = table.renumbered(part -> 2 * whole[part / 2] + part % 2);
    }

    /** All of it in bytes, the same for the same interactions. */
    public byte[] encode() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SortedParts sorted = sorted();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(level);
            out.writeBoolean(isUnsliced);
            out.writeLong(counts.rows());
            out.writeLong(counts.withoutUser());
            out.writeLong(counts.withoutItem());
            out.writeLong(counts.notActed());
            out.writeInt(sorted.parts().size());
            for (Part part : sorted.parts()) {
                out.writeUTF(part.asset());
                out.writeUTF(part.partition());
                out.writeUTF(part.slice());
            }
            sorted.table().write(out);
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
                number(theirs[i]);
            }
            int[] here = Arrays.stream(theirs).mapToInt(this::number).toArray();
            for (int rows = in.readInt(); rows > 0; rows--) {
                long user = in.readLong();
                long item = in.readLong();
                int part = in.readInt();
                put(user, item, 2 * here[part / 2] + part % 2, in.readDouble());
            }
        }
    }
}
