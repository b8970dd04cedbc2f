package dev.assay.scan.excel;

import dev.assay.scan.UnreadableDataException;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** The rows of one sheet that have any value, one at a time. */
final class SheetRows implements Closeable {

    /** Columns of a sheet, at most. */
    private static final int MOST_COLUMNS = 16_384;

    /** Rows of a sheet, at most. */
    private static final long MOST_ROWS = 1 << 20;

    /** Signs of a row, at most. */
    private static final long LONGEST_ROW = 16 << 20;

    /** Signs of the rows that are looked at ahead, about. */
    private static final long LONGEST_LOOK = 1 << 20;

    private final Book book;
    private final String place;
    private final Xml xml;
    private String[] cells = new String[16];
    private int width;
    private long number;
    private boolean ended;

    /** Rows that were looked at and are still to be handed out. */
    private final Deque<Row> ahead = new ArrayDeque<>();

    /** How deep the element is that holds the rows; 0 before it. */
    private int table;

    /** Signs of the row's cells. */
    private long signs;

    SheetRows(Book book, Book.Sheet sheet) throws IOException {
        this.book = book;
        this.place = book.file() + ": sheet '" + sheet.name() + "'";
        this.xml = new Xml(book.archive(), sheet.part(), place);
    }

    /** The number of the row, from 1; of the last one at the end. */
    long number() {
        return number;
    }

    /** Columns up to the last one with a value. */
    int width() {
        return width;
    }

    /** The text of a cell, or null where there is no value. */
    String cell(int column) {
        return column < width ? cells[column] : null;
    }

    /** Bytes of the file that the rows so far were in. */
    long consumed() {
        return xml.consumed();
    }

    /** The names of all sheets of the workbook. */
    String sheets() {
        return book.names();
    }

    /** A fault of the row. */
    UnreadableDataException fault(String what) {
        return new UnreadableDataException(
                place + (number > 0 ? ", row " + number : "") + ": " + what);
    }

    /**
     * A row that is read ahead.
     *
     * @param number of the row, from 1
     * @param cells up to the last one with a value; null where there is none
     */
    record Row(long number, List<String> cells) {

        long filled() {
            return cells.stream().filter(Objects::nonNull).count();
        }
    }

    /** The first rows with a value, at most so many; {@link #next} hands them out all the same. */
    List<Row> look(int most) throws IOException {
        long read = 0;
        while (ahead.size() < most && read < LONGEST_LOOK && parse()) {
            ahead.add(new Row(number, Arrays.asList(Arrays.copyOf(cells, width))));
            read += signs;
        }
        Arrays.fill(cells, 0, width, null);
        number = 0;
        width = 0;
        return List.copyOf(ahead);
    }

    /** Goes to the next row with a value; false at the end of the sheet. */
    boolean next() throws IOException {
        Row row = ahead.poll();
        if (row == null) {
            return parse();
        }
        Arrays.fill(cells, 0, width, null);
        number = row.number();
        width = row.cells().size();
        for (int column = 0; column < width; column++) {
            cells[column] = row.cells().get(column);
        }
        return true;
    }

    private boolean parse() throws IOException {
        while (!ended) {
            String element = table == 0 ? xml.nextElement() : xml.nextElementIn(table);
            if (element == null) {
                ended = true;
                xml.finish();
            } else if (table == 0) {
                table = element.equals("sheetData") ? xml.depth() : 0;
            } else if (element.equals("row")) {
                row();
                if (width > 0) {
                    return true;
                }
            }
        }
        width = 0;
        return false;
    }

    private void row() throws IOException {
        Arrays.fill(cells, 0, width, null);
        width = 0;
        signs = 0;
        String said = xml.attribute("r");
        long before = number;
        number = said == null ? before + 1 : Digits.number(said);
        if (number <= before || number > MOST_ROWS) {
            throw fault(
                    "the row stands behind row "
                            + before
                            + " of the file; the workbook is damaged; save it again");
        }
        int depth = xml.depth();
        int column = -1;
        for (String element; (element = xml.nextElementIn(depth)) != null; ) {
            if (element.equals("c")) {
                String at = xml.attribute("r");
                column = at == null ? column + 1 : column(at);
                if (column < 0 || column >= MOST_COLUMNS) {
                    throw fault("a cell is in no column; the workbook is damaged; save it again");
                }
                put(column, book.text(xml));
            }
        }
    }

    private void put(int column, String text) throws UnreadableDataException {
        if (text == null || text.isEmpty()) {
            return;
        }
        signs += text.length();
        if (signs > LONGEST_ROW) {
            throw fault("the row is longer than " + (LONGEST_ROW >> 20) + " MB; is this a table?");
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(2 * cells.length, column + 1));
        }
        cells[column] = text;
        width = Math.max(width, column + 1);
    }

    /** The column of a cell's address such as AB12, from 0, or -1. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && i < 4; i++) {
            char letter = address.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = 26 * column + letter - 'A' + 1;
        }
        return column - 1;
    }

    /** A column as Excel names it. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
