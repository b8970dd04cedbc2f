package dev.assay.derive.table;

import dev.assay.declare.ColumnType;
import dev.assay.document.CanonicalJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A table with an object a line, in UTF-8; cells without a value are null. */
final class JsonLinesTable implements TableFile {

    private final HashedFile out;
    private final List<String> header;
    private final List<ColumnType> types;
    private long rows;

    JsonLinesTable(Path file, List<String> header, List<ColumnType> types) throws IOException {
        this.out = HashedFile.of(file);
        this.header = List.copyOf(header);
        this.types = List.copyOf(types);
    }

    @Override
    public void write(List<String> cells) throws IOException {
        StringBuilder line = new StringBuilder("{");
        for (int i = 0; i < cells.size(); i++) {
            line.append(i > 0 ? "," : "");
            line.append(CanonicalJson.line(header.get(i))).append(':').append(value(i, cells));
        }
        out.write(line.append("}\n").toString().getBytes(StandardCharsets.UTF_8));
        rows++;
    }

    /** A number as it is written, where JSON writes numbers so. */
    private String value(int column, List<String> cells) throws IOException {
        String cell = cells.get(column);
        boolean isNumber =
                cell != null
                        && types.get(column).isNumeric()
                        && cell.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
        return cell == null ? "null" : isNumber ? cell : CanonicalJson.line(cell);
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public String hash() {
        return out.hash();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
