package dev.assay.scan.parquet;

import dev.assay.scan.value.Text;
import java.io.IOException;

/** Gives the cells of one column, row by row. */
@FunctionalInterface
interface CellSource {

    /**
     * Reads the cells of the next rows.
     *
     * @param to gets their bytes
     * @param offsets get where in it each starts
     * @param lengths get how many bytes each has, or that it is missing
     */
    void read(int rows, Text to, int[] offsets, int[] lengths) throws IOException;
}
