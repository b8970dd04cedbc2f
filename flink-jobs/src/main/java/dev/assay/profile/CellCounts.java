package dev.assay.profile;

import dev.assay.scan.CellKind;
import dev.assay.spec.ColumnType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a column's cells are.
 *
 * @param missing cells without a value
 * @param kinds cells by what their text reads as, in the order of {@link CellKind}
 * @param standIns texts that usually stand for "no value": {@code N/A}, {@code null}, {@code -} …
 * @param padded texts with a blank at either end
 * @param malformed texts that are not UTF-8
 */
public record CellCounts(long missing, List<Long> kinds, long standIns, long padded, long malformed)
        implements State<CellCounts> {

    /** Of no cells. */
    public static final CellCounts EMPTY =
            new CellCounts(0, Arrays.stream(CellKind.values()).map(k -> 0L).toList(), 0, 0, 0);

    /** Share of values that must read as a type for the column to be of that type. */
    static final double MOST = 0.99;

    public CellCounts {
        kinds = List.copyOf(kinds);
    }

    @Override
    public CellCounts plus(CellCounts o) {
        List<Long> sum =
                IntStream.range(0, kinds.size())
                        .mapToObj(i -> kinds.get(i) + o.kinds.get(i))
                        .toList();
        return new CellCounts(
                missing + o.missing,
                sum,
                standIns + o.standIns,
                padded + o.padded,
                malformed + o.malformed);
    }

    /** Cells with a value. */
    public long present() {
        return kinds.stream().mapToLong(Long::longValue).sum();
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
    ColumnType infer(double distinct) {
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
}
