package dev.assay.scan.parquet.page;

import dev.assay.scan.value.Text;
import java.io.IOException;

/** Gives the cells of one column, row by row. */
public interface CellSource {

    /**
     * Reads the cells of the next rows.
     *
     * @param to gets their bytes
     * @param offsets get where in it each starts
     * @param lengths get how many bytes each has, or that it is missing
     */
    void read(int rows, Text to, int[] offsets, int[] lengths) throws IOException;

    /** Passes over the cells of the next rows. */
    void pass(int rows) throws IOException;
}
