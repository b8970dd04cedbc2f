package dev.assay.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressLineTest {

    @Test
    void a_line_is_read_as_it_was_written() {
        ProgressLine line = new ProgressLine("my.orders-1", "train vae", 7, 1L << 40, "steps");
        assertEquals(Optional.of(line), ProgressLine.parse(line.format()));
        assertEquals("@assay\tmy.orders-1\ttrain vae\t7\t1099511627776\tsteps", line.format());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SLF4J: something",
                "@assay",
                "@assay\torders\tscan\t1\t2",
                "@assay\torders\tscan\t1\t2\tbytes\tmore",
                "@assay\torders\tscan\tone\t2\tbytes",
                "@assay\torders\tscan\t99999999999999999999\t2\tbytes",
                " @assay\torders\tscan\t1\t2\tbytes"
            })
    void every_other_line_is_noise(String line) {
        assertEquals(Optional.empty(), ProgressLine.parse(line));
    }
}
