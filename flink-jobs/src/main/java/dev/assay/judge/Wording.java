package dev.assay.judge;

import dev.assay.profile.Bins.ColumnBins;
import dev.assay.spec.DatasetSpec;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** How findings name things. Values of sensitive columns are never among them. */
final class Wording {

    private static final double LEAST_PERCENT = 0.01;

    private Wording() {}

    /** The dataset, column and file that a finding is about. */
    static String where(DatasetSpec spec, String column, String file) {
        return spec.name()
                + (column == null ? "" : ", column '" + column + "'")
                + (file == null ? "" : ", " + file);
    }

    /** A share with one or two decimals; never rounded to 0 or 100 when it is neither. */
    static String percent(double share) {
        double percent = share * 100;
        if (percent > 0 && percent < LEAST_PERCENT) {
            return "< 0.01 %";
        }
        if (percent > 100 - LEAST_PERCENT && percent < 100) {
            return "> 99.99 %";
        }
        boolean fine = percent != 0 && percent < 1 || percent > 99 && percent != 100;
        return String.format(Locale.ROOT, fine ? "%.2f %%" : "%.1f %%", percent);
    }

    /** A count with separators between thousands. */
    static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** A number with at most six significant digits. */
    static String number(double x) {
        if (x == Math.rint(x) && Math.abs(x) < 1e15) {
            return count((long) x);
        }
        return digits(x, 6);
    }

    /** How far apart, with at most three significant digits. */
    static String effect(double x) {
        return digits(x, 3);
    }

    private static String digits(double x, int significant) {
        if (!Double.isFinite(x)) {
            return Double.toString(x);
        }
        BigDecimal rounded = new BigDecimal(x).round(new MathContext(significant));
        boolean readable = Math.abs(x) < 1e15 && Math.abs(x) >= 1e-6 || x == 0;
        return readable
                ? rounded.stripTrailingZeros().toPlainString()
                : rounded.stripTrailingZeros().toString();
    }

    /** The numbers that a bin of {@link ColumnBins#edges} holds. */
    static String numberBin(DatasetSpec spec, ColumnBins column, int bin) {
        if (spec.isSensitive(column.name())) {
            return "numbers of one range";
        }
        List<Double> edges = column.edges();
        if (bin == 0) {
            return "numbers below " + number(edges.get(0)) + ", the low end of what was accepted,";
        }
        if (bin > edges.size()) {
            return "numbers above "
                    + number(edges.get(edges.size() - 1))
                    + ", the high end of what was accepted,";
        }
        return bin == 1
                ? "numbers equal to " + number(edges.get(0))
                : "numbers from "
                        + number(edges.get(bin - 2))
                        + " to "
                        + number(edges.get(bin - 1));
    }

    /** The lengths that a bin of {@link ColumnBins#lengths} holds. */
    static String lengthBin(ColumnBins column, int bin) {
        List<Double> edges = column.lengths();
        if (bin == 0) {
            return "texts shorter than " + number(edges.get(0)) + " characters";
        }
        if (bin > edges.size()) {
            return "texts longer than " + number(edges.get(edges.size() - 1)) + " characters";
        }
        return "texts of "
                + (bin == 1
                        ? number(edges.get(0))
                        : number(edges.get(bin - 2)) + " to " + number(edges.get(bin - 1)))
                + " characters";
    }

    /** A named bin; the last one holds all others. */
    static String name(
            DatasetSpec spec, String column, List<String> names, int bin, String others) {
        if (bin >= names.size()) {
            return others;
        }
        return spec.isSensitive(column) ? "one value" : "'" + names.get(bin) + "'";
    }
}
