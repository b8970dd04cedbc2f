package dev.assay.inventory.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.DatasetFiles;
import dev.assay.declare.yaml.SpecException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupingTest {

    private static final String ORDERS = "user,item,price\n1,2,3.5\n3,4,4.5\n";
    private static final String ITEMS = "sku,title\n1,red lamp\n2,blue lamp\n";

    @TempDir Path folder;
    private Project project;

    @BeforeEach
    void open() throws IOException {
        project = new Project(folder.toRealPath());
    }

    @Test
    void files_of_days_are_one_dataset() throws IOException {
        for (String day : List.of("2026-01-01", "2026-01-02", "2026-02-01")) {
            project.with("data/by-day/" + day + ".csv", ORDERS)
                    .with("data/orders-" + day.replace("-", "") + ".csv", ORDERS)
                    .with("data/" + day.replace("-", "/") + "/clicks.csv", ORDERS);
        }
        assertEquals(
                Map.of("data/by-day/*.csv", 3, "data/orders-*.csv", 3, "data/*/*/*/clicks.csv", 3),
                project.datasets());
    }

    @Test
    void parts_and_partitions_of_hive_are_one_dataset() throws IOException {
        for (int part = 0; part < 3; part++) {
            project.with("t/day=2026-01-0" + (part + 1) + "/country=de/part-0000" + part, ORDERS)
                    .with("s.parquet/part-0000" + part + "-c000.csv", ITEMS)
                    .with("shards/items_" + part + ".csv", ITEMS);
        }
        assertEquals(
                Map.of(
                        "t/day=*/country=*/part-*",
                        3,
                        "s.parquet/part-*.csv",
                        3,
                        "shards/items_*.csv",
                        3),
                project.datasets());
    }

    @Test
    void counted_names_are_one_dataset() throws IOException {
        for (int i = 1; i <= 3; i++) {
            project.with("logs/f000" + i + ".csv", ORDERS)
                    .with("runs/run00" + i + "/orders.csv", ORDERS)
                    .with("sensors/s" + (99 + i) + ".csv", ITEMS)
                    .with("cells/int" + 8 * i + ".csv", ITEMS);
        }
        assertEquals(
                Map.of(
                        "logs/f*.csv",
                        3,
                        "runs/run*/orders.csv",
                        3,
                        "sensors/s*.csv",
                        3,
                        "cells/int8.csv",
                        1,
                        "cells/int16.csv",
                        1,
                        "cells/int24.csv",
                        1),
                project.datasets());
    }

    @Test
    void two_tables_are_never_one() throws IOException {
        project.with("data/export-2026-01-01.csv", ORDERS)
                .with("data/export-2026-01-02.csv", ITEMS)
                .with("data/train.csv", ORDERS)
                .with("data/test.csv", ORDERS)
                .with("data/int32_decimal.csv", ORDERS)
                .with("data/int64_decimal.csv", ORDERS);
        assertEquals(6, project.datasets().size());
    }

    @Test
    void a_column_that_comes_later_does_not_split_a_dataset() throws IOException {
        project.with("d/2026-01-01.csv", ORDERS)
                .with("d/2026-01-02.csv", "user,item,price,channel\n1,2,3.5,app\n2,3,4,web\n");
        assertEquals(Map.of("d/*.csv", 2), project.datasets());
        assertEquals(
                List.of("user", "item", "price", "channel"),
                project.found().datasets().get(0).columns());
    }

    @Test
    void a_path_matches_the_files_of_its_dataset_and_no_other() throws Exception {
        for (int i = 1; i < 4; i++) {
            project.with("d/prices-" + i + ".csv", ORDERS);
        }
        project.with("d/prices-77.csv", ITEMS)
                .with("d/[x]{y},z.csv", ITEMS)
                .with("d/2026-01.csv", ORDERS)
                .with("d/2026-02.csv", ORDERS);
        for (FoundDataset dataset : project.found().datasets()) {
            assertEquals(
                    dataset.files().stream().map(FoundFile::path).toList(),
                    resolved(dataset),
                    dataset.path());
            assertEquals("", dataset.fault());
        }
    }

    private List<String> resolved(FoundDataset dataset) throws SpecException {
        return new DatasetFiles(project.root()).resolve("d", dataset.path());
    }

    @Test
    void names_are_each_their_own_and_say_what_paths_say() throws IOException {
        project.with("shop/by-day/2026-01-01.csv", ORDERS)
                .with("shop/by-day/2026-01-02.csv", ORDERS)
                .with("a/users.csv", ITEMS)
                .with("b/users.csv", ITEMS)
                .with("c/Users.tsv", ITEMS.replace(',', '\t'))
                .with("con.csv", ITEMS)
                .with("商品 表.csv", ITEMS);
        List<String> names = project.found().datasets().stream().map(FoundDataset::name).toList();
        assertEquals(List.of("a-users", "b-users", "c-Users", "datacon", "shop", "商品-表"), names);
        assertTrue(names.stream().allMatch(name -> name.length() <= 64));
    }
}
