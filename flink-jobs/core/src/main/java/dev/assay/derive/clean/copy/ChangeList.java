package dev.assay.derive.clean.copy;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.CsvDialect;
import dev.assay.derive.clean.Change;
import dev.assay.derive.clean.Reason;
import dev.assay.derive.clean.Row;
import dev.assay.derive.clean.RowRepairs;
import dev.assay.document.CsvText;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Inputs;
import dev.assay.scan.OddRecords;
import dev.assay.scan.Oddity;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A list of changes that somebody edited, to be done again; each of its lines must still match. */
final class ChangeList {

    private final String name;
    private final List<String> columns;
    private final RowMark mark;
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final List<Entry> all = new ArrayList<>();

    /** A line of the list, and whether its row was seen. */
    private static final class Entry {
        private final long line;
        private final String place;
        private final String column;
        private final String before;
        private final String after;
        private boolean isDone;

        Entry(Row row) {
            String[] cells = row.cells();
            line = row.line();
            place = place(CsvText.unguarded(cells[0]), cells[1]);
            column = CsvText.unguarded(cells[2]);
            before = CsvText.unguarded(cells[3]);
            after = CsvText.unguarded(cells[4]);
        }
    }

    private static String place(String file, Object line) {
        return file + ':' + line;
    }

    /**
     * Reads the lines about some files.
     *
     * @param name of the list, relative to the project
     * @param bytes its length
     * @param files the dataset's
     * @param known paths of the files of all datasets; lines about other files are refused
     * @param mark by which rows are known again that are put aside
     */
    ChangeList(
            Inputs inputs,
            String name,
            long bytes,
            List<DataFile> files,
            Set<String> known,
            List<String> columns,
            RowMark mark)
            throws IOException {
        this.name = name;
        this.columns = columns;
        this.mark = mark;
        Set<String> paths = new HashSet<>();
        files.forEach(file -> paths.add(file.path()));
        DatasetSpec list = DatasetSpec.of("changes", name).withFormat(dialect(inputs, name));
        DataFile file = new DataFile(name, bytes, 0, "");
        DataPlan plan = DataPlan.of(inputs, list, List.of(file));
        if (!plan.columns().equals(ChangeLog.HEADER)) {
            throw new UnreadableDataException(
                    name
                            + ":1: the columns must be "
                            + String.join(",", ChangeLog.HEADER)
                            + "; edit a changes.csv that mvn assay:clean wrote");
        }
        OddRecords odd =
                new FileReader(inputs, plan)
                        .each(
                                file,
                                row -> {
                                    requireKnown(row, known);
                                    if (paths.contains(CsvText.unguarded(row.cells()[0]))) {
                                        Entry entry = new Entry(row);
                                        all.add(entry);
                                        entries.computeIfAbsent(entry.place, p -> new ArrayList<>())
                                                .add(entry);
                                    }
                                });
        refuse(odd);
    }

    /** What cannot be read of the list must not look as if it were done. */
    private void refuse(OddRecords odd) throws UnreadableDataException {
        for (Oddity kind : Oddity.values()) {
            for (OddRecords.Sighting seen : odd.first(kind)) {
                throw new UnreadableDataException(
                        name
                                + ":"
                                + seen.line()
                                + ": "
                                + seen.what()
                                + "; write the "
                                + ChangeLog.HEADER.size()
                                + " cells of a change in one line, with each quote closed, or take"
                                + " the line out");
            }
        }
    }

    /** Spreadsheets write lists with other signs between cells, by the country of their user. */
    private static CsvDialect dialect(Inputs inputs, String name) throws IOException {
        byte[] first = new byte[256];
        int length;
        try (SeekableInput in = inputs.open(name)) {
            length = in.read(first, 0, first.length);
        }
        String text = new String(first, 0, Math.max(0, length), StandardCharsets.UTF_8);
        for (char sign : new char[] {';', '\t'}) {
            if (text.replace("\"", "").contains("file" + sign + "line" + sign)) {
                CsvDialect usual = CsvDialect.RFC_4180;
                return new CsvDialect(
                        sign,
                        false,
                        usual.quoting(),
                        usual.head(),
                        usual.comment(),
                        usual.encoding(),
                        usual.lineEnd(),
                        usual.notations());
            }
        }
        return CsvDialect.RFC_4180;
    }

    /**
     * Does what the list says of a row.
     *
     * @param repaired what would be done without it: that is done where values are masked
     * @param changes what was done, to which is added
     * @return whether the row stays
     */
    boolean apply(Row row, String[] cells, RowRepairs.Repaired repaired, List<Change> changes)
            throws IOException {
        boolean stays = true;
        Set<String> done = new HashSet<>();
        for (Entry entry : entries.getOrDefault(place(row.file(), row.line()), List.of())) {
            entry.isDone = true;
            if (entry.column == null) {
                if (!mark.of(row).equals(entry.before)) {
                    throw refused(entry, "the row is not the one whose mark stands under before");
                }
                stays = false;
                changes.add(change(row, null, entry.before, null));
                continue;
            }
            int at = columns.indexOf(entry.column);
            if (at < 0) {
                throw refused(entry, "there is no column of that name");
            }
            if (!done.add(entry.column)) {
                throw refused(entry, "an earlier line changes the same cell");
            }
            boolean isMasked =
                    ChangeLog.MASKED.equals(entry.before) || ChangeLog.MASKED.equals(entry.after);
            if (!isMasked && !Objects.equals(cells[at], entry.before)) {
                throw refused(entry, "the cell is not what stands under before any more");
            }
            if (isMasked && Objects.equals(cells[at], repaired.cells()[at])) {
                throw refused(
                        entry,
                        "the value is masked, and no repair of the cell is certain enough to be done"
                                + " again");
            }
            boolean isAsBefore = ChangeLog.MASKED.equals(entry.after);
            String after = isAsBefore ? repaired.cells()[at] : entry.after;
            changes.add(change(row, entry.column, cells[at], after));
            cells[at] = after;
        }
        return stays;
    }

    private static Change change(Row row, String column, String before, String after) {
        return new Change(row.file(), row.line(), column, before, after, Reason.LIST, 1);
    }

    private void requireKnown(Row row, Set<String> known) throws IOException {
        String file = CsvText.unguarded(row.cells()[0]);
        if (!known.contains(file)) {
            throw new UnreadableDataException(
                    name
                            + ":"
                            + row.line()
                            + ": no dataset has a file "
                            + file
                            + "; take the line out, or correct the path");
        }
    }

    /** Refuses lines of which no row was found. */
    void requireDone() throws IOException {
        for (Entry entry : all) {
            if (!entry.isDone) {
                throw refused(entry, "there is no row at " + entry.place);
            }
        }
    }

    private UnreadableDataException refused(Entry entry, String why) {
        return new UnreadableDataException(
                name
                        + ":"
                        + entry.line
                        + ": "
                        + why
                        + " ("
                        + entry.place
                        + (entry.column == null ? "" : ", column " + entry.column)
                        + "); take the line out, or run mvn assay:clean for a list of the data as"
                        + " they are now");
    }
}
