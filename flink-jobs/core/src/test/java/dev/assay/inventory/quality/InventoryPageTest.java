package dev.assay.inventory.quality;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.report.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InventoryPageTest {

    @Test
    void the_manual_has_each_metric_with_its_dimension_and_formula() throws IOException {
        String page = Files.readString(Path.of("../../src/site/markdown/inventory.md"));
        for (QualityMetric metric : QualityMetric.values()) {
            String row =
                    "| "
                            + Words.ENGLISH.text("dimension." + metric.dimension().word())
                            + " | `"
                            + metric.id()
                            + "` | "
                            + Words.ENGLISH.text("quality." + metric.id() + ".formula")
                            + " |\n";
            assertTrue(page.contains(row), row);
        }
    }
}
