package dev.assay.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterTest {

    @Test
    void local_is_no_address() {
        assertEquals(Optional.empty(), Master.parse("local"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flink.example.org:8081", "10.0.0.7:1", "[::1]:65535"})
    void an_address_is_spelt_as_it_was_written(String address) {
        assertEquals(address, Master.parse(address).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Local",
                "flink",
                "flink:",
                ":8081",
                "flink:0",
                "flink:65536",
                "flink:123456",
                "http://flink:8081",
                "flink:8081/",
                "::1:8081",
                "two words:8081"
            })
    void anything_else_is_refused_and_an_example_given(String text) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Master.parse(text));
        assertTrue(
                e.getMessage().startsWith("'" + text + "'; write local, or host:port"),
                e.getMessage());
    }
}
