package dev.assay.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assay.DataFiles;
import dev.assay.Declared;
import dev.assay.batch.BatchSummary;
import dev.assay.batch.Binning;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.profile.Profile;
import dev.assay.profile.ProfileCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forty accepted files, some of which are still there. */
class StillThereTest {

    private static final int FILES = 40;

    private static final DatasetSpec SPEC =
            Declared.dataset(
                    """
                    name: orders
                    path: "*.csv"
                    """);

    @TempDir Path folder;

    private List<BatchSummary> accepted;

    @BeforeEach
    void accept() throws Exception {
        for (int file = 0; file <= FILES; file++) {
            StringBuilder csv = new StringBuilder("id,shop\n");
            for (int row = 0; row < 50; row++) {
                csv.append(file).append('-').append(row).append(",s").append(row % 7).append('\n');
            }
            Files.write(folder.resolve(name(file)), csv.toString().getBytes(UTF_8));
        }
        List<DataFile> files = files(0, FILES);
        Scanned scanned = scanned(files);
        accepted =
                new BatchCounts(files, Binning.choose(scanned.whole(), SPEC), profile -> profile)
                        .count(scanned.parts(), scanned.whole(), Optional.empty());
    }

    private static String name(int file) {
        return String.format("d%02d.csv", file);
    }

    private List<DataFile> files(int from, int to) throws Exception {
        List<DataFile> files = new ArrayList<>();
        for (int file : IntStream.range(from, to).toArray()) {
            files.add(DataFiles.of(folder, name(file)));
        }
        return files;
    }

    private Scanned scanned(List<DataFile> files) throws Exception {
        Inputs inputs = Inputs.of(folder);
        DataPlan plan = DataPlan.of(inputs, SPEC, files);
        return new ScanStage(inputs, new InThisJvm(inputs)).scan(SPEC, plan);
    }

    private Profile still(List<DataFile> files) throws Exception {
        return BatchCounts.still(scanned(files), accepted, files, 2);
    }

    @Test
    void where_nothing_is_new_and_nothing_is_gone_the_whole_is_what_was_accepted()
            throws Exception {
        List<DataFile> files = files(0, FILES);
        Scanned scanned = scanned(files);
        assertArrayEquals(
                ProfileCodec.encode(scanned.whole().knownValues()),
                ProfileCodec.encode(BatchCounts.still(scanned, accepted, files, 2)));
    }

    @Test
    void a_new_file_says_nothing_of_what_was_accepted() throws Exception {
        Profile still = still(files(0, FILES + 1));
        assertEquals(FILES * 50, still.rows());
        assertArrayEquals(
                ProfileCodec.encode(scanned(files(0, FILES)).whole().knownValues()),
                ProfileCodec.encode(still));
    }

    @Test
    void one_file_in_twenty_may_be_gone() throws Exception {
        assertEquals((FILES - 2) * 50, still(files(2, FILES + 1)).rows());
    }

    @Test
    void where_more_are_gone_nothing_is_known() throws Exception {
        Profile still = still(files(3, FILES + 1));
        assertEquals(0, still.rows());
        assertFalse(still.hasHashes());
    }
}
