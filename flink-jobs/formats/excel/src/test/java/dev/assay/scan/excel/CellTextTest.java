package dev.assay.scan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

    @ParameterizedTest
    @CsvSource({
        "General, NUMBER",
        "0.00E+00, NUMBER",
        "'#,##0.00 \"days\"', NUMBER",
        "'[Red]-0', NUMBER",
        "'0;[h]', NUMBER",
        "yyyy-mm-dd, DATE",
        "mmm, DATE",
        "'[$-407]d/ mmmm yyyy;@', DATE",
        "yyyy\\-mm\\-dd\\Thh:mm, DATE_AND_TIME",
        "h:mm AM/PM, TIME",
        "mm:ss.0, TIME",
        "[h]:mm:ss, ELAPSED",
        "[, NUMBER",
        "'\"', NUMBER"
    })
    void a_format_says_what_a_number_is(String code, NumberForm form) {
        assertEquals(form, NumberForm.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, TIME, 12:00:00",
        "1.25, ELAPSED, 30:00:00",
        "46053.000011574, DATE_AND_TIME, 2026-01-31T00:00:01",
        "46053.00000002, DATE_AND_TIME, 2026-01-31T00:00:00.002",
        "46053, DATE_AND_TIME, 2026-01-31T00:00:00",
        "-1, DATE, -1",
        "2958465, DATE, 9999-12-31",
        "2958466, DATE, 2958466",
        "1e999, NUMBER, 1e999",
        "0x10, NUMBER, 0x10",
        "1E-999999999, NUMBER, 0",
        "123456789012345678901234567890, NUMBER, 123456789012345678901234567890",
        "1.2345678901234567E+19, NUMBER, 12345678901234567000",
        "-0.0, NUMBER, 0",
        "007, NUMBER, 7"
    })
    void a_number_is_written_as_programs_write_it(String number, NumberForm form, String text) {
        assertEquals(text, CellText.of(number, form, false));
    }
}
