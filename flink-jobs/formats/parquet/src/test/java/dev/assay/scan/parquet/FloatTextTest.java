package dev.assay.scan.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A floating number's text is the number, and no longer than it must be. */
class FloatTextTest {

    @Test
    void a_text_is_the_number_and_as_short_as_another_engine_has_it() throws IOException {
        String query =
                "SELECT CAST(sin(i) * power(10, i %% 12 - 5) AS %1$s)%2$s AS x,"
                        + " CAST(round(sin(i), (i %% 9)::INTEGER) AS %1$s)%2$s AS y FROM range(20000) t(i)";
        for (String type : List.of("FLOAT", "DOUBLE")) {
            List<List<String>> found = Rows.of(Duck.write(query.formatted(type, ""), ""));
            List<List<String>> expected = Duck.rows(query.formatted(type, "::VARCHAR"));
            for (int row = 0; row < found.size(); row++) {
                for (int column = 0; column < 2; column++) {
                    String text = found.get(row).get(column);
                    String other = expected.get(row).get(column);
                    assertFalse(text.contains("E") && Math.abs(Double.parseDouble(text)) >= 1e-6);
                    if (type.equals("FLOAT")) {
                        assertEquals(Float.parseFloat(other), Float.parseFloat(text));
                    } else {
                        assertEquals(Double.parseDouble(other), Double.parseDouble(text));
                    }
                    assertTrue(digits(text) <= digits(other), other + " " + text);
                }
            }
        }
    }

    private static int digits(String text) {
        String digits = text.replaceAll("[eE].*", "").replaceAll("[-.]", "");
        return digits.replaceAll("^0+", "").replaceAll("0+$", "").length();
    }
}
