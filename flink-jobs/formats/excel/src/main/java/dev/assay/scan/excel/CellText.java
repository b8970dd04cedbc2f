package dev.assay.scan.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;

/** Writes numbers of cells as the texts that programs write. */
final class CellText {

    /** Digits that Excel shows of a number; those behind are of how it keeps it. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,37})");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,9})?");
    private static final int LONGEST = 100;

    private static final long DAY = 86_400_000;
    private static final long LAST_DAY = 2_958_465;

    /** The 29th of February 1900, which was no day. */
    private static final long NO_DAY = 60;

    private CellText() {}

    /** A number of a cell; what is none, as it stands there. */
    static String of(String number, NumberForm form, boolean is1904) {
        if (number.isEmpty()) {
            return null;
        }
        if (form == NumberForm.NUMBER && WHOLE.matcher(number).matches()) {
            return number;
        }
        if (number.length() > LONGEST || !NUMBER.matcher(number).matches()) {
            return number;
        }
        double value = Double.parseDouble(number);
        if (Double.isInfinite(value)) {
            return number;
        }
        String day = form == NumberForm.NUMBER ? null : time(value, form, is1904);
        return day == null ? plain(number, value) : day;
    }

    private static String plain(String number, double value) {
        if (value == 0) {
            return "0";
        }
        // All digits of a whole number are told: programs that write workbooks put keys there.
        BigDecimal exact = new BigDecimal(number);
        boolean whole = exact.stripTrailingZeros().scale() <= 0;
        BigDecimal shown = whole ? exact : exact.round(SHOWN);
        return shown.stripTrailingZeros().toPlainString();
    }

    /** A date, a time or both; null where the number is none. */
    private static String time(double value, NumberForm form, boolean is1904) {
        if (value < 0 || value >= LAST_DAY + 1) {
            return null;
        }
        long all = Math.round(value * DAY);
        if (form == NumberForm.ELAPSED) {
            long hours = all / 3_600_000;
            return hours + clock(all % 3_600_000).substring(2);
        }
        long day = all / DAY;
        long time = all % DAY;
        boolean noDate = day == 0 && !is1904;
        if (noDate || day == 0 && form == NumberForm.TIME) {
            return form == NumberForm.DATE && time == 0 ? null : clock(time);
        }
        if (day == NO_DAY && !is1904) {
            return null;
        }
        LocalDate start =
                is1904
                        ? LocalDate.of(1904, 1, 1)
                        : day < NO_DAY ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        LocalDate date = start.plusDays(day);
        if (date.getYear() > 9999) {
            return null;
        }
        return form == NumberForm.DATE && time == 0 ? date.toString() : date + "T" + clock(time);
    }

    private static String clock(long millis) {
        LocalTime time = LocalTime.ofNanoOfDay(millis * 1_000_000);
        String text = time.toString();
        return text.length() == 5 ? text + ":00" : text;
    }
}
