package dev.assay.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "0, INTEGER",
                "42, INTEGER",
                "-7, INTEGER",
                "+5, INTEGER",
                "-0, INTEGER",
                "~ 42\t~, INTEGER",
                "123456789012345678901234567890, INTEGER",
                "3.14, DECIMAL",
                ".5, DECIMAL",
                "2., DECIMAL",
                "-.5, DECIMAL",
                "1e6, DECIMAL",
                "-1.5E-3, DECIMAL",
                "1e+6, DECIMAL",
                "0.10, DECIMAL",
                "17850.0, DECIMAL",
                "1e-999, DECIMAL",
                "00123, TEXT",
                "-01, TEXT",
                "00.5, TEXT",
                "~1,234~, TEXT",
                "~1.234,5~, TEXT",
                "1.2.3, TEXT",
                "1e, TEXT",
                "1e5.5, TEXT",
                "e5, TEXT",
                "., TEXT",
                "-, TEXT",
                "+, TEXT",
                "--1, TEXT",
                "1-, TEXT",
                "1 2, TEXT",
                "12%, TEXT",
                "0x1F, TEXT",
                "1f, TEXT",
                "NaN, TEXT",
                "Infinity, TEXT",
                "1e999, TEXT",
                "true, BOOLEAN",
                "FALSE, BOOLEAN",
                "~ True ~, BOOLEAN",
                "yes, TEXT",
                "truee, TEXT",
                "2011-12-09, DATE",
                "0000-01-01, DATE",
                "2012-02-29, DATE",
                "2011-02-29, TEXT",
                "1900-02-29, TEXT",
                "2011-13-01, TEXT",
                "2011-00-01, TEXT",
                "2011-12-32, TEXT",
                "2011-12-9, TEXT",
                "11-12-09, TEXT",
                "09.12.2011, TEXT",
                "12/9/2011, TEXT",
                "20111209, INTEGER",
                "2011-12-09 12:50, TIMESTAMP",
                "2011-12-09T12:50:00, TIMESTAMP",
                "2011-12-09T12:50:00Z, TIMESTAMP",
                "2011-12-09T12:50:00.123+01:00, TIMESTAMP",
                "~2011-12-09 12:50:00,5~, TIMESTAMP",
                "2011-12-09 12:50-0330, TIMESTAMP",
                "2011-12-09 12:50+01, TIMESTAMP",
                "2016-12-31 23:59:60, TIMESTAMP",
                "2011-12-09 24:00, TEXT",
                "2011-12-09 12:60, TEXT",
                "2011-12-09 12:50:61, TEXT",
                "2011-12-09 12:50:00., TEXT",
                "2011-12-09 12:5, TEXT",
                "2011-12-09 12, TEXT",
                "2011-12-09_12:50, TEXT",
                "2011-12-09 12:50+1, TEXT",
                "2011-12-09 12:50+19:00, TEXT",
                "2011-12-09 12:50+01:60, TEXT",
                "2011-12-09 12:50 Z, TEXT",
                "~~, TEXT",
                "~   ~, TEXT",
                "größer, TEXT"
            })
    void a_cell_reads_as_documented(String text, CellKind kind) {
        byte[] b = bytes("x" + text + "x");
        assertEquals(kind, Cells.kind(b, 1, b.length - 2));
    }

    @Test
    void numbers_are_the_doubles_that_java_reads() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200_000; i++) {
            String text = number(random);
            double expected = Double.parseDouble(text);
            if (Double.isFinite(expected)) {
                assertEquals(
                        Double.doubleToRawLongBits(expected),
                        Double.doubleToRawLongBits(number(text)),
                        text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0",
                "-0.0",
                "0.1",
                "9007199254740993",
                "999999999999999.9",
                "0.000000000000000000000000000001",
                "4.9e-324",
                "2.4703282292062327e-324",
                "1.7976931348623157e308",
                "2.2250738585072011e-308",
                "123456789012345678901234567890.5",
                "0.3e0",
                "1e22",
                "1e23"
            })
    void hard_numbers_are_the_doubles_that_java_reads(String text) {
        assertEquals(
                Double.doubleToRawLongBits(Double.parseDouble(text)),
                Double.doubleToRawLongBits(number(text)));
    }

    private static String number(SplittableRandom random) {
        StringBuilder text = new StringBuilder(List.of("", "-", "+").get(random.nextInt(3)));
        int whole = random.nextInt(1, 22);
        text.append(whole == 1 ? random.nextInt(10) : random.nextInt(1, 10));
        for (int i = 1; i < whole; i++) {
            text.append(random.nextInt(10));
        }
        if (random.nextBoolean()) {
            text.append('.');
            for (int i = random.nextInt(25); i > 0; i--) {
                text.append(random.nextInt(10));
            }
        }
        if (random.nextInt(4) == 0) {
            text.append(random.nextBoolean() ? 'e' : 'E').append(random.nextInt(-330, 310));
        }
        return text.toString();
    }

    @Test
    void times_are_the_instants_that_java_reads() {
        SplittableRandom random = new SplittableRandom(2);
        long first = LocalDateTime.of(0, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
        long last = LocalDateTime.of(9999, 12, 31, 23, 59, 59).toEpochSecond(ZoneOffset.UTC);
        for (int i = 0; i < 100_000; i++) {
            long second = random.nextLong(first, last);
            LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
            String text = time.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
            assertEquals(second, epochSecond(text), text);
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60));
            String iso = time.atOffset(offset).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            assertEquals(time.toEpochSecond(offset), epochSecond(iso), iso);
        }
    }

    @Test
    void dates_are_those_that_java_reads_and_no_others() {
        for (int year : new int[] {0, 1, 1900, 1999, 2000, 2023, 2024, 9999}) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    String text = String.format("%04d-%02d-%02d", year, month, day);
                    double expected;
                    try {
                        expected = LocalDate.parse(text).toEpochDay() * 86_400.0;
                    } catch (DateTimeParseException e) {
                        expected = Double.NaN;
                    }
                    assertEquals(expected, epochSecond(text), text);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01 00:00:00.25, 0.25",
        "1970-01-01T00:00:01.000001, 1.000001",
        "1970-01-01T00:00+01:00, -3600",
        "1969-12-31T23:59:59.5Z, -0.5",
        "2016-12-31T23:59:60Z, 1483228800"
    })
    void fractions_and_offsets_count(String text, double second) {
        assertEquals(second, epochSecond(text), 1e-9);
    }

    @Test
    void any_bytes_are_of_one_kind_and_have_a_number_or_time_only_if_that_kind_says_so() {
        SplittableRandom random = new SplittableRandom(3);
        byte[] signs = bytes("0123456789--::..+eET Ztrue,\u00e9");
        for (int i = 0; i < 500_000; i++) {
            byte[] b = new byte[random.nextInt(24)];
            for (int j = 0; j < b.length; j++) {
                b[j] = signs[random.nextInt(signs.length)];
            }
            CellKind kind = Cells.kind(b, 0, b.length);
            boolean number = kind == CellKind.INTEGER || kind == CellKind.DECIMAL;
            boolean time = kind == CellKind.DATE || kind == CellKind.TIMESTAMP;
            String text = new String(b, StandardCharsets.UTF_8);
            assertEquals(number, !Double.isNaN(Cells.number(b, 0, b.length)), text);
            assertEquals(time, !Double.isNaN(Cells.epochSecond(b, 0, b.length)), text);
            assertTrue(!number || text.strip().matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?"), text);
        }
    }

    private static double number(String text) {
        byte[] b = bytes(text);
        return Cells.number(b, 0, b.length);
    }

    private static double epochSecond(String text) {
        byte[] b = bytes(text);
        return Cells.epochSecond(b, 0, b.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
