package dev.assay.scan.orc;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.declare.format.OrcFile;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.InMemory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Files that another library wrote, and rows as texts. */
final class Samples {

    static final String FILE = "data/sample.orc";

    private Samples() {}

    static Format format(String... missing) {
        return new OrcProvider().format(new OrcFile(), List.of(missing)).orElseThrow();
    }

    /** The bytes of a sample. */
    static byte[] bytes(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/orc/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the other library reads of it: the names of the columns, then the cells of each row. */
    static List<List<String>> expected(String name) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : new String(bytes(name), UTF_8).split("\n")) {
            rows.add(Arrays.stream(line.split("\t", -1)).map(Samples::cell).toList());
        }
        return rows;
    }

    /** An empty text is no value, as in CSV. */
    private static String cell(String written) {
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < written.length() && !written.equals("\\N"); i++) {
            char sign = written.charAt(i);
            if (sign == '\\') {
                char escaped = written.charAt(++i);
                sign = escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped;
            }
            cell.append(sign);
        }
        return cell.toString();
    }

    /** All rows of a file, of all columns; the names first. An empty text is no value. */
    static List<List<String>> rows(byte[] file) throws IOException {
        InMemory input = new InMemory(file, 5_000);
        Format format = format();
        List<String> columns = format.columns(input, FILE);
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns);
        for (ByteRange range : format.cut(input, FILE, 0, file.length, file.length)) {
            BatchReader reader = format.open(input, range, columns);
            ColumnBatch batch = new ColumnBatch(columns.size(), 100);
            while (reader.read(batch)) {
                for (int row = 0; row < batch.rows(); row++) {
                    List<String> cells = new ArrayList<>();
                    for (int column = 0; column < columns.size(); column++) {
                        String text = batch.text(column, row);
                        cells.add(text == null ? "" : text);
                    }
                    rows.add(cells);
                }
            }
        }
        return rows;
    }
}
