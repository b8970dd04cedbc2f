package dev.assay.mutate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Errors of single cells. */
final class CellErrors {

    private static final List<String> STAND_INS = List.of("N/A", "null", "-", "unknown");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)(.*)");
    private static final Pattern STAMP =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)([ T])(\\d\\d:\\d\\d:\\d\\d)(.*)");
    private static final int TIME_ZONE_HOURS = 9;
    private static final int SHORT = 5;

    static final List<CellOperator> ALL =
            List.of(
                    new CellOperator("missing", t -> true, (x, r) -> null),
                    new CellOperator(
                            "stand-in",
                            t -> true,
                            (x, r) -> STAND_INS.get(r.nextInt(STAND_INS.size()))),
                    number("scale-100", x -> times(x, "100")),
                    number("scale-0.001", x -> times(x, "0.001")),
                    number("sign", x -> times(x, "-1")),
                    number("inches", x -> times(x, "2.54")),
                    number("zero", x -> "0"),
                    new CellOperator("noise", Target::isNumber, CellErrors::noise),
                    new CellOperator(
                            "outlier", Target::isNumber, (x, r) -> isNumber(x) ? "99999" : x),
                    number("decimal-comma", CellErrors::comma),
                    new CellOperator("typo", Target::isText, CellErrors::typo),
                    text("case", CellErrors::swapCase),
                    text("mojibake", CellErrors::garbled),
                    text("blanks", x -> "  " + x + " "),
                    text("cut-off", CellErrors::cut),
                    text("html", x -> "&lt;b&gt;" + x),
                    new CellOperator("rekey", Target::hasManyValues, (x, r) -> "X" + x),
                    time("date-order", CellErrors::reordered),
                    time("time-zone", CellErrors::shifted),
                    time("future", x -> x.replaceFirst("^\\d{4}", "2199")));

    private CellErrors() {}

    private static CellOperator number(String id, UnaryOperator<String> change) {
        return new CellOperator(id, Target::isNumber, (x, r) -> isNumber(x) ? change.apply(x) : x);
    }

    private static CellOperator text(String id, UnaryOperator<String> change) {
        return new CellOperator(id, Target::isText, (x, r) -> change.apply(x));
    }

    private static CellOperator time(String id, UnaryOperator<String> change) {
        return new CellOperator(id, Target::isTime, (x, r) -> change.apply(x));
    }

    private static boolean isNumber(String text) {
        try {
            return new BigDecimal(text).precision() > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String times(String text, String factor) {
        BigDecimal product = new BigDecimal(text).multiply(new BigDecimal(factor));
        return product.signum() == 0 ? text : product.stripTrailingZeros().toPlainString();
    }

    private static String noise(String text, SplittableRandom random) {
        if (!isNumber(text)) {
            return text;
        }
        double x = Double.parseDouble(text);
        double normal = 0;
        for (int i = 0; i < 12; i++) {
            normal += random.nextDouble();
        }
        double noisy = x + (normal - 6) * 3 * (Math.abs(x) + 1);
        return BigDecimal.valueOf(noisy).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String comma(String text) {
        return text.replace('.', ',');
    }

    /** One letter becomes the next one of the keyboard's alphabet, wherever it is. */
    private static String typo(String text, SplittableRandom random) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        char c = text.charAt(at);
        char wrong = Character.isLetterOrDigit(c) && c < 'z' ? (char) (c + 1) : 'q';
        return text.substring(0, at) + wrong + text.substring(at + 1);
    }

    private static String swapCase(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.equals(text) ? text.toLowerCase(Locale.ROOT) : upper;
    }

    /** A text without any letter beyond ASCII gets one first. */
    private static String garbled(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 128);
        String accented = ascii ? text.replaceFirst("[aeiou]", "é") : text;
        return new String(accented.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(SHORT, text.length()));
    }

    private static String reordered(String text) {
        Matcher m = DATE.matcher(text);
        return m.matches() ? m.group(3) + "/" + m.group(2) + "/" + m.group(1) + m.group(4) : text;
    }

    private static String shifted(String text) {
        Matcher m = STAMP.matcher(text);
        if (!m.matches()) {
            return text;
        }
        try {
            LocalDateTime then =
                    LocalDateTime.parse(m.group(1) + "T" + m.group(3)).plusHours(TIME_ZONE_HOURS);
            return then.format(DateTimeFormatter.ISO_LOCAL_DATE)
                    + m.group(2)
                    + then.format(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT))
                    + m.group(4);
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
