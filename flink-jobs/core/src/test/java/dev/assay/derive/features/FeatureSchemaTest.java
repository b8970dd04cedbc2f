package dev.assay.derive.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.derive.table.Output;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Schemas with names that nobody would give. */
class FeatureSchemaTest {

    @Test
    void a_hostile_name_stays_within_its_quotes() {
        Feature hostile = new Feature("a\": !!x\n- {b}\u0085\\", "String");
        FeatureTable table =
                new FeatureTable(
                        "log.users",
                        new Output("log.users.csv", "hash"),
                        "user",
                        1,
                        List.of(hostile),
                        List.of(),
                        List.of(new Alignment("latent", 60, 0.1, 0.95)),
                        List.of());
        String yaml = FeatureSchema.yaml(List.of(table));
        assertTrue(
                yaml.contains("- {name: \"a\\\": !!x\\u000a- {b}\\u0085\\\\\", dtype: String}\n"),
                yaml);
        assertTrue(yaml.contains("timestamp_field: event_timestamp\n"));
    }

    @Test
    void names_that_are_taken_get_a_line_behind_them() {
        FeatureColumns columns =
                FeatureColumns.of(
                        "item",
                        List.of("event_timestamp", "item", "latent_0"),
                        List.of("latent_0"));
        assertEquals(
                List.of(
                        "item",
                        "event_timestamp",
                        "created_timestamp",
                        "event_timestamp_",
                        "latent_0",
                        "latent_0_"),
                columns.header());
        assertEquals(List.of(0, 2), columns.shown());
    }
}
