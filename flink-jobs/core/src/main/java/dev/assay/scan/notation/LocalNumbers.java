package dev.assay.scan.notation;

import dev.assay.declare.format.Notation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns that write their numbers with a decimal comma, with marks between thousands, or a unit.
 */
final class LocalNumbers {

    private static final String BLANKS = " \u00A0\u202F'";

    /** 1.234,50; 1 234,50; 12,5; 1234. */
    private static final Pattern COMMA =
            Pattern.compile("[+-]?(\\d+|\\d{1,3}([." + BLANKS + "])\\d{3}(\\2\\d{3})*)(,\\d+)?");

    /** 1,234.50; 1234.5. */
    private static final Pattern POINT =
            Pattern.compile("[+-]?(\\d+|\\d{1,3}([," + BLANKS + "])\\d{3}(\\2\\d{3})*)(\\.\\d+)?");

    /** What can be no mark between thousands, or stands beside one: 12,5 and 1.234,50. */
    private static final Pattern CLEARLY_COMMA =
            Pattern.compile(
                    "[+-]?(\\d+,(\\d{1,2}|\\d{4,})|.*[."
                            + BLANKS
                            + "].*,\\d+|0,\\d+|\\d{4,},\\d+)");

    private static final Pattern CLEARLY_POINT =
            Pattern.compile(
                    "[+-]?(\\d{1,3}(,\\d{3}){2,}|\\d{1,3}([," + BLANKS + "]\\d{3})+\\.\\d+)");

    /** 1,234, or what needs no mark at all. */
    private static final Pattern OPEN = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})?");

    /** Under a declared mark: what programs write in another way, or not at all. */
    private static final Map<Character, Pattern> OTHER =
            Map.of(
                    ',', Pattern.compile(".*[.,].*"),
                    '.', Pattern.compile(".*,.*|.*[" + BLANKS + "].*\\..*"));

    /** Blanks stand in phone numbers too, but these have no unit. */
    private static final Pattern GROUPED = Pattern.compile("[^.,]*[" + BLANKS + "][^.,]*");

    /** Letters before it say whose it is: R$, US$. */
    private static final String SIGN = "%|\u2030|[A-Z]{0,2}\\p{Sc}";

    private static final String WORD =
            "[A-Z]{3}|kg|g|km|m|cm|mm|l|ml|h|ms|s|pcs|z\u0142|K\u010D|Ft|kr|lei|TL|\u043B\u0432|\u0440\u0443\u0431|\u5143|\u5186|\uC6D0";

    private static final Predicate<String> IS_SIGN = Pattern.compile(SIGN).asMatchPredicate();

    /** A unit before a number, or behind it. */
    private static final Pattern UNIT =
            Pattern.compile(
                    "(?<before>"
                            + SIGN
                            + "|[A-Z]{3}(?=[ \u00A0]))?[ \u00A0]?(?<number>[+-]?\\d[\\d.,"
                            + BLANKS
                            + "]*?)[ \u00A0]?(?<behind>"
                            + SIGN
                            + "|"
                            + WORD
                            + ")?");

    /** A unit outside of what makes a number negative: $(12.50), (12.50) EUR, 12,50- EUR. */
    private static final Pattern UNIT_OUTSIDE =
            Pattern.compile(
                    "(?<before>"
                            + SIGN
                            + "|[A-Z]{3})[ \u00A0]?\\((?<inside>\\d[^()]*)\\)"
                            + "|(?:\\((?<bracket>\\d[^()]*)\\)|(?<minus>\\d[^()-]*)-)[ \u00A0]?(?<behind>"
                            + SIGN
                            + "|"
                            + WORD
                            + ")");

    /** Share of the values that have the unit: some write a zero without one. */
    private static final double MOSTLY = 0.5;

    private LocalNumbers() {}

    /**
     * How a column writes its numbers with a decimal mark; empty where not all its values are such
     * numbers, or none shows that they are. A number such as 1,234 alone says nothing of which of
     * the two its mark is.
     *
     * @param values that are not empty
     * @param isSaid whether the mark is declared, so that no value has to show it
     */
    static Optional<Notation> of(List<String> values, char decimal, boolean isSaid) {
        Pattern each = decimal == ',' ? COMMA : POINT;
        if (areClearlyOthers(values, each, decimal)) {
            return Optional.empty();
        }
        List<Signed> all = values.stream().map(Signed::of).toList();
        String unit = unit(all.stream().map(Signed::text).toList());
        List<String> numbers = new ArrayList<>();
        boolean isSigned = false;
        for (Signed value : all) {
            String number = without(unit, value.text);
            isSigned |= value.isNegative && number.indexOf(decimal) > 0;
            numbers.add(value.isNegative ? "-" + number : number);
        }
        Pattern clear = decimal == ',' ? CLEARLY_COMMA : CLEARLY_POINT;
        if (numbers.isEmpty() || !numbers.stream().allMatch(v -> each.matcher(v).matches())) {
            return Optional.empty();
        }
        Pattern shown = isSaid ? OTHER.get(decimal) : clear;
        boolean shows =
                isSigned
                        || numbers.stream().anyMatch(v -> shown.matcher(v).matches())
                        || IS_SIGN.test(unit)
                                && numbers.stream().anyMatch(v -> GROUPED.matcher(v).matches());
        // With a unit, numbers that need no mark are numbers in any case.
        boolean isPlain =
                !unit.isEmpty() && numbers.stream().allMatch(v -> v.matches("[+-]?\\d+(\\.\\d+)?"));
        boolean isOfThisMark = decimal == '.' || numbers.stream().noneMatch(v -> v.contains("."));
        return shows || isPlain && isOfThisMark && (isSaid || decimal == '.')
                ? Optional.of(new Notation.Numbers(decimal, unit))
                : Optional.empty();
    }

    /**
     * Whether one value is none of these numbers whatever the unit, or all are as programs write
     * them and show no mark: most columns, and soon seen.
     */
    private static boolean areClearlyOthers(List<String> values, Pattern each, char decimal) {
        boolean arePlain = true;
        for (String value : values) {
            int digits = 0;
            int points = 0;
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                digits += c >= '0' && c <= '9' ? 1 : 0;
                points += c == '.' || i == 0 && (c == '-' || c == '+') ? 1 : 0;
            }
            boolean isPlain = digits + points == value.length();
            if (digits == 0 || isPlain && !each.matcher(value).matches()) {
                return true;
            }
            arePlain &= isPlain && (decimal == '.' || value.indexOf('.') < 0);
        }
        return arePlain;
    }

    /**
     * A number without a sign that programs do not write: {@code 12,50-}, {@code (12.50)}, {@code
     * -$12.50}, {@code $(12.50)}.
     */
    private record Signed(String text, boolean isNegative) {

        static Signed of(String value) {
            Matcher outside = UNIT_OUTSIDE.matcher(value);
            if (outside.matches()) {
                return new Signed(inside(outside), true);
            }
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            NegativeForm form = NegativeForm.of(bytes, 0, bytes.length);
            return new Signed(
                    value.substring(form.before(), value.length() - form.behind()),
                    form != NegativeForm.NONE);
        }

        /** With the unit on the side where it stands. */
        private static String inside(Matcher outside) {
            if (outside.group("before") != null) {
                return outside.group("before") + " " + outside.group("inside");
            }
            String bracket = outside.group("bracket");
            return (bracket != null ? bracket : outside.group("minus"))
                    + " "
                    + outside.group("behind");
        }
    }

    /** Whether all values are numbers of which none says if a comma stands before thousands. */
    static boolean isOpen(List<String> values) {
        if (values.stream().noneMatch(v -> v.indexOf(',') > 0)) {
            return false;
        }
        String unit = unit(values);
        return values.stream().allMatch(v -> OPEN.matcher(without(unit, v)).matches());
    }

    /** The unit that most of the values have, all those that have one; else nothing. */
    private static String unit(List<String> values) {
        String unit = "";
        int with = 0;
        for (String value : values) {
            Matcher matcher = UNIT.matcher(value);
            if (!matcher.matches()) {
                return "";
            }
            String before = matcher.group("before");
            String behind = matcher.group("behind");
            String own = before != null ? before : behind;
            if (before != null && behind != null || own != null && with > 0 && !own.equals(unit)) {
                return "";
            }
            if (own != null) {
                unit = own;
                with++;
            }
        }
        return with >= MOSTLY * values.size() ? unit : "";
    }

    private static String without(String unit, String value) {
        if (unit.isEmpty()) {
            return value;
        }
        String number =
                value.startsWith(unit)
                        ? value.substring(unit.length())
                        : value.endsWith(unit)
                                ? value.substring(0, value.length() - unit.length())
                                : value;
        return number.replace('\u00A0', ' ').strip();
    }
}
