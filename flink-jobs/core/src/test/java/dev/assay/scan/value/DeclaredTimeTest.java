package dev.assay.scan.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredTimeTest {

    @ParameterizedTest
    @CsvSource({
        "789652004, 1995-01-09T11:46:44Z",
        "1260759144, 2009-12-14T02:52:24Z",
        "1260759144250, 2009-12-14T02:52:24.250Z",
        "1260759144250000, 2009-12-14T02:52:24.250Z",
        "1260759144250000000, 2009-12-14T02:52:24.250Z",
        "1260759144.25, 2009-12-14T02:52:24.250Z",
        "1.260759144E9, 2009-12-14T02:52:24Z",
        "20091214, 2009-12-14T00:00:00Z",
        "200912140252, 2009-12-14T02:52:00Z",
        "20091214025224, 2009-12-14T02:52:24Z",
        "2009-12-14T02:52:24Z, 2009-12-14T02:52:24Z",
        "2009-12-14, 2009-12-14T00:00:00Z"
    })
    void numbers_since_1970_digits_of_a_date_and_iso_8601_are_times(String text, Instant time) {
        assertEquals(time.toEpochMilli() / 1000.0, DeclaredTime.second(text), 1e-3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "1995", "20091314", "3000101", "-1260759144", "soon", "NaN"})
    void counters_years_and_words_are_no_times(String text) {
        assertTrue(Double.isNaN(DeclaredTime.second(text)), text);
    }

    @ParameterizedTest
    @CsvSource({
        "789652004, 1260759144",
        "1260759100250, 1260759144000",
        "1260759100250000, 1260759144000000",
        "1260759100250000000, 1260759144000000000",
        "20110305, 20091214",
        "20110305123000, 20091214025224",
        "2011-03-05 12:30, 2009-12-14 02:52",
        "2011-03-05T12:30:00Z, 2009-12-14T02:52:24Z"
    })
    void a_time_is_written_as_the_others_of_its_column_are(String like, String written) {
        assertEquals(written, DeclaredTime.written(1260759144.7, like));
    }
}
