package dev.assay.scan.csv;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.InMemory;
import dev.assay.scan.OddRecords;
import dev.assay.scan.Oddity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that a reader of CSV gives, as texts.
 *
 * @param odd kind, line and reason of the first records that are no rows
 */
record CsvRows(
        List<List<String>> rows, List<Long> lines, List<String> odd, long oddInAll, long bytes) {

    private static final int SHOWN = 3;

    /** Reads ranges one after the other, as the job puts them together. */
    static CsvRows read(CsvFormat format, byte[] file, int mostAtOnce, List<ByteRange> ranges)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        List<List<String>> odd =
                Stream.of(Oddity.values()).<List<String>>map(k -> new ArrayList<>()).toList();
        long before = 0;
        long oddInAll = 0;
        long bytes = 0;
        List<String> columns = format.columns(new InMemory(file, mostAtOnce), "test.csv");
        for (ByteRange range : ranges) {
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
                    odd.get(kind.ordinal())
                            .add(kind + " " + (before + seen.line()) + ": " + seen.what());
                }
            }
            before += residue.lines();
            bytes += residue.bytes();
        }
        List<String> first = odd.stream().flatMap(kind -> kind.stream().limit(SHOWN)).toList();
        return new CsvRows(rows, lines, first, oddInAll, bytes);
    }

    static CsvRows whole(CsvFormat format, byte[] file) throws IOException {
        ByteRange range = new ByteRange("test.csv", 0, 0, 0, file.length, file.length);
        return read(format, file, Integer.MAX_VALUE, List.of(range));
    }
}
