package dev.assay.derive.clean.copy;

import dev.assay.declare.DatasetSpec;
import dev.assay.derive.clean.Reason;
import dev.assay.derive.clean.Row;
import dev.assay.derive.table.CsvTable;
import dev.assay.document.CsvText;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Writes {@code quarantine.csv}: what is not in the copy, and why. Of a row the cells are under
 * their columns. A record that is no row has other cells than there are columns: it stands under
 * {@code record}, whole.
 */
final class Quarantine implements Closeable {

    private static final List<String> FIRST = List.of("file", "line", "why", "about", "record");

    private final CsvTable out;
    private final int columns;
    private final boolean isJson;

    /**
     * Begins a new file.
     *
     * @param spec of the dataset
     * @param columns of the dataset
     */
    Quarantine(DatasetSpec spec, Path file, List<String> columns) throws IOException {
        List<String> header = new ArrayList<>(FIRST);
        columns.forEach(column -> header.add(CsvText.guarded(column)));
        this.out = new CsvTable(file, header);
        this.columns = columns.size();
        this.isJson = OutputName.isJson(spec);
    }

    /**
     * A row.
     *
     * @param about what says so, such as another row or a column; may be null
     */
    void row(Row row, Reason why, String about) throws IOException {
        write(row.file(), row.line(), why, about, null, Arrays.asList(row.cells()));
    }

    /**
     * A record that is none.
     *
     * @param what is wrong with it
     * @param record its cells, or a line of JSON
     */
    void record(String file, long line, String what, List<String> record) throws IOException {
        List<String> none = Collections.nCopies(columns, null);
        write(file, line, Reason.MALFORMED, what, isJson ? record.get(0) : text(record), none);
    }

    /** With commas, without a line end; what is empty stays empty. */
    private static String text(List<String> cells) {
        List<String> shown = new ArrayList<>(cells);
        shown.replaceAll(cell -> cell.isEmpty() ? null : cell);
        String line = CsvText.line(shown);
        return line.substring(0, line.length() - 1);
    }

    private void write(
            String file, long line, Reason why, String about, String record, List<String> cells)
            throws IOException {
        List<String> all = new ArrayList<>();
        all.add(CsvText.guarded(file));
        all.add(String.valueOf(line));
        all.add(why.word());
        all.add(CsvText.guarded(about));
        all.add(CsvText.guarded(record));
        cells.forEach(cell -> all.add(CsvText.guarded(cell)));
        out.write(all);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
