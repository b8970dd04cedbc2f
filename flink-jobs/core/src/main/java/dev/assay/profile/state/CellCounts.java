package dev.assay.profile.state;

import dev.assay.declare.ColumnType;
import dev.assay.profile.value.SemanticType;
import dev.assay.profile.value.Texts;
import dev.assay.scan.CellKind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a column's cells are.
 *
 * @param missing cells without a value
 * @param kinds cells by what their text reads as, in the order of {@link CellKind}
 * @param standIns texts that usually stand for "no value": {@code N/A}, {@code null}, {@code -} …
 * @param padded texts with a blank at either end
 * @param malformed texts that are not UTF-8, or hold a zero byte
 * @param meanings values by what they mean, in the order of {@link SemanticType}
 */
public record CellCounts(
        long missing,
        List<Long> kinds,
        long standIns,
        long padded,
        long malformed,
        List<Long> meanings)
        implements Facet<CellCounts> {

    /** Of no cells. */
    public static final CellCounts EMPTY =
            new CellCounts(
                    0,
                    Collections.nCopies(CellKind.values().length, 0L),
                    0,
                    0,
                    0,
                    Collections.nCopies(SemanticType.values().length, 0L));

    /** Share of values that must read as a type for the column to be of that type. */
    static final double MOST = 0.99;

    public CellCounts {
        kinds = List.copyOf(kinds);
        meanings = List.copyOf(meanings);
    }

    @Override
    public CellCounts plus(CellCounts o) {
        return new CellCounts(
                missing + o.missing,
                sum(kinds, o.kinds),
                standIns + o.standIns,
                padded + o.padded,
                malformed + o.malformed,
                sum(meanings, o.meanings));
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        Numbers.write(out, missing);
        Numbers.write(out, kinds);
        Numbers.write(out, standIns);
        Numbers.write(out, padded);
        Numbers.write(out, malformed);
        Numbers.write(out, meanings);
    }

    /** Reads what {@link #write} wrote. */
    public static CellCounts read(DataInputStream in) throws IOException {
        return new CellCounts(
                Numbers.number(in),
                Numbers.numbers(in, CellKind.values().length),
                Numbers.number(in),
                Numbers.number(in),
                Numbers.number(in),
                Numbers.numbers(in, SemanticType.values().length));
    }

    private static List<Long> sum(List<Long> a, List<Long> b) {
        return IntStream.range(0, a.size()).mapToObj(i -> a.get(i) + b.get(i)).toList();
    }

    /** The same without cells that have a value, but so many that have none. */
    public static CellCounts missing(long cells) {
        return new CellCounts(cells, EMPTY.kinds, 0, 0, 0, EMPTY.meanings);
    }

    /** Values of one meaning. */
    public long of(SemanticType meaning) {
        return meanings.get(meaning.ordinal());
    }

    /** Cells with a value. */
    public long present() {
        long present = 0;
        for (long kind : kinds) {
            present += kind;
        }
        return present;
    }

    /** All cells. */
    public long cells() {
        return missing + present();
    }

    /** Values of one kind. */
    public long of(CellKind kind) {
        return kinds.get(kind.ordinal());
    }

    /** Values that a column of that type can hold. */
    public long fitting(ColumnType type) {
        return Arrays.stream(CellKind.values())
                .filter(kind -> kind.fits(type))
                .mapToLong(this::of)
                .sum();
    }

    /** Values that a column of that type cannot hold. */
    public long parseErrors(ColumnType type) {
        return present() - fitting(type);
    }

    /**
     * The narrowest type that nearly all values fit, over the whole data; text is split by distinct
     * values.
     */
    public ColumnType infer(double distinct) {
        if (present() == 0) {
            return ColumnType.EMPTY;
        }
        for (ColumnType type :
                List.of(
                        ColumnType.BOOLEAN,
                        ColumnType.INTEGER,
                        ColumnType.DECIMAL,
                        ColumnType.DATE,
                        ColumnType.TIMESTAMP)) {
            if (fitting(type) >= MOST * present()) {
                return type;
            }
        }
        return distinct <= Math.max(64, Math.min(1000, 0.01 * present()))
                ? ColumnType.CATEGORICAL
                : ColumnType.TEXT;
    }

    /** Counts values, each as often as it occurs. */
    public static final class Builder {

        private final long[] kinds = new long[CellKind.values().length];
        private final long[] meanings = new long[SemanticType.values().length];
        private long missing;
        private long standIns;
        private long padded;
        private long malformed;

        /** Counts a cell without a value. */
        public void addMissing() {
            missing++;
        }

        /** Counts a value of some kind, {@code count} times. */
        public void add(CellKind kind, byte[] b, int offset, int length, long count) {
            kinds[kind.ordinal()] += count;
            if (kind == CellKind.TEXT) {
                standIns += Texts.isStandIn(b, offset, length) ? count : 0;
                boolean noText =
                        Texts.isMalformed(b, offset, length) || Texts.hasZero(b, offset, length);
                malformed += noText ? count : 0;
            }
            if (SemanticType.isMeant(kind, length)) {
                SemanticType meaning = SemanticType.of(b, offset, length);
                if (meaning != null) {
                    meanings[meaning.ordinal()] += count;
                }
                SemanticType time = SemanticType.timeOf(kind, b, offset, length);
                if (time != null) {
                    meanings[time.ordinal()] += count;
                }
            }
            padded += Texts.isPadded(b, offset, length) ? count : 0;
        }

        /** What was counted. */
        public CellCounts build() {
            return new CellCounts(
                    missing,
                    Arrays.stream(kinds).boxed().toList(),
                    standIns,
                    padded,
                    malformed,
                    Arrays.stream(meanings).boxed().toList());
        }
    }
}
