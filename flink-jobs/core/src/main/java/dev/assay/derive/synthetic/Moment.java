package dev.assay.derive.synthetic;

import dev.assay.document.Nullable;
import dev.assay.scan.Cells;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as texts, and later ones written in the same way. */
final class Moment {

    private static final Pattern ISO =
            Pattern.compile(
                    "(?<day>\\d{4}-\\d\\d-\\d\\d)"
                            + "(?:(?<sign>[T ])(?<time>\\d\\d:\\d\\d)(?<second>:\\d\\d)?"
                            + "(?<part>\\.\\d{1,9})?(?<zone>Z|[+-]\\d\\d:?\\d\\d)?)?");
    private static final Pattern EPOCH = Pattern.compile("\\d{9,13}");

    /** Epochs from here on are milliseconds: as seconds they are beyond the year 5000. */
    private static final long MILLISECONDS = 100_000_000_000L;

    private static final long SECOND = 1000;

    private Moment() {}

    /** Milliseconds from one time to another one of the same column; NaN where one is no time. */
    static double between(String from, String to) {
        return millis(to) - millis(from);
    }

    /** Milliseconds since 1970, for comparing times of one column; NaN where it is no time. */
    static double millis(@Nullable String text) {
        if (text == null) {
            return Double.NaN;
        }
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return number < MILLISECONDS ? number * SECOND : number;
        }
        byte[] b = text.getBytes(StandardCharsets.UTF_8);
        return Cells.epochSecond(b, 0, b.length) * SECOND;
    }

    /** Whether later times can be written as this one is. */
    static boolean isKnown(@Nullable String text) {
        return text != null && plus(text, 0) != null;
    }

    /** The time so much later, written in the same way; null where the way is not known. */
    static @Nullable String plus(String text, long millis) {
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return Long.toString(number + (number < MILLISECONDS ? millis / SECOND : millis));
        }
        Matcher m = ISO.matcher(text);
        if (!m.matches()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(m.group("day"));
            if (m.group("sign") == null) {
                return day.plusDays(millis / (24 * 3600 * SECOND)).toString();
            }
            String second = m.group("second") == null ? "" : m.group("second");
            String part = m.group("part") == null ? "" : m.group("part");
            LocalTime time =
                    LocalTime.parse(m.group("time") + second + (second.isEmpty() ? "" : part));
            var later = day.atTime(time).plusNanos(millis * 1_000_000);
            String form = second.isEmpty() ? "HH:mm" : "HH:mm:ss";
            return later.toLocalDate()
                    + m.group("sign")
                    + later.format(DateTimeFormatter.ofPattern(form, Locale.ROOT))
                    + fraction(later.toLocalTime(), part)
                    + (m.group("zone") == null ? "" : m.group("zone"));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** As many digits as there were. */
    private static String fraction(LocalTime time, String part) {
        return part.isEmpty()
                ? ""
                : String.format(Locale.ROOT, ".%09d", time.getNano()).substring(0, part.length());
    }
}
