package dev.assay.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.DataFile;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.partition.Partitions;
import dev.assay.scan.Format;
import dev.assay.scan.csv.CsvFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortionTest {

    private static final Format CSV = new CsvFormat(CsvDialect.RFC_4180, List.of());

    /** CSV is cut by sizes alone. */
    private static final Inputs NO_BYTES = file -> null;

    private static List<DataFile> files(int n, long bytes) {
        List<DataFile> files = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            files.add(new DataFile("data/a: " + i + ".csv", bytes, 0, "0a"));
        }
        return files;
    }

    private static List<String> read(List<Portion> portions) {
        return portions.stream().flatMap(p -> p.ranges().stream()).map(r -> r.file()).toList();
    }

    private static List<String> paths(List<DataFile> files) {
        return files.stream().map(DataFile::path).toList();
    }

    @Test
    void each_of_few_files_is_read_by_itself() throws IOException {
        List<DataFile> files = files(Portion.MANY_FILES, 1000);
        List<Portion> portions = Portion.cut(files, NO_BYTES, CSV, Partitions.NONE);
        assertEquals(paths(files), read(portions));
        assertTrue(portions.stream().allMatch(portion -> portion.ranges().size() == 1));
    }

    @Test
    void very_many_small_files_are_read_in_order_and_together() throws IOException {
        List<DataFile> files = files(100_000, 1000);
        List<Portion> portions = Portion.cut(files, NO_BYTES, CSV, Partitions.NONE);
        assertEquals(paths(files), read(portions));
        assertTrue(portions.size() <= Portion.MANY_FILES);
    }

    @Test
    void large_files_among_many_small_ones_are_cut_all_the_same() throws IOException {
        List<DataFile> files = files(2000, 1000);
        files.set(1001, new DataFile("large.csv", 50 << 20, 0, "0b"));
        List<Portion> portions = Portion.cut(files, NO_BYTES, CSV, Partitions.NONE);
        List<Portion> large =
                portions.stream().filter(p -> p.first().file().equals("large.csv")).toList();
        assertTrue(large.size() > 10 && large.stream().allMatch(p -> p.ranges().size() == 1));
        assertEquals(paths(files), read(portions).stream().distinct().toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 30, 31L << 30, 1L << 40, 1L << 45})
    void however_large_a_dataset_is_its_answers_fit_into_memory(long bytes) throws IOException {
        for (int n : new int[] {1, 30, 512}) {
            int portions = Portion.cut(files(n, bytes / n), NO_BYTES, CSV, Partitions.NONE).size();
            assertTrue(portions <= 1024 + n, n + " files: " + portions);
        }
    }

    @Test
    void of_fifty_gigabytes_that_nobody_declared_a_gigabyte_is_read() throws IOException {
        long bytes = 50L << 30;
        List<DataFile> files = files(1, bytes);
        List<Portion> portions = Portion.cut(files, NO_BYTES, CSV, Partitions.NONE);
        DataPlan whole = new DataPlan(CSV, List.of("a"), files, portions, bytes);
        List<Portion> read = whole.sampled().portions();
        assertEquals(portions.get(0), read.get(0));
        long sampled = read.stream().mapToLong(p -> p.first().end() - p.first().start()).sum();
        assertTrue(sampled > 900 << 20 && sampled < 1200 << 20, sampled + " bytes");
        assertTrue(read.get(read.size() - 1).first().start() > bytes / 2);
        DataPlan small = new DataPlan(CSV, List.of("a"), files, portions, 1 << 20);
        assertEquals(portions, small.sampled().portions());
    }

    @Test
    void a_file_that_comes_next_leaves_the_portions_of_the_others_as_they_were()
            throws IOException {
        List<Portion> before = Portion.cut(files(30, 200 << 20), NO_BYTES, CSV, Partitions.NONE);
        List<Portion> after = Portion.cut(files(31, 200 << 20), NO_BYTES, CSV, Partitions.NONE);
        assertEquals(before, after.subList(0, before.size()));
    }
}
