package dev.assay.profile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.assay.profile.sample.SampleFold;
import dev.assay.scan.BatchReader.Residue;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.OddRecords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where a reader writes a value once for several cells, the profile is the same. */
class SharedCellsTest {

    private static final int ROWS = 1000;
    private static final int BATCHES = 30;

    /** More different values than a dictionary holds, empty ones and missing ones among them. */
    private static List<String> column(Random random) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            int draw = random.nextInt(10);
            cells.add(
                    draw == 0
                            ? null
                            : draw == 1 ? "" : "value " + random.nextInt(draw < 6 ? 9 : 40_000));
        }
        return cells;
    }

    private static void fill(ColumnBatch batch, List<String> cells, boolean shared) {
        StringBuilder bytes = new StringBuilder();
        Map<String, Integer> places = new HashMap<>();
        int[] offsets = batch.offsets(0);
        int[] lengths = batch.lengths(0);
        for (int row = 0; row < ROWS; row++) {
            String cell = cells.get(row);
            lengths[row] = cell == null ? ColumnBatch.MISSING : cell.length();
            if (cell != null) {
                Integer place = shared ? places.get(cell) : null;
                offsets[row] = place == null ? bytes.length() : place;
                if (place == null) {
                    places.put(cell, bytes.length());
                    bytes.append(cell);
                }
            }
        }
        batch.reset(bytes.toString().getBytes(StandardCharsets.UTF_8), shared);
        for (int row = 0; row < ROWS; row++) {
            batch.endRow(row + 1, row);
        }
    }

    private static byte[] profile(boolean shared) throws Exception {
        Random random = new Random(1);
        ColumnBatch batch = new ColumnBatch(1, ROWS);
        ProfileFold fold =
                new ProfileFold(List.of("c"), List.of(), List.of(), 1 << 20, new SampleFold(100));
        fold.begin("file");
        for (int i = 0; i < BATCHES; i++) {
            fill(batch, column(random), shared);
            fold.accept(batch);
        }
        fold.end(new Residue(BATCHES * ROWS, 1 << 20, new OddRecords()));
        return ProfileCodec.encode(fold.build());
    }

    @Test
    void the_profile_is_the_same() throws Exception {
        assertArrayEquals(profile(false), profile(true));
    }
}
