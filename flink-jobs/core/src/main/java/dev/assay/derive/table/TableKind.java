package dev.assay.derive.table;

import dev.assay.declare.ColumnType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a table is written. */
public enum TableKind {
    /** RFC 4180 with a header. */
    CSV("csv"),
    /** An object a line; what is a number in a column of numbers is a number. */
    JSON_LINES("jsonl"),
    /** An Avro object container file. */
    AVRO("avro");

    private final String word;

    TableKind(String word) {
        this.word = word;
    }

    /** As it is asked for, and the ending of files. */
    public String word() {
        return word;
    }

    /** By its word. */
    public static Optional<TableKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(TableKind::word).toList();
    }

    /**
     * Begins a new file, and folders for it.
     *
     * @param header names of the columns, as they are
     * @param types of the columns; a cell of a column of numbers need be none
     * @throws IOException where it is there already, or cannot be written
     */
    public TableFile open(Path file, List<String> header, List<ColumnType> types)
            throws IOException {
        return switch (this) {
            case CSV -> new CsvTable(file, header);
            case JSON_LINES -> new JsonLinesTable(file, header, types);
            case AVRO -> new AvroTable(file, header, types);
        };
    }
}
