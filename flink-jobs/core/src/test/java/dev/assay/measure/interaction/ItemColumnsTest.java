package dev.assay.measure.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.DataFiles;
import dev.assay.Declared;
import dev.assay.declare.DatasetSpec;
import dev.assay.measure.DataPlan;
import dev.assay.measure.InThisJvm;
import dev.assay.measure.Inputs;
import dev.assay.measure.ScanStage;
import dev.assay.recommend.worth.Attribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemColumnsTest {

    private static final String DECLARED =
            "name: catalogue\npath: items.csv\nrole: items\ncolumns: {item: sku}\n";

    @TempDir Path folder;

    private Inputs inputs;

    private Optional<ItemColumns> columns(String declaration) throws Exception {
        StringBuilder csv = new StringBuilder("sku,title,brand,shelf,price,secret\n");
        for (int i = 0; i < 60; i++) {
            csv.append("P-").append(100 + i).append(",Lamp ").append(i);
            csv.append(",brand ").append(i % 3).append(',').append(i % 7);
            csv.append(',').append(i).append(".50,s").append(i % 2).append('\n');
        }
        Files.writeString(folder.resolve("items.csv"), csv);
        DatasetSpec spec = Declared.dataset(declaration);
        inputs = Inputs.of(folder);
        DataPlan plan = DataPlan.of(inputs, spec, List.of(DataFiles.of(folder, "items.csv")));
        return ItemColumns.of(
                spec, plan, new ScanStage(inputs, new InThisJvm(inputs)).scan(spec, plan).whole());
    }

    @Test
    void columns_of_few_values_that_are_not_sensitive_are_read() throws Exception {
        ItemColumns columns = columns(DECLARED + "sensitive: [secret]\n").orElseThrow();
        assertEquals(List.of("shelf", "brand"), columns.columns());
        Attribute brand = columns.read(new InThisJvm(inputs)).get(1);
        assertEquals("brand", brand.column());
        assertEquals(3, brand.rows().users());
        assertEquals(60, brand.rows().items());
        assertEquals(60, brand.rows().pairs());
    }

    @Test
    void what_is_no_catalogue_has_none() throws Exception {
        assertEquals(Optional.empty(), columns(DECLARED.replace("role: items", "role: events")));
    }
}
