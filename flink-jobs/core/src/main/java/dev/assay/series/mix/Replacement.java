package dev.assay.series.mix;

import dev.assay.batch.BinCounts;
import dev.assay.batch.Bins.ColumnBins;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What might stand in some cells of a column in place of their values.
 *
 * @param kind what it is
 * @param share the share of a trait among such cells alone; NaN where it is what it is without them
 */
record Replacement(Kind kind, ToDoubleFunction<Trait> share) {

    /** Each kind is a question of its own, however many ways there are to be of it. */
    enum Kind {
        /** Values of other rows. */
        OTHER_ROWS,
        /** Values that are not known. */
        STRANGE,
        /** One and the same known value. */
        STUCK,
        /** Copies of the rows above. */
        COPIED
    }

    /** Bins that are tried each by itself, at most. */
    private static final int MOST = 12;

    /** Values in no order come before the one above as often as not. */
    private static final double IN_NO_ORDER = 0.5;

    /** The share of a trait among replaced cells; NaN where it is what it is without them. */
    double share(Trait trait) {
        return share.applyAsDouble(trait);
    }

    /** Those that are looked for in whole rows. */
    static List<Replacement> ofRows() {
        return List.of(new Replacement(Kind.COPIED, Replacement::copied));
    }

    /** Those that are looked for in a column. */
    static List<Replacement> of(ColumnBins column) {
        List<Replacement> all = new ArrayList<>();
        all.add(new Replacement(Kind.OTHER_ROWS, Replacement::ofOtherRows));
        int numbers = column.edges().isEmpty() ? 0 : column.edges().size() + 2;
        int[] ends = numbers == 0 ? new int[] {-1} : new int[] {-1, 0, numbers - 1};
        for (int bin : ends) {
            all.add(new Replacement(Kind.STRANGE, trait -> strange(trait, bin, -1)));
            if (!column.patterns().isEmpty()) {
                int other = column.patterns().size();
                all.add(new Replacement(Kind.STRANGE, trait -> strange(trait, bin, other)));
            }
        }
        all.add(stuck(-1, -1));
        for (int i = 0; i < Math.min(MOST, column.categories().size()); i++) {
            all.add(stuck(i, numbers == 0 ? -1 : number(column, i)));
        }
        for (int i = 1; i < numbers - 1; i++) {
            all.add(stuck(-1, i));
        }
        return all;
    }

    private static Replacement stuck(int category, int number) {
        return new Replacement(Kind.STUCK, trait -> stuck(trait, category, number));
    }

    private static int number(ColumnBins column, int category) {
        try {
            return BinCounts.bin(
                    Double.parseDouble(column.categories().get(category)), column.edges());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Values of other rows of the column. */
    private static double ofOtherRows(Trait trait) {
        switch (trait.kind()) {
            case TOLD:
            case ALIKE:
                return 0;
            case BACK:
                return IN_NO_ORDER;
            case NOVEL_PAIR:
            case EXCHANGED:
                return 1;
            default:
                return Double.NaN;
        }
    }

    /** Copies of the rows above. */
    private static double copied(Trait trait) {
        switch (trait.kind()) {
            case REPEATED:
            case ALIKE:
                return 1;
            case DISTINCT:
            case BACK:
                return 0;
            default:
                return Double.NaN;
        }
    }

    /** Values that are not known, in a bin of numbers and of a shape, where these are not -1. */
    private static double strange(Trait trait, int number, int pattern) {
        switch (trait.kind()) {
            case FAMILIAR:
                return 0;
            case NOVEL:
                return 1;
            case NUMBER:
                return number < 0 ? Double.NaN : trait.bin() == number ? 1 : 0;
            case PATTERN:
                return pattern < 0 ? Double.NaN : trait.bin() == pattern ? 1 : 0;
            default:
                return ofOtherRows(trait);
        }
    }

    /** One and the same known value, of that category and that bin of numbers. */
    private static double stuck(Trait trait, int category, int number) {
        switch (trait.kind()) {
            case RISEN:
            case FAMILIAR:
                return 1;
            case NOVEL:
            case DISTINCT:
                return 0;
            case CATEGORY:
                return category < 0 ? Double.NaN : trait.bin() == category ? 1 : 0;
            case NUMBER:
                return number < 0 ? Double.NaN : trait.bin() == number ? 1 : 0;
            default:
                return ofOtherRows(trait);
        }
    }
}
