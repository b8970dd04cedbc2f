package dev.assay.scan;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.format.ParquetFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void a_format_that_nothing_reads_is_named() {
        String message =
                assertThrows(
                                IllegalStateException.class,
                                () -> Formats.of(new ParquetFile(), List.of()))
                        .getMessage();
        assertTrue(message.contains("ParquetFile"), message);
    }
}
