package dev.assay.declare;

/**
 * How a text file is cut into records and cells.
 *
 * @param delimiter between cells
 * @param header whether the first record names the columns; otherwise they are {@code c1, c2 …}
 */
public record CsvDialect(char delimiter, boolean header) implements FileFormat {

    /** Commas and a header. */
    public static final CsvDialect RFC_4180 = new CsvDialect(',', true);

    public CsvDialect {
        if (delimiter > 127 || delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
            throw new IllegalArgumentException(
                    "the delimiter must be one ASCII character other than a quote or a line end");
        }
    }
}
