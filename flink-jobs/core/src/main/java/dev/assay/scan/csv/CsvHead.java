package dev.assay.scan.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What stands above the records of a CSV file: byte order marks, blank lines, the header.
 *
 * @param names of the columns, in the file's order
 * @param header the header's cells without quotes; none where the first record is data
 * @param marks byte order marks at the file's start
 * @param start position of the first record that is data
 * @param lines line ends before {@code start}
 */
record CsvHead(List<String> names, List<byte[]> header, int marks, long start, long lines) {

    /** Bytes of the mark that some programs put before UTF-8. */
    static final int MARK = 3;

    /** The names as the header writes them; those of the columns where there is none. */
    List<String> written() {
        return header.isEmpty()
                ? names
                : header.stream().map(cell -> new String(cell, StandardCharsets.UTF_8)).toList();
    }

    /** Where the first line starts: behind the byte order marks. */
    long origin() {
        return (long) marks * MARK;
    }

    /** Whether a byte order mark stands at a position. */
    static boolean isMark(byte[] b, int at, int limit) {
        return limit - at >= MARK
                && b[at] == (byte) 0xEF
                && b[at + 1] == (byte) 0xBB
                && b[at + 2] == (byte) 0xBF;
    }
}
