package dev.assay.cause;

import dev.assay.cause.CellDamage.Undo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How damage of dates and times is undone; time zones are {@link TimeShift}'s. */
final class TimeDamages {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d\\d?)[/.-](\\d\\d?)[/.-](\\d{4})(.*)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)(.*)");
    private static final double YEAR = 366 * 86_400.0;

    static final List<CellDamage> ALL =
            List.of(
                    CellDamage.each("date-order", 0, Column::isTime, TimeDamages::ordered),
                    CellDamage.each("future", 0, Column::isTime, TimeDamages::present));

    private TimeDamages() {}

    private static Undo ordered(Column column) {
        return text -> {
            Matcher m = DAY_FIRST.matcher(text);
            if (m.matches()) {
                String first = iso(m.group(3), m.group(2), m.group(1), m.group(4));
                String second = iso(m.group(3), m.group(1), m.group(2), m.group(4));
                return closer(column, first, second);
            }
            Matcher iso = YEAR_FIRST.matcher(text);
            if (!iso.matches() || far(column, text) < 20 * 86_400.0) {
                return null;
            }
            String swapped = iso(iso.group(1), iso.group(3), iso.group(2), iso.group(4));
            return swapped != null && far(column, swapped) < 3 * 86_400.0 ? swapped : null;
        };
    }

    private static String iso(String year, String month, String day, String rest) {
        try {
            return LocalDate.of(
                            Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    + rest;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String closer(Column column, String a, String b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return far(column, a) <= far(column, b) ? a : b;
    }

    /** Seconds from the middle of all times. */
    private static double far(Column column, String text) {
        double time = Column.cell(text).epochSecond();
        return Double.isNaN(time) || Double.isNaN(column.typicalTime())
                ? Double.MAX_VALUE
                : Math.abs(time - column.typicalTime());
    }

    private static Undo present(Column column) {
        return text -> {
            Matcher m = YEAR_FIRST.matcher(text);
            double time = Column.cell(text).epochSecond();
            if (!m.matches() || Double.isNaN(time) || time < column.typicalTime() + 3 * YEAR) {
                return null;
            }
            int year =
                    LocalDate.ofInstant(
                                    Instant.ofEpochSecond((long) column.typicalTime()),
                                    ZoneOffset.UTC)
                            .getYear();
            return String.format(Locale.ROOT, "%04d", year) + text.substring(4);
        };
    }
}
