package dev.assay.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as sentences write them. */
public final class Digits {

    private static final double LEAST_PERCENT = 0.01;

    private Digits() {}

    /** A share with one or two decimals; never rounded to 0 or 100 when it is neither. */
    public static String percent(double share) {
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
    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** A number with at most six significant digits. */
    public static String number(double x) {
        if (x == Math.rint(x) && Math.abs(x) < 1e15) {
            return count((long) x);
        }
        return digits(x, 6);
    }

    /** How far apart, with at most three significant digits. */
    public static String effect(double x) {
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
}
