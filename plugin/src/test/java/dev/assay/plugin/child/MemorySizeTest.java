package dev.assay.plugin.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.plugin.files.MeasuringException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemorySizeTest {

    @ParameterizedTest
    @CsvSource({"512m, 512", "1g, 1024", "2G, 2048", "' 3g ', 3072", "999999999g, 1023999998976"})
    void megabytes_and_gigabytes_are_read(String text, long megabytes) throws MeasuringException {
        assertEquals(megabytes, MemorySize.parse("assay.heap", text).megabytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "0m", "-1g", "1.5g", "2gb", "2 g", "g", "2k", "1234567890m"})
    void any_other_spelling_is_refused_with_the_name_of_the_parameter(String text) {
        MeasuringException refusal =
                assertThrows(MeasuringException.class, () -> MemorySize.parse("assay.heap", text));
        assertEquals(
                "assay.heap is '" + text + "'; write a size such as 512m or 2g",
                refusal.getMessage());
    }

    @Test
    void a_sum_is_spelt_as_the_launcher_reads_it() throws MeasuringException {
        MemorySize sum = MemorySize.parse("a", "2g").plus(MemorySize.parse("b", "512m"));
        assertEquals("2560m", sum.toString());
    }
}
