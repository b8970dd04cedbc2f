package dev.assay.derive.features;

import dev.assay.scan.ColumnBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers that the rows of a view get beside its columns. */
public interface RowNumbers {

    /** The name of a user's segment, which is a whole number from 0. */
    String SEGMENT = "segment";

    /** None at all. */
    RowNumbers NONE = joined(List.of());

    /** Names of the numbers. */
    List<String> names();

    /** Those of each row of a batch, in the order of their names; NaN where there is none. */
    float[][] of(ColumnBatch batch);

    /** How many numbers a row has. */
    default int size() {
        return names().size();
    }

    /** Several beside each other. */
    static RowNumbers joined(List<RowNumbers> all) {
        List<String> names = new ArrayList<>();
        all.forEach(some -> names.addAll(some.names()));
        return new RowNumbers() {
            @Override
            public List<String> names() {
                return names;
            }

            @Override
            public float[][] of(ColumnBatch batch) {
                float[][] rows = new float[batch.rows()][names.size()];
                int at = 0;
                for (RowNumbers some : all) {
                    float[][] of = some.of(batch);
                    for (int row = 0; row < rows.length; row++) {
                        System.arraycopy(of[row], 0, rows[row], at, of[row].length);
                    }
                    at += some.size();
                }
                return rows;
            }
        };
    }

    /** So many names with numbers from 0. */
    static List<String> numbered(String name, int size) {
        String[] names = new String[size];
        Arrays.setAll(names, i -> name + "_" + i);
        return List.of(names);
    }
}
