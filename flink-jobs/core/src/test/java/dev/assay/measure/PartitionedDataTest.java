package dev.assay.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.partition.Partitions;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.judge.Judge;
import dev.assay.scan.Formats;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PartitionedDataTest {

    private static final int DAYS = 30;
    private static final int ROWS = 240;
    private static final DatasetSpec SPEC =
            DatasetSpec.of("orders", "data/**/*.csv").withFormat(CsvDialect.RFC_4180);

    /** Rows of a day, of which some have a price in another unit. */
    private static List<String> rows(int day, double wrong) {
        Random random = new Random(day);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            double price = Math.round(Math.exp(1 + random.nextGaussian()) * 100) / 100.0;
            double unit = i < ROWS * wrong ? 100 : 1;
            rows.add(
                    (random.nextInt(50) + 100)
                            + ","
                            + List.of("web", "app", "shop").get(random.nextInt(3))
                            + ","
                            + price * unit);
        }
        return rows;
    }

    /** Each day in a folder of its own, its rows in so many files. */
    private static Map<String, byte[]> folders(int days, int files, double wrongLast) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (int day = 1; day <= days; day++) {
            List<String> rows = rows(day, day == days ? wrongLast : 0);
            for (int f = 0; f < files; f++) {
                List<String> part = rows.subList(ROWS * f / files, ROWS * (f + 1) / files);
                String csv = "item,channel,price\n" + String.join("\n", part) + "\n";
                String name = String.format("data/day=2026-01-%02d/part-%d.csv", day, f);
                all.put(name, csv.getBytes(UTF_8));
            }
        }
        return all;
    }

    private static List<List<Object>> counts(Evidence evidence) {
        return evidence.batches().stream()
                .map(
                        batch ->
                                batch.columns().stream()
                                        .<Object>map(PartitionedDataTest::counts)
                                        .toList())
                .toList();
    }

    private static List<Object> counts(ColumnSummary c) {
        return List.of(c.missing(), c.distinct(), c.numbers(), c.categories(), c.patterns());
    }

    @Test
    void the_files_of_a_partition_are_counted_as_one_file_of_all_their_rows_is() {
        Evidence whole = MeasuredCsv.of(SPEC, folders(DAYS, 1, 0)).evidence();
        Evidence cut = MeasuredCsv.of(SPEC, folders(DAYS, 4, 0)).evidence();
        assertEquals(DAYS, cut.batches().size());
        assertEquals("data/day=2026-01-01/*", cut.batches().get(0).file());
        assertEquals(
                whole.batches().stream().map(BatchSummary::file).toList(),
                cut.batches().stream().map(BatchSummary::file).toList());
        assertEquals(counts(whole), counts(cut));
        assertEquals(whole.batches().get(7).rows(), cut.batches().get(7).rows());
    }

    @Test
    void a_wrong_partition_is_found_as_a_whole_whatever_files_it_has() {
        Evidence accepted = MeasuredCsv.of(SPEC, folders(DAYS - 1, 3, 0)).evidence();
        Evidence today = MeasuredCsv.of(SPEC, folders(DAYS, 5, 0.2)).against(accepted);
        List<Finding> failed =
                Judge.judge(SPEC, today, Optional.of(accepted), 0.01).stream()
                        .filter(finding -> finding.outcome() == Outcome.FAIL)
                        .toList();
        assertTrue(!failed.isEmpty(), "prices a hundred times as high");
        assertEquals(
                Set.of("data/day=2026-01-30/*"),
                failed.stream().map(f -> f.subject().batch()).collect(Collectors.toSet()));
    }

    @Test
    void very_many_small_files_are_read_together_but_not_across_partitions() throws IOException {
        List<DataFile> files = new ArrayList<>();
        for (int i = 0; i < 10 * Portion.MANY_FILES; i++) {
            String name = String.format("data/day=%03d/%05d.csv", i / 37, i);
            files.add(new DataFile(name, 100, 0, "" + i));
        }
        List<Portion> portions =
                Portion.cut(files, file -> null, Formats.of(SPEC), Partitions.NONE);
        assertEquals(files.size(), portions.stream().mapToInt(p -> p.ranges().size()).sum());
        for (Portion portion : portions) {
            assertEquals(
                    Set.of(portion.partition()),
                    portion.ranges().stream()
                            .map(r -> Partitions.NONE.of(r.file()))
                            .collect(Collectors.toSet()));
        }
        assertTrue(portions.size() <= 2 * Portion.MANY_FILES, portions.size() + " portions");
    }
}
