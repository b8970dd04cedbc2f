package dev.assay.derive.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.ColumnBatch;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Points of a space, and the same ones in a space whose axes were turned and mirrored. */
class AligningTest {

    private static final int SIZE = 3;
    private static final int ROWS = 200;

    private final float[][] old = new float[ROWS][SIZE];
    private final float[][] turned = new float[ROWS][SIZE];

    AligningTest() {
        Random random = new Random(1);
        double angle = 1.1;
        for (int row = 0; row < ROWS; row++) {
            for (int i = 0; i < SIZE; i++) {
                old[row][i] = (float) (random.nextGaussian() * (i + 1));
            }
            turned[row][0] =
                    (float) (Math.cos(angle) * old[row][0] - Math.sin(angle) * old[row][1]) + 5;
            turned[row][1] =
                    (float) (Math.sin(angle) * old[row][0] + Math.cos(angle) * old[row][1]) - 2;
            turned[row][2] = -old[row][2];
        }
    }

    private static ColumnBatch keys(int rows) {
        ColumnBatch batch = new ColumnBatch(1, rows);
        StringBuilder all = new StringBuilder();
        int[] ends = new int[rows];
        for (int row = 0; row < rows; row++) {
            all.append("k").append(row);
            ends[row] = all.length();
        }
        batch.reset(all.toString().getBytes(StandardCharsets.UTF_8));
        for (int row = 0; row < rows; row++) {
            int from = row == 0 ? 0 : ends[row - 1];
            batch.cell(0, from, ends[row] - from);
            batch.endRow(row + 1, row);
        }
        return batch;
    }

    private RowNumbers now() {
        return new RowNumbers() {
            @Override
            public List<String> names() {
                return RowNumbers.numbered("latent", SIZE);
            }

            @Override
            public float[][] of(ColumnBatch batch) {
                float[][] of = new float[batch.rows()][];
                for (int row = 0; row < of.length; row++) {
                    of[row] = turned[row].clone();
                }
                return of;
            }
        };
    }

    private Map<String, float[]> earlier(int rows) {
        Map<String, float[]> earlier = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            earlier.put("k" + row, old[row]);
        }
        return earlier;
    }

    @Test
    void a_turned_space_is_turned_back_and_distances_stay() {
        Aligning aligning = new Aligning(now(), earlier(ROWS));
        assertTrue(aligning.isNeeded());
        aligning.add(keys(ROWS));
        Aligning.Aligned aligned = aligning.aligned();
        Alignment alignment = aligned.alignments().get(0);
        assertEquals("latent", alignment.numbers());
        assertEquals(ROWS, alignment.shared());
        assertTrue(alignment.before() < 0.2, alignment.toString());
        assertEquals(1, alignment.after(), 1e-6);
        float[][] after = aligned.turned().of(keys(ROWS));
        for (int row = 1; row < ROWS; row++) {
            for (int i = 0; i < SIZE; i++) {
                assertEquals(old[row][i] - old[0][i], after[row][i] - after[0][i], 1e-4);
            }
        }
    }

    @Test
    void few_entities_turn_nothing() {
        Aligning aligning = new Aligning(now(), earlier(20));
        aligning.add(keys(ROWS));
        assertEquals(List.of(), aligning.aligned().alignments());
        assertEquals(turned[3][0], aligning.aligned().turned().of(keys(ROWS))[3][0]);
    }

    @Test
    void without_an_earlier_table_nothing_is_needed() {
        assertFalse(new Aligning(now(), Map.of()).isNeeded());
        assertFalse(new Aligning(RowNumbers.NONE, earlier(ROWS)).isNeeded());
    }

    @Test
    void points_in_a_plane_of_their_space_are_turned_by_a_rotation_nevertheless() {
        float[][] x = new float[ROWS][];
        float[][] y = new float[ROWS][];
        for (int row = 0; row < ROWS; row++) {
            x[row] = new float[] {old[row][0], old[row][1], 0};
            y[row] = new float[] {old[row][1], old[row][0], 0};
        }
        double[][] r = Procrustes.rotation(x, y);
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                double dot = 0;
                for (double[] row : r) {
                    dot += row[i] * row[j];
                }
                assertEquals(i == j ? 1 : 0, dot, 1e-9);
            }
        }
        assertEquals(y[7][0], Procrustes.rotated(x[7], r)[0], 1e-5);
    }
}
