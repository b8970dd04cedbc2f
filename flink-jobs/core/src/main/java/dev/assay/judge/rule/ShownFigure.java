package dev.assay.judge.rule;

import dev.assay.finding.Digits;
import dev.assay.metric.Figure;
import dev.assay.profile.value.ExactNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** A figure as text. */
final class ShownFigure {

    /** Digits that are shown of a very long number. */
    private static final int SHOWN = 40;

    private static final double COUNTED = 1e15;
    private static final double GREATEST_SHOWN = 1e30;

    private ShownFigure() {}

    /**
     * As many digits as tell it from the limit that it is compared with; a whole number has all of
     * its digits.
     */
    static String of(Figure figure, BigDecimal limit) {
        double value = figure.value();
        BigDecimal all = figure.exact();
        if (all == null && (!Double.isFinite(value) || Math.abs(value) < COUNTED)) {
            String few = Digits.number(value);
            boolean same = few.equals(Digits.number(limit.doubleValue()));
            return same && figure.compareTo(limit) != 0
                    ? ExactNumber.said(value).round(new MathContext(17)).toPlainString()
                    : few;
        }
        if (all == null) {
            all = ExactNumber.said(value);
        }
        if (all.precision() > SHOWN) {
            BigDecimal first = all.round(new MathContext(SHOWN, RoundingMode.DOWN));
            return first + "… (" + Digits.count(all.precision()) + " digits)";
        }
        boolean whole = all.stripTrailingZeros().scale() <= 0;
        if (whole && Math.abs(value) < GREATEST_SHOWN) {
            return String.format(Locale.ROOT, "%,d", all.toBigInteger());
        }
        return Math.abs(value) < GREATEST_SHOWN && Math.abs(value) >= 1e-6 || value == 0
                ? all.toPlainString()
                : all.toString();
    }
}
