package dev.assay.derive.clean.copy;

import dev.assay.derive.table.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A copy as CSV, with the columns that the file has, under the names that it writes. */
final class CsvCopy implements FileCopy {

    private final CsvTable out;
    private final int[] places;

    /**
     * Writes the names of the columns.
     *
     * @param header as the file has it
     * @param own what its columns are called here
     * @param columns the dataset's
     */
    CsvCopy(Path file, List<String> header, List<String> own, List<String> columns)
            throws IOException {
        // A name that is missing stays a cell without anything, not one of an empty text.
        out = new CsvTable(file, header.stream().map(n -> n.isEmpty() ? null : n).toList());
        places = own.stream().mapToInt(columns::indexOf).toArray();
    }

    @Override
    public void keep(long line, String[] cells) throws IOException {
        String[] texts = new String[places.length];
        Arrays.setAll(texts, i -> places[i] < 0 ? null : cells[places[i]]);
        out.write(Arrays.asList(texts));
    }

    @Override
    public void drop(long line) {
        // What is not written is left out.
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
