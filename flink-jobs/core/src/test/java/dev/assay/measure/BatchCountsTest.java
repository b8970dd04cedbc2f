package dev.assay.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.batch.BatchSummary;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.partition.Partitions;
import dev.assay.evidence.Evidence;
import dev.assay.measure.ScanStage.ScannedPortion;
import dev.assay.scan.ByteRange;
import dev.assay.scan.csv.CsvFormat;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchCountsTest {

    private static final CsvFormat CSV = new CsvFormat(CsvDialect.RFC_4180, List.of());

    /** CSV is cut by sizes alone. */
    private static final Inputs NO_BYTES = file -> null;

    private static List<DataFile> files(int n, String firstHash) {
        return IntStream.range(0, n)
                .mapToObj(i -> new DataFile(i + ".csv", 9_000, 0, i == 0 ? firstHash : "h" + i))
                .toList();
    }

    private static String hashOfFirst(List<DataFile> files) throws IOException {
        List<ScannedPortion> parts =
                Portion.cut(files, NO_BYTES, CSV, Partitions.NONE).stream()
                        .map(portion -> new ScannedPortion(portion, new byte[0]))
                        .toList();
        return BatchCounts.hash(BatchCounts.byPartition(parts).get(0), files);
    }

    @Test
    void a_file_stays_the_same_next_to_any_number_of_others_however_it_is_cut() throws IOException {
        assertNotEquals(
                ByteRange.cut("0.csv", 0, 9_000, 90_000).size(),
                ByteRange.cut("0.csv", 0, 9_000, 900_000).size());
        assertEquals(hashOfFirst(files(10, "h")), hashOfFirst(files(100, "h")));
    }

    @Test
    void other_contents_are_another_batch() throws IOException {
        assertNotEquals(hashOfFirst(files(10, "h")), hashOfFirst(files(10, "g")));
    }

    @Test
    void where_whole_files_were_accepted_the_few_that_are_left_are_judged_whole() {
        DatasetSpec spec = Shop.spec();
        Evidence accepted = Shop.of(1, 10, 300).measured(spec).evidence();
        Map<String, byte[]> left = new LinkedHashMap<>(Shop.of(1, 3, 300).files(true));
        left.put("data/day-03.csv", Shop.of(2, 3, 300).files(true).get("data/day-03.csv"));
        MeasuredCsv today = MeasuredCsv.of(spec, left);
        List<Long> rows =
                today.against(accepted).batches().stream().map(BatchSummary::rows).toList();
        assertEquals(List.of(300L, 300L, 300L), rows);
        assertTrue(today.evidence().batches().size() > 3, "a baseline of its own is in pieces");
    }
}
