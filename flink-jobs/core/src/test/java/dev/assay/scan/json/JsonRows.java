package dev.assay.scan.json;

import dev.assay.declare.format.JsonRecords;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.InMemory;
import dev.assay.scan.OddRecords;
import dev.assay.scan.Oddity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All that a reader of JSON gives, as texts.
 *
 * @param lines on which the rows start
 * @param odd kind, line and reason of the first records that are no rows
 */
record JsonRows(
        List<String> columns,
        List<List<String>> rows,
        List<Long> lines,
        List<String> odd,
        long oddInAll) {

    static final String FILE = "data.json";

    static JsonRows of(String text) throws IOException {
        return of(new JsonRecords(), text.getBytes(StandardCharsets.UTF_8));
    }

    static JsonRows of(JsonRecords declared, byte[] file) throws IOException {
        return of(new JsonFormat(declared, List.of()), file, 1 << 16);
    }

    /** Reads all ranges one after the other, as the job puts them together. */
    static JsonRows of(JsonFormat format, byte[] file, int mostAtOnce) throws IOException {
        List<String> columns = format.columns(new InMemory(file, mostAtOnce), FILE);
        List<List<String>> rows = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        List<String> odd = new ArrayList<>();
        long before = 0;
        long oddInAll = 0;
        InMemory input = new InMemory(file, mostAtOnce);
        for (ByteRange range : format.cut(input, FILE, 0, file.length, file.length)) {
            BatchReader reader = format.open(new InMemory(file, mostAtOnce), range, columns);
            ColumnBatch batch = new ColumnBatch(columns.size(), 3);
            while (reader.read(batch)) {
                for (int row = 0; row < batch.rows(); row++) {
                    String[] cells = new String[columns.size()];
                    for (int column = 0; column < cells.length; column++) {
                        cells[column] = batch.text(column, row);
                    }
                    rows.add(Arrays.asList(cells));
                    lines.add(before + batch.line(row));
                }
            }
            BatchReader.Residue residue = reader.residue();
            for (Oddity kind : Oddity.values()) {
                oddInAll += residue.odd().count(kind);
                for (OddRecords.Sighting seen : residue.odd().first(kind)) {
                    odd.add(kind + " " + (before + seen.line()) + ": " + seen.what());
                }
            }
            before += residue.lines();
        }
        return new JsonRows(columns, rows, lines, odd, oddInAll);
    }
}
