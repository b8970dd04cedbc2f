package dev.assay.scan.excel;

import dev.assay.declare.format.HowRead.Answer;
import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.HowRead.Key;
import dev.assay.scan.dialect.TextRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Rows of a sheet that are read as records and look like something else: units below the header,
 * names once more, the header of a second table. Nothing but their columns' first misfits would
 * show them, so they are told.
 */
final class OtherTables {

    /** Rows that are looked at, and letters in them. */
    private static final int LOOK = 200;

    private static final int MOST_SIGNS = 4 << 20;

    /** Titles of one cell above a second table at most. */
    private static final int MOST_TITLES = 3;

    private OtherTables() {}

    /** What is told of the first rows below a header that was read. */
    static List<Guess> of(SheetHeader header, SheetRows sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(header.names()));
        List<String> places = new ArrayList<>(List.of(place(sheet.number())));
        List<Boolean> apart = new ArrayList<>(List.of(false));
        long before = sheet.number();
        for (int signs = 0; rows.size() <= LOOK && signs < MOST_SIGNS && sheet.next(); ) {
            List<String> cells = cells(header, sheet);
            rows.add(cells);
            places.add(place(sheet.number()));
            apart.add(sheet.number() > before + 1);
            before = sheet.number();
            signs += cells.stream().mapToInt(String::length).sum();
        }
        List<Guess> guesses = new ArrayList<>(TextRows.told(rows, places));
        for (int i = 1; i < rows.size(); i++) {
            int at = apart.get(i) ? belowTitles(rows, i) : rows.size();
            boolean isHeader =
                    at + 1 < rows.size() && TextRows.isHeader(rows.get(at), rows.get(at + 1));
            String place = isHeader ? places.get(at) : "";
            if (isHeader && guesses.stream().noneMatch(g -> g.best().value().equals(place))) {
                guesses.add(new Guess(Key.OTHER_HEADER, List.of(new Answer(place, 1))));
            }
        }
        return guesses;
    }

    private static String place(long number) {
        return "row " + number;
    }

    private static int belowTitles(List<List<String>> rows, int from) {
        int at = from;
        while (at < rows.size() && at - from < MOST_TITLES && filled(rows.get(at)) == 1) {
            at++;
        }
        return at;
    }

    private static long filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** In the columns of the table. */
    private static List<String> cells(SheetHeader header, SheetRows row) {
        return IntStream.range(header.first(), header.end())
                .mapToObj(i -> Objects.requireNonNullElse(row.cell(i), ""))
                .toList();
    }
}
