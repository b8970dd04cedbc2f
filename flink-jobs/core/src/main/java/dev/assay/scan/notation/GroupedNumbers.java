package dev.assay.scan.notation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns that are told to be numbers by what stands between thousands alone: 1 037, 1'037,
 * 1.234.567. Phone numbers, postcodes and other ids are written in groups too, but all with as many
 * digits, or with many.
 */
final class GroupedNumbers {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "-?(?<first>0|[1-9]\\d{0,2})(?<rest>(?<mark>[.' \u00A0\u202F])\\d{3}(\\k<mark>\\d{3})*)?"
                            + "|-?(?<four>[1-9]\\d{3})");

    private static final int GROUP = 4;

    /** Of some value, at most: phone numbers and most ids have more. */
    private static final int FEW_DIGITS = 5;

    private GroupedNumbers() {}

    /**
     * The mark between thousands, a blank for blanks of any kind; empty where values are no
     * numbers, or none shows that they are.
     *
     * @param values that are not empty
     */
    static Optional<Character> mark(List<String> values) {
        char mark = 0;
        int fewest = Integer.MAX_VALUE;
        int groups = 0;
        boolean[] firsts = new boolean[GROUP];
        for (String value : values) {
            Matcher number = NUMBER.matcher(value);
            if (!number.matches()) {
                return Optional.empty();
            }
            if (number.group("four") != null) {
                // Some write no mark in numbers of four digits.
                firsts[1] = true;
                continue;
            }
            int first = number.group("first").length();
            int behind = number.group("rest") == null ? 0 : number.group("rest").length() / GROUP;
            firsts[first] = true;
            fewest = Math.min(fewest, first + behind * (GROUP - 1));
            groups = Math.max(groups, behind);
            if (behind > 0) {
                char own = blank(number.group("mark").charAt(0));
                if (mark != 0 && mark != own) {
                    return Optional.empty();
                }
                mark = own;
            }
        }
        boolean isOfManyLengths = firsts[1] ? firsts[2] || firsts[3] : firsts[2] && firsts[3];
        boolean isShown = mark != 0 && isOfManyLengths && fewest <= FEW_DIGITS;
        // 1.234 alone is a number of programs.
        return isShown && (mark != '.' || groups > 1) ? Optional.of(mark) : Optional.empty();
    }

    private static char blank(char mark) {
        return mark == '\u00A0' || mark == '\u202F' ? ' ' : mark;
    }
}
