package dev.assay.scan.notation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order a column writes day, month and year. */
public final class DateOrder {

    private static final Pattern DATE =
            Pattern.compile("(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{1,4})( .*)?");

    /** 12 March 2024, 3-Jan-24, 12. M\u00E4rz 2024, 01JAN2020; Jan 5, 2020; 2020-Jan-05. */
    private static final List<Pattern> WORDS =
            List.of(
                    Pattern.compile(
                            "(?<d>\\d{1,2})(?<x>\\.? |[-/]|)(?<w>\\p{L}{3,10}\\.?)(?<z>,? |[-/]|)(?<y>\\d{2}|\\d{4})(?<t> .*)?"),
                    Pattern.compile(
                            "(?<w>\\p{L}{3,10}\\.?)(?<x>[ -])(?<d>\\d{1,2})(?<z>,? |-)(?<y>\\d{4})(?<t> .*)?"),
                    Pattern.compile(
                            "(?<y>\\d{4})(?<x>[-/ ])(?<w>\\p{L}{3,10}\\.?)(?<z>[-/ ])(?<d>\\d{1,2})(?<t> .*)?"));

    /** 2024\u5E741\u67082\u65E5. */
    private static final Pattern CHINESE =
            Pattern.compile("\\d{4}\u5E74\\d{1,2}\u6708\\d{1,2}\u65E5( .*)?");

    private static final Pattern TIME =
            Pattern.compile(
                    " (?<before>"
                            + HalfDay.WORD
                            + " ?)?\\d{1,2}:\\d{2}(?<seconds>:\\d{2})?(?<behind> ?"
                            + HalfDay.WORD
                            + ")?");

    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private DateOrder() {}

    /**
     * The patterns by which all values are dates; none where there is no such pattern or they are
     * written as ISO 8601 has them, more than one where nobody can say which it is.
     *
     * <p>Years of two digits are years where a value beyond 12 shows which number is the day, since
     * versions and places are written so too, and where all programs take them for the same
     * century.
     *
     * @param values that are not empty
     */
    public static List<String> of(List<String> values) {
        List<String> worded = values.isEmpty() ? List.of() : worded(values);
        if (!worded.isEmpty()) {
            return worded;
        }
        Seen seen = null;
        boolean isPadded = true;
        int first = 0;
        int second = 0;
        int third = 0;
        for (String value : values) {
            Matcher date = DATE.matcher(value);
            Seen own = date.matches() ? Seen.of(date) : chinese(value);
            if (own == null || seen != null && !seen.equals(own)) {
                return List.of();
            }
            seen = own;
            if (!own.separator.isEmpty()) {
                first = Math.max(first, Integer.parseInt(date.group(1)));
                second = Math.max(second, Integer.parseInt(date.group(3)));
                third = Math.max(third, Integer.parseInt(date.group(4)));
                isPadded &= date.group(3).length() == 2 && date.group(4).length() == 2;
            }
        }
        if (seen == null) {
            return List.of();
        }
        return switch (seen.digits) {
            case 0 -> List.of("yyyy\u5E74M\u6708d\u65E5" + seen.time);
            case 1 -> seen.yearFirst(second, third, isPadded);
            case 2 -> seen.shortYear(first, second, third, values);
            default -> seen.yearLast(first, second, "yyyy");
        };
    }

    /** The pattern by which all values are dates whose month is a word, or none. */
    private static List<String> worded(List<String> values) {
        String pattern = worded(values.get(0));
        boolean isOne = pattern != null && values.stream().allMatch(v -> pattern.equals(worded(v)));
        return isOne && areRead(pattern, values) ? List.of(pattern) : List.of();
    }

    private static String worded(String value) {
        for (int order = 0; order < WORDS.size(); order++) {
            Matcher date = WORDS.get(order).matcher(value);
            String time = date.matches() ? clock(date.group("t")) : null;
            if (time != null) {
                String x = date.group("x");
                String z = date.group("z");
                String year = date.group("y").length() == 2 ? "yy" : "yyyy";
                return switch (order) {
                            case 0 -> "d" + x + "MMM" + z + year;
                            case 1 -> "MMM" + x + "d" + z + year;
                            default -> year + x + "MMM" + z + "d";
                        }
                        + time;
            }
        }
        return null;
    }

    /** Whether all values are dates by a pattern. */
    private static boolean areRead(String pattern, List<String> values) {
        LocalDate writer = new LocalDate(pattern);
        return values.stream()
                .allMatch(
                        value -> {
                            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                            byte[] into = new byte[CellWriter.MOST];
                            return writer.write(bytes, 0, bytes.length, into)
                                    != CellWriter.AS_IT_IS;
                        });
    }

    private static Seen chinese(String value) {
        Matcher date = CHINESE.matcher(value);
        String time = date.matches() ? clock(date.group(1)) : null;
        return time == null ? null : new Seen("", 0, time);
    }

    /** The pattern of a time with the blank before it, or null where it is none. */
    private static String clock(String text) {
        if (text == null) {
            return "";
        }
        Matcher time = TIME.matcher(text);
        boolean isBefore = time.matches() && time.group("before") != null;
        if (!time.matches() || isBefore && time.group("behind") != null) {
            return null;
        }
        boolean isHalf = isBefore || time.group("behind") != null;
        return (isBefore ? " a" : "")
                + (isHalf ? " h" : " H")
                + ":mm"
                + (time.group("seconds") == null ? "" : ":ss")
                + (isHalf && !isBefore ? " a" : "");
    }

    /**
     * What all values of a column have in common.
     *
     * @param separator between numbers; empty for Chinese signs
     * @param digits 1 where a year of four digits is first, 4 where it is last, 2 where it has two
     * @param time the pattern behind the date; may be empty
     */
    private record Seen(String separator, int digits, String time) {

        static Seen of(Matcher date) {
            boolean isYearFirst = date.group(1).length() == 4;
            boolean isYearLast = date.group(4).length() == 4;
            boolean isShort = date.group(1).length() <= 2 && date.group(4).length() == 2;
            String time = clock(date.group(5));
            if (time == null || isYearFirst == isYearLast && !isShort) {
                return null;
            }
            return new Seen(date.group(2), isYearFirst ? 1 : isYearLast ? 4 : 2, time);
        }

        List<String> yearFirst(int month, int day, boolean isPadded) {
            boolean isIso = separator.equals("-") && time.indexOf('a') < 0 && isPadded;
            return month > MONTHS || day > DAYS || isIso
                    ? List.of()
                    : List.of("yyyy" + separator + "M" + separator + "d" + time);
        }

        /** With points between them the day comes first wherever they are written so. */
        List<String> yearLast(int first, int second, String year) {
            if (first > DAYS || second > DAYS) {
                return List.of();
            }
            List<String> patterns = new ArrayList<>();
            if (second <= MONTHS) {
                patterns.add("d" + separator + "M" + separator + year + time);
            }
            if (first <= MONTHS && (!separator.equals(".") || second > MONTHS)) {
                patterns.add("M" + separator + "d" + separator + year + time);
            }
            return patterns;
        }

        /** Between other signs than points the first of three may be the year as well. */
        List<String> shortYear(int first, int second, int third, List<String> values) {
            boolean isShown = first > MONTHS || second > MONTHS;
            boolean mayBeFirst = second <= MONTHS && third <= DAYS && !separator.equals(".");
            List<String> patterns = yearLast(first, second, "yy");
            if (!isShown || mayBeFirst || patterns.size() != 1) {
                return List.of();
            }
            return areRead(patterns.get(0), values) ? patterns : List.of();
        }
    }
}
