package dev.assay.scan.parquet;

import dev.assay.declare.format.ParquetFile;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.InMemory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of a file as texts. */
final class Rows {

    static final String FILE = "data/sample.parquet";

    private Rows() {}

    static Format format(String... missing) {
        return new ParquetProvider().format(new ParquetFile(), List.of(missing)).orElseThrow();
    }

    /** All, of all columns. */
    static List<List<String>> of(byte[] file) throws IOException {
        InMemory input = new InMemory(file, 5_000);
        Format format = format();
        List<String> columns = format.columns(input, FILE);
        List<List<String>> rows = new ArrayList<>();
        for (ByteRange range : format.cut(input, FILE, 0, file.length, file.length)) {
            BatchReader reader = format.open(input, range, columns);
            ColumnBatch batch = new ColumnBatch(columns.size(), 100);
            while (reader.read(batch)) {
                for (int row = 0; row < batch.rows(); row++) {
                    List<String> cells = new ArrayList<>();
                    for (int column = 0; column < columns.size(); column++) {
                        cells.add(batch.text(column, row));
                    }
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    /** Some, by their positions, of all columns. */
    static List<List<String>> again(byte[] file, long... positions) throws IOException {
        InMemory input = new InMemory(file, 5_000);
        Format format = format();
        return format.records(input, FILE, positions, format.columns(input, FILE)).stream()
                .map(Arrays::asList)
                .toList();
    }
}
