package dev.assay.profile.meaning;

import static dev.assay.profile.meaning.Ascii.blanks;
import static dev.assay.profile.meaning.Ascii.end;
import static dev.assay.profile.meaning.Ascii.isDigit;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Numbers with a unit, and sizes. */
public final class Quantity {

    private static final Set<String> LENGTHS = Set.of("mm", "cm", "m", "in", "ft", "\"", "px");

    /** Units that may stand right behind their number, and those of lengths. */
    private static final Set<String> UNITS =
            Set.of(
                    "kg", "g", "mg", "µg", "mcg", "lb", "lbs", "oz", "l", "cl", "dl", "ml", "gal",
                    "pt", "m²", "m³", "km", "yd", "w", "kw", "mw", "wh", "kwh", "v", "mah", "hz",
                    "khz", "mhz", "ghz", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "%", "‰",
                    "°c", "°f", "°", "ms", "min", "mph", "kcal", "kj", "bar", "psi", "rpm", "dpi",
                    "fl oz");

    /** Letters that are a unit only behind a blank: 12a is a house, and 3b a flat. */
    private static final Set<String> APART = Set.of("a", "b", "k", "h", "t", "d", "s", "f", "c");

    private static final Set<String> CLOTHES =
            Set.of(
                    "S", "M", "L", "XS", "XL", "XXS", "XXL", "XXXL", "XXXS", "2XL", "3XL", "4XL",
                    "5XL", "6XL", "S/M", "M/L", "L/XL");

    private static final Set<String> SHOES = Set.of("EU", "UK", "US");

    private static final int LONGEST = 40;

    private Quantity() {}

    /** A number with a unit: {@code 500 ml}, {@code 2.5kg}, {@code 5 %}. */
    public static boolean hasUnit(byte[] b, int from, int to) {
        int sign = from < to && (b[from] == '-' || b[from] == '+') ? 1 : 0;
        int number = number(b, from + sign, to);
        if (number < 0 || number == to || to - from > LONGEST) {
            return false;
        }
        int start = blanks(b, number, to);
        String unit = text(b, start, to);
        return UNITS.contains(unit)
                || LENGTHS.contains(unit)
                || start > number && APART.contains(unit);
    }

    /**
     * A size: of clothes ({@code XL}), of shoes with their system ({@code EU 42.5}), or of two or
     * three lengths ({@code 10 x 20 cm}).
     */
    public static boolean isSize(byte[] b, int from, int to) {
        if (to - from > LONGEST) {
            return false;
        }
        byte last = b[to - 1];
        if (to - from <= 4 && (last == 'S' || last == 'M' || last == 'L')) {
            return CLOTHES.contains(new String(b, from, to - from, StandardCharsets.US_ASCII));
        }
        return isDigit(b[from]) && (isShoe(b, from, to) || isProduct(b, from, to))
                || to - from >= 4
                        && SHOES.contains(text(b, from, from + 2).toUpperCase(Locale.ROOT))
                        && isShoeNumber(b, blanks(b, from + 2, to), to);
    }

    private static boolean isShoe(byte[] b, int from, int to) {
        int number = number(b, from, to);
        if (number < 0 || to - number < 2) {
            return false;
        }
        String system = new String(b, to - 2, 2, StandardCharsets.US_ASCII);
        return SHOES.contains(system)
                && blanks(b, number, to) == to - 2
                && isShoeNumber(b, from, number);
    }

    /** 1 to 60, whole or half. */
    private static boolean isShoeNumber(byte[] b, int from, int to) {
        int whole = end(b, from, to);
        boolean half = to - whole == 2 && b[whole] == '.' && b[whole + 1] == '5';
        if (whole == from || whole - from > 2 || whole != to && !half) {
            return false;
        }
        int size = Integer.parseInt(text(b, from, whole));
        return size >= 1 && size <= 60;
    }

    private static boolean isProduct(byte[] b, int from, int to) {
        int at = from;
        for (int factors = 1; factors <= 3; factors++) {
            int number = number(b, at, to);
            if (number < 0) {
                return false;
            }
            int sign = blanks(b, number, to);
            int length = sign < to ? times(b, sign, to) : 0;
            if (length == 0) {
                return factors > 1 && (sign == to || LENGTHS.contains(text(b, sign, to)));
            }
            at = blanks(b, sign + length, to);
        }
        return false;
    }

    /** Bytes of a sign of multiplication that stands there; 0 where none does. */
    private static int times(byte[] b, int at, int to) {
        if (b[at] == 'x' || b[at] == 'X' || b[at] == '*') {
            return 1;
        }
        boolean cross = at + 1 < to && (b[at] & 0xFF) == 0xC3 && (b[at + 1] & 0xFF) == 0x97;
        return cross ? 2 : 0;
    }

    /** Where digits with points or commas among them end; -1 where there are none. */
    private static int number(byte[] b, int from, int to) {
        int i = end(b, from, to);
        if (i == from) {
            return -1;
        }
        while (i + 1 < to && (b[i] == '.' || b[i] == ',') && isDigit(b[i + 1])) {
            i = end(b, i + 1, to);
        }
        return i;
    }

    private static String text(byte[] b, int from, int to) {
        return new String(b, from, Math.max(0, to - from), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT);
    }
}
