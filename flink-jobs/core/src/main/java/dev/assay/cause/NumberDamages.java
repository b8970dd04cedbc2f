package dev.assay.cause;

import dev.assay.cause.CellDamage.Undo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How damage of numbers is undone. */
final class NumberDamages {

    private static final Pattern COMMA =
            Pattern.compile("-?\\d{1,15},\\d{1,15}([eE][+-]?\\d{1,3})?");
    private static final BigDecimal INCH = new BigDecimal("2.54");

    /** An accepted number of digits behind the point that so few have is none. */
    private static final double FEW = 0.002;

    private static final double STRANGE = -4;

    static final List<CellDamage> ALL =
            List.of(
                    CellDamage.each(
                            "decimal-comma", 0, Column::isNumber, c -> NumberDamages::point),
                    CellDamage.each("sign", 2, Column::isNumber, NumberDamages::turned)
                            .usually(Column::acceptedNegative),
                    CellDamage.each(
                            "scale-100",
                            2,
                            Column::isNumber,
                            c -> times(c, new BigDecimal("0.01"))),
                    CellDamage.each(
                            "scale-0.001",
                            2,
                            Column::isNumber,
                            c -> times(c, new BigDecimal("1000"))),
                    CellDamage.each("inches", 2, Column::isNumber, NumberDamages::metric),
                    new CellDamage("noise", 5, Column::isNumber, NumberDamages::strange, c -> 0));

    private NumberDamages() {}

    private static String point(String text) {
        return COMMA.matcher(text).matches() ? text.replace(',', '.') : null;
    }

    static BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs(number.scale()) > 100 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Undo turned(Column column) {
        return text -> {
            BigDecimal x = number(text);
            if (x == null || x.signum() >= 0) {
                return null;
            }
            String positive = written(column, x.negate());
            return column.plausibility(positive) > column.plausibility(text) ? positive : null;
        };
    }

    private static Undo times(Column column, BigDecimal factor) {
        int digits = digits(column);
        return text -> {
            BigDecimal x = number(text);
            if (x == null || x.signum() == 0) {
                return null;
            }
            BigDecimal before = x.multiply(factor).stripTrailingZeros();
            return before.scale() <= digits
                    ? CellDamage.better(column, text, written(column, before))
                    : null;
        };
    }

    private static Undo metric(Column column) {
        int digits = digits(column);
        return text -> {
            BigDecimal x = number(text);
            if (x == null || x.signum() == 0) {
                return null;
            }
            BigDecimal before = x.divide(INCH, Math.max(0, digits), RoundingMode.HALF_EVEN);
            return before.multiply(INCH).compareTo(x) == 0
                    ? CellDamage.better(column, text, written(column, before.stripTrailingZeros()))
                    : null;
        };
    }

    /** As accepted numbers are written: with or without zeros that end them. */
    private static String written(Column column, BigDecimal before) {
        String plain =
                before.scale() < 0 ? before.setScale(0).toPlainString() : before.toPlainString();
        String best = plain;
        for (int zeros =
                        Math.max(
                                        0,
                                        plain.indexOf('.') < 0
                                                ? 0
                                                : plain.length() - plain.indexOf('.') - 1)
                                + 1;
                zeros <= 3;
                zeros++) {
            String longer = before.setScale(zeros, RoundingMode.UNNECESSARY).toPlainString();
            if (column.plausibility(longer) > column.plausibility(best)) {
                best = longer;
            }
        }
        return best;
    }

    /** Digits behind the point that accepted numbers have. */
    static int digits(Column column) {
        long all = column.acceptedShapes().values().stream().mapToLong(n -> n).sum();
        return column.acceptedShapes().entrySet().stream()
                .filter(shape -> shape.getValue() > FEW * all)
                .mapToInt(shape -> digits(shape.getKey()))
                .max()
                .orElse(0);
    }

    private static int digits(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point - 1;
    }

    /** Numbers with more digits than accepted ones have, or far from all of them. */
    private static Map<String, String> strange(Column column) {
        int digits = digits(column);
        Map<String, String> all = new LinkedHashMap<>();
        for (String text : column.today().keySet()) {
            BigDecimal x = number(text);
            if (x != null
                    && (digits(text) > digits || column.plausibility(text) < STRANGE)
                    && !column.isKnown(text)) {
                all.put(text, null);
            }
        }
        return all;
    }
}
