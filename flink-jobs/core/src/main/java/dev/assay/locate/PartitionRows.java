package dev.assay.locate;

import dev.assay.declare.DataFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All rows of a partition, to be looked into. It holds values of sensitive columns.
 *
 * @param columns their names
 * @param cells a text for each column, null where there is no value
 * @param files of each row
 * @param lines of each row, from 1
 * @param pieces how many rows each file has
 */
public record PartitionRows(
        List<String> columns,
        List<String[]> cells,
        List<String> files,
        List<Long> lines,
        List<Long> pieces) {

    /** Bytes of a partition that is read; of a larger one nothing is. */
    static final long MOST_BYTES = 16 << 20;

    private static final int MOST_CELLS = 4_000_000;

    /**
     * Reads a partition once more; nothing where it is too large, or no longer as it was measured.
     *
     * @param project the folder that paths of files are relative to
     */
    public static Optional<PartitionRows> of(Source source, String partition, Path project) {
        List<DataFile> files =
                source.files().stream()
                        .filter(file -> source.partition(file).equals(partition))
                        .toList();
        long bytes = files.stream().mapToLong(DataFile::bytes).sum();
        if (files.isEmpty() || bytes > MOST_BYTES) {
            return Optional.empty();
        }
        List<String> columns = source.today().profile().names();
        PartitionRows rows =
                new PartitionRows(
                        columns,
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
        int most = MOST_CELLS / Math.max(1, columns.size());
        FileRows reader = new FileRows(project, MOST_BYTES);
        for (DataFile file : files) {
            int before = rows.cells.size();
            boolean isWhole =
                    reader.read(
                            source,
                            file,
                            row -> {
                                rows.add(row);
                                return rows.cells.size() < most;
                            });
            if (!isWhole) {
                return Optional.empty();
            }
            rows.pieces.add((long) rows.cells.size() - before);
        }
        return Optional.of(rows);
    }

    private void add(Row row) {
        cells.add(columns.stream().map(column -> row.cell(column).text()).toArray(String[]::new));
        files.add(row.file());
        lines.add(row.line());
    }
}
