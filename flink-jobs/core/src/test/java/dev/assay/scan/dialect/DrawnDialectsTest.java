package dev.assay.scan.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.CsvDialect.LineEnd;
import dev.assay.declare.format.HowRead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawnDialectsTest {

    private static final int FILES = Integer.getInteger("assay.test.dialects", 300);
    private static final long SEED = Long.getLong("assay.test.dialects.seed", 20_190_000L);

    @Test
    void the_dialect_of_files_drawn_at_random_is_found_and_where_it_is_not_that_is_said() {
        List<String> wrong = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            DrawnFile file = DrawnFile.draw(SEED + i);
            boolean whole = file.bytes().length <= Detector.LOOK;
            byte[] head = whole ? file.bytes() : Arrays.copyOf(file.bytes(), Detector.LOOK);
            HowRead found = Detector.detect(head, whole, CsvDialect.UNDECLARED);
            List<String> faults = faults(file, found);
            if (!faults.isEmpty()) {
                wrong.add(i + " " + faults + " " + found.guesses());
                if (found.unsure().isEmpty()) {
                    silent.add(i + " " + faults);
                }
            }
        }
        assertEquals(List.of(), silent);
        assertTrue(wrong.size() * 100 <= FILES, wrong.size() + ": " + String.join("\n", wrong));
    }

    private static List<String> faults(DrawnFile file, HowRead found) {
        List<String> faults = new ArrayList<>();
        CsvDialect dialect = found.dialect().orElseThrow();
        boolean single = file.delimiter() == CsvDialect.NONE;
        String delimiter =
                found.guesses().stream()
                        .filter(guess -> guess.key() == HowRead.Key.DELIMITER)
                        .findFirst()
                        .orElseThrow()
                        .best()
                        .value();
        if (single != delimiter.equals("none")
                || !single && !dialect.delimiter().equals(file.delimiter())) {
            faults.add("delimiter " + (int) file.delimiter());
        }
        if (file.quote() != null && !file.quote().equals(dialect.quoting().sign())) {
            faults.add("quote " + file.quote());
        }
        if (file.escape() != null && file.escape() != dialect.quoting().escape()) {
            faults.add("escape " + file.escape());
        }
        if (file.header() != dialect.header()) {
            faults.add("header " + file.header());
        }
        if (file.preamble() != dialect.head().preamble()) {
            faults.add("preamble " + file.preamble());
        }
        if (file.comment() != dialect.comment()) {
            faults.add("comment " + file.comment());
        }
        boolean cr = file.text().indexOf('\n') < 0;
        if (cr != (dialect.lineEnd() == LineEnd.CR)) {
            faults.add("line end");
        }
        String text = Encodings.text(file.bytes(), dialect.encoding());
        if (!text.equals(file.text())) {
            faults.add(
                    "encoding "
                            + file.encoding()
                            + " of "
                            + file.text().lines().skip(1).limit(3).toList());
        }
        return faults;
    }
}
