package dev.assay.report.words;

import dev.assay.catalogue.KnownCheck;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers as people read them: as many digits as matter, separators between thousands, and a narrow
 * blank before a unit.
 */
public final class Figures {

    /** What stands where there is no number. */
    public static final String NONE = "–";

    /** U+202F, which neither breaks nor gapes. */
    public static final String NARROW = "\u202F";

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long SECONDS_A_DAY = 86_400;

    /** Digits of a whole number that are shown in full. */
    private static final int LONGEST_WHOLE = 20;

    private Figures() {}

    /** A count with separators between thousands. */
    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** Decimal multiples, three digits: {@code 48.1 MB}. */
    public static String bytes(long n) {
        double size = n;
        int unit = 0;
        while (size >= 999.5 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        String digits = unit == 0 || size >= 99.95 ? "%.0f" : "%.1f";
        return String.format(Locale.ROOT, digits, size) + NARROW + UNITS[unit];
    }

    /** An observed or expected value in its unit. */
    public static String of(KnownCheck.Unit unit, Double value) {
        if (value == null || !Double.isFinite(value)) {
            return NONE;
        }
        return switch (unit) {
            case SHARE -> percent(value);
            case COUNT -> count(Math.round(value));
            case SCORE -> score(value);
            case NUMBER -> number(value);
        };
    }

    /** A share as a percentage; never rounded to 0 or 100 when it is neither. */
    public static String percent(double share) {
        if (!Double.isFinite(share)) {
            return NONE;
        }
        double percent = share * 100;
        String text;
        if (percent > 0 && percent < 0.01) {
            text = "< 0.01";
        } else if (percent > 99.99 && percent < 100) {
            text = "> 99.99";
        } else if (percent == Math.rint(percent)) {
            text = String.format(Locale.ROOT, "%.0f", percent);
        } else {
            boolean fine = percent < 1 || percent > 99;
            text = String.format(Locale.ROOT, fine ? "%.2f" : "%.1f", percent);
        }
        return text + NARROW + "%";
    }

    /** At most four significant digits; whole numbers in full. */
    public static String number(double x) {
        if (!Double.isFinite(x)) {
            return NONE;
        }
        double size = Math.abs(x);
        if (x == Math.rint(x) && size < 1e15) {
            return count((long) x);
        }
        if (size >= 1e15 || size < 1e-4) {
            return String.format(Locale.ROOT, "%.2e", x);
        }
        int whole = (int) Math.floor(Math.log10(size)) + 1;
        String digits = String.format(Locale.ROOT, "%,." + Math.max(0, 4 - whole) + "f", x);
        return digits.indexOf('.') < 0 ? digits : digits.replaceAll("\\.?0+$", "");
    }

    /** The same, of a number whose digits a double may not hold. */
    public static String number(BigDecimal x) {
        boolean whole = x.stripTrailingZeros().scale() <= 0;
        return whole && x.precision() - x.scale() <= LONGEST_WHOLE
                ? String.format(Locale.ROOT, "%,d", x.toBigInteger())
                : number(x.doubleValue());
    }

    /** A probability that a test gave. */
    public static String pValue(double p) {
        if (!Double.isFinite(p)) {
            return NONE;
        }
        return p < 1e-4 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }

    /** A score between 0 and 1 that is not a share. */
    public static String score(double x) {
        return Double.isFinite(x) ? String.format(Locale.ROOT, "%.3f", x) : NONE;
    }

    /** A duration in seconds, with as many digits as matter. */
    public static String seconds(double s) {
        return String.format(Locale.ROOT, "%.1f", s) + NARROW + "s";
    }

    /** Seconds since 1970 as a date, with the time of day where it is not midnight; UTC. */
    public static String time(double epochSecond) {
        if (!Double.isFinite(epochSecond)) {
            return NONE;
        }
        long second = (long) Math.floor(epochSecond);
        boolean midnight = Math.floorMod(second, SECONDS_A_DAY) == 0;
        try {
            return (midnight ? DATE : MINUTE).format(Instant.ofEpochSecond(second));
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    /** A moment to the minute, in UTC. */
    public static String instant(Instant at) {
        return MINUTE.format(at) + " UTC";
    }
}
