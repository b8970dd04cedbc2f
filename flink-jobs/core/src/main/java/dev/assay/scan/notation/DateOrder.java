package dev.assay.scan.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order a column writes day, month and year. */
public final class DateOrder {

    private static final Pattern DATE =
            Pattern.compile(
                    "(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{1,4})( \\d{1,2}:\\d{2}(:\\d{2})?)?");

    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private DateOrder() {}

    /**
     * The patterns by which all values are dates; none where there is no such pattern or they are
     * written as ISO 8601 has them, more than one where nobody can say which it is.
     *
     * @param values that are not empty
     */
    public static List<String> of(List<String> values) {
        String separator = null;
        String time = null;
        int first = 0;
        int second = 0;
        boolean yearFirst = false;
        for (String value : values) {
            Matcher date = DATE.matcher(value);
            if (!date.matches()) {
                return List.of();
            }
            boolean isYearFirst = date.group(1).length() == 4;
            boolean isYearLast = date.group(4).length() == 4;
            String ownTime =
                    date.group(5) == null ? "" : date.group(6) == null ? " H:mm" : " H:mm:ss";
            boolean isOther =
                    separator != null
                            && (!separator.equals(date.group(2))
                                    || !time.equals(ownTime)
                                    || yearFirst != isYearFirst);
            if (isYearFirst == isYearLast || isOther) {
                return List.of();
            }
            separator = date.group(2);
            time = ownTime;
            yearFirst = isYearFirst;
            first = Math.max(first, Integer.parseInt(date.group(isYearFirst ? 3 : 1)));
            second = Math.max(second, Integer.parseInt(date.group(isYearFirst ? 4 : 3)));
        }
        if (separator == null || first > DAYS || second > DAYS) {
            return List.of();
        }
        if (yearFirst) {
            boolean isIso = separator.equals("-");
            return first > MONTHS || isIso
                    ? List.of()
                    : List.of("yyyy" + separator + "M" + separator + "d" + time);
        }
        List<String> patterns = new ArrayList<>();
        // With points between them the day comes first wherever they are written so.
        if (second <= MONTHS) {
            patterns.add("d" + separator + "M" + separator + "yyyy" + time);
        }
        if (first <= MONTHS && (!separator.equals(".") || second > MONTHS)) {
            patterns.add("M" + separator + "d" + separator + "yyyy" + time);
        }
        return patterns;
    }
}
