package dev.assay.scan.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.declare.format.Notation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDateTest {

    private static String written(String pattern, String text) {
        CellWriter writer = CellWriter.of(new Notation.Dates(pattern));
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        byte[] into = new byte[CellWriter.MOST];
        int size = writer.write(bytes, 1, bytes.length - 2, into);
        return size == CellWriter.AS_IT_IS
                ? "as it is"
                : new String(into, 0, size, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d MMM yyyy|12 March 2024|2024-03-12",
                "d MMM yyyy|1 Mayo 2024|2024-05-01",
                "d. MMM yyyy|2. M\u00C4RZ 2024|2024-03-02",
                "d-MMM-yy|3-Jan-24|2024-01-03",
                "d-MMM-yy|3-Dec-99|1999-12-03",
                "d-MMM-yy|3-Dec-45|as it is",
                "dMMMyyyy|01JAN2020|2020-01-01",
                "MMM d, yyyy|Sept. 5, 2020|2020-09-05",
                "MMM d, yyyy|Jan 5 2020|as it is",
                "MMM d yyyy|Janus 5 2020|as it is",
                "MMM d yyyy|Ja|as it is",
                "MMM d yyyy H:mm|Oct 31 2020 7:05|2020-10-31 07:05",
                "d MMM yyyy h:mm:ss a|2 Feb 2020 7:05:09 PM|2020-02-02 19:05:09"
            })
    void a_date_is_written_as_iso_8601_has_it(String pattern, String text, String expected) {
        assertEquals(expected, written(pattern, text));
    }
}
