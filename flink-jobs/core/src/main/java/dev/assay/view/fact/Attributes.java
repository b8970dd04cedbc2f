package dev.assay.view.fact;

import dev.assay.document.Nullable;
import dev.assay.scan.Cells;
import dev.assay.scan.ColumnBatch;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Columns of rows by their names, whatever they mean. */
public final class Attributes {

    private final Map<String, Texts> texts = new TreeMap<>();
    private final Map<String, Numbers> numbers = new TreeMap<>();

    /**
     * Which columns are kept; one can be kept in both ways.
     *
     * @param texts those of which it matters what is written there
     * @param numbers those whose cells are read as numbers
     */
    public record Kept(Set<String> texts, Set<String> numbers) {

        /** None. */
        public static final Kept NONE = new Kept(Set.of(), Set.of());

        /** Keeps copies. */
        public Kept {
            texts = new TreeSet<>(texts);
            numbers = new TreeSet<>(numbers);
        }

        /** All of them. */
        public Set<String> names() {
            Set<String> all = new TreeSet<>(texts);
            all.addAll(numbers);
            return all;
        }
    }

    private static final class Texts {
        private final int column;
        private final Names names = new Names();
        private int[] of = new int[1 << 10];

        Texts(int column) {
            this.column = column;
        }
    }

    private static final class Numbers {
        private final int column;
        private double[] of = new double[1 << 10];

        Numbers(int column) {
            this.column = column;
        }
    }

    /**
     * Of no rows yet.
     *
     * @param read columns in the order of the batches
     */
    Attributes(Kept kept, List<String> read) {
        kept.texts().forEach(name -> texts.put(name, new Texts(read.indexOf(name))));
        kept.numbers().forEach(name -> numbers.put(name, new Numbers(read.indexOf(name))));
    }

    /** Takes in some rows of a batch behind those that there are. */
    void add(ColumnBatch batch, int[] rows, int count, int size) {
        for (Texts kept : texts.values()) {
            if (kept.of.length < size + count) {
                kept.of = Arrays.copyOf(kept.of, Math.max(size + count, room(kept.of.length)));
            }
            names(batch, kept.column, rows, count, kept.names, true, kept.of, size);
        }
        for (Numbers kept : numbers.values()) {
            if (kept.of.length < size + count) {
                kept.of = Arrays.copyOf(kept.of, Math.max(size + count, room(kept.of.length)));
            }
            numbers(batch, kept.column, rows, count, kept.of, size);
        }
    }

    /**
     * Gives the cells of some rows numbers of a dictionary.
     *
     * @param column whose cells they are; below 0 where none has a value
     * @param areTold whether it matters what is written there; else all have one name
     * @param into the numbers, from {@code size} on
     */
    static void names(
            ColumnBatch batch,
            int column,
            int[] rows,
            int count,
            Names names,
            boolean areTold,
            int[] into,
            int size) {
        for (int i = 0; i < count; i++) {
            into[size + i] =
                    isMissing(batch, column, rows[i])
                            ? Names.NONE
                            : names.number(
                                    batch.bytes(),
                                    batch.offsets(column)[rows[i]],
                                    areTold ? batch.lengths(column)[rows[i]] : 0);
        }
    }

    /** Reads the cells of some rows as numbers, as above; NaN where there is none. */
    static void numbers(
            ColumnBatch batch, int column, int[] rows, int count, double[] into, int size) {
        for (int i = 0; i < count; i++) {
            into[size + i] =
                    isMissing(batch, column, rows[i])
                            ? Double.NaN
                            : Cells.number(
                                    batch.bytes(),
                                    batch.offsets(column)[rows[i]],
                                    batch.lengths(column)[rows[i]]);
        }
    }

    private static int room(int length) {
        return length + (length >> 1);
    }

    private static boolean isMissing(ColumnBatch batch, int column, int row) {
        return column < 0 || batch.isMissing(column, row);
    }

    /** Bytes of the different texts. */
    long bytes() {
        return texts.values().stream().mapToLong(kept -> kept.names.bytes()).sum();
    }

    /** The different texts of a column that is kept as such. */
    Names names(String column) {
        return texts.get(column).names;
    }

    /** The number of a row's text, or {@link Names#NONE}. */
    int name(String column, int row) {
        return texts.get(column).of[row];
    }

    /** What is written in a row; null where there is no value. */
    public @Nullable String text(String column, int row) {
        int name = name(column, row);
        return name == Names.NONE ? null : names(column).text(name);
    }

    /** A row's number in a column that is kept as numbers, or NaN. */
    double number(String column, int row) {
        return numbers.get(column).of[row];
    }
}
