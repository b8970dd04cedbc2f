package dev.assay.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0 %",
                "1; 100 %",
                "0.5; 50 %",
                "0.1234; 12.3 %",
                "0.00123; 0.12 %",
                "0.9987; 99.87 %",
                "0.00000001; < 0.01 %",
                "0.99999999; > 99.99 %",
                "NaN; –"
            })
    void a_share_is_all_or_nothing_only_when_it_is(double share, String text) {
        assertEquals(text.replace(" %", "\u202F%"), Figures.percent(share));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0",
                "-0.0; 0",
                "1234567; 1,234,567",
                "5.2864; 5.286",
                "44.726; 44.73",
                "123456.7; 123,457",
                "0.05; 0.05",
                "0.000012; 1.20e-05",
                "-3.10000; -3.1",
                "9.99999; 10",
                "1e300; 1.00e+300",
                "Infinity; –"
            })
    void a_number_has_four_digits_that_matter(double number, String text) {
        assertEquals(text, Figures.number(number));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "999, 999 B", "1000, 1.0 kB", "48064654, 48.1 MB", "999999, 1.0 MB"})
    void bytes_have_a_unit(long bytes, String text) {
        assertEquals(text.replace(' ', '\u202F'), Figures.bytes(bytes));
    }

    @ParameterizedTest
    @CsvSource({"0, 1970-01-01", "1291190760, 2010-12-01 08:06", "-86400, 1969-12-31", "1e30, –"})
    void a_time_leaves_midnight_out(double second, String text) {
        assertEquals(text, Figures.time(second));
    }

    @ParameterizedTest
    @CsvSource({"0, < 0.0001", "0.00009, < 0.0001", "0.05, 0.0500", "1, 1.0000"})
    void a_p_value_is_never_zero(double p, String text) {
        assertEquals(text, Figures.pValue(p));
    }
}
