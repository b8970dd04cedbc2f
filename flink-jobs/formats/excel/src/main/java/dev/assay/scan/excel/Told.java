package dev.assay.scan.excel;

import dev.assay.declare.format.HowRead.Answer;
import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.HowRead.Key;
import dev.assay.declare.format.Workbook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is told of how a workbook is read: its sheet, others that are not, titles, odd rows. */
final class Told {

    /** Sheets that are named. */
    private static final int MOST = 8;

    /** Of a question that the user should answer. */
    private static final double OPEN = 0.5;

    private Told() {}

    /** What is told of a workbook, as far as it is not declared. */
    static List<Guess> of(Book book, Workbook declared) throws IOException {
        List<Guess> guesses = new ArrayList<>();
        Book.Sheet read = book.find(declared.sheet());
        List<String> others = declared.sheet() == null ? others(book, read) : List.of();
        if (!others.isEmpty()) {
            String names =
                    String.join(", ", others.subList(0, Math.min(MOST, others.size())))
                            + (others.size() > MOST ? " …" : "");
            guesses.add(new Guess(Key.SHEET, List.of(new Answer(read.name(), 1))));
            guesses.add(new Guess(Key.OTHER_SHEETS, List.of(new Answer(names, OPEN))));
        }
        try (SheetRows rows = book.rows(read)) {
            SheetHeader header = SheetHeader.read(rows);
            if (header.titles() > 0) {
                String titles = String.valueOf(header.titles());
                guesses.add(new Guess(Key.PREAMBLE, List.of(new Answer(titles, 1))));
            }
            guesses.addAll(OtherTables.of(header, rows));
        }
        return guesses;
    }

    /** Other sheets that people see, and that have any value. */
    private static List<String> others(Book book, Book.Sheet read) throws IOException {
        List<String> others = new ArrayList<>();
        for (Book.Sheet sheet : book.sheets()) {
            if (sheet.hidden() || sheet == read) {
                continue;
            }
            try (SheetRows rows = book.rows(sheet)) {
                if (rows.next()) {
                    others.add(sheet.name());
                }
            }
        }
        return others;
    }
}
