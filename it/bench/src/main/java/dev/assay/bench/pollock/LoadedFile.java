package dev.assay.bench.pollock;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.DatasetSpec.Reading;
import dev.assay.declare.format.AsFound;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.HowRead.Key;
import dev.assay.declare.format.Notations;
import dev.assay.document.Nullable;
import dev.assay.measure.DataPlan;
import dev.assay.measure.FormatSearch;
import dev.assay.measure.FormatSearch.Settled;
import dev.assay.measure.Inputs;
import dev.assay.measure.Portion;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Oddity;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A file as a build reads it of which nothing is declared. Cells are as the file has them: in which
 * notation a column writes its numbers is no question of this benchmark.
 *
 * @param rows the header, where there is one, then the records that are rows
 * @param aside records that are no rows, as they are handed out and {@code clean} puts them aside
 * @param odd how many were counted as such
 * @param told what is not sure, and rows that may be none: what the log says of them
 * @param fault why nothing was read, or null
 */
record LoadedFile(
        List<List<String>> rows,
        List<List<String>> aside,
        long odd,
        List<Guess> told,
        @Nullable String fault) {

    private static final int ROWS = 1024;

    /** Rows that are read as records and look like something else, and names that do. */
    private static final Set<Key> ODD =
            Set.of(Key.UNITS, Key.OTHER_HEADER, Key.EMPTY_ROWS, Key.NAME_BLANKS);

    /**
     * Reads a file of a folder.
     *
     * @param named whether the benchmark calls columns that no header names by their place
     */
    static LoadedFile of(Path folder, String file, boolean named) throws IOException {
        Inputs inputs = Inputs.of(folder);
        try {
            Settled settled = new FormatSearch(inputs).found(new AsFound(), List.of(file));
            List<Guess> told =
                    settled.read() == null
                            ? List.of()
                            : settled.read().guesses().stream()
                                    .filter(g -> g.isUnsure() || ODD.contains(g.key()))
                                    .toList();
            FileFormat format =
                    settled.format() instanceof CsvDialect csv
                            ? csv.with(Notations.PLAIN)
                            : settled.format();
            DatasetSpec spec =
                    new DatasetSpec(
                            DatasetSpec.of("pollock", file).about(),
                            new Reading(file, format, List.of(), Map.of()),
                            DatasetSpec.of("pollock", file).meaning(),
                            DatasetSpec.of("pollock", file).privacy(),
                            DatasetSpec.Demands.NONE);
            long bytes = Files.size(folder.resolve(file));
            DataPlan plan = DataPlan.of(inputs, spec, List.of(new DataFile(file, bytes, 0, "")));
            List<List<String>> rows = new ArrayList<>();
            if (!(format instanceof CsvDialect csv)
                    || csv.header()
                    || !csv.head().names().isEmpty()) {
                rows.add(header(inputs, plan, file));
            } else if (named) {
                rows.add(places(plan.columns().size()));
            }
            List<List<String>> aside = new ArrayList<>();
            return new LoadedFile(rows, aside, read(inputs, plan, rows, aside), told, null);
        } catch (UnreadableDataException e) {
            return new LoadedFile(List.of(), List.of(), 0, List.of(), e.getMessage());
        }
    }

    /**
     * As the file writes it; a column without a name is called by its place, which no file says.
     */
    private static List<String> header(Inputs inputs, DataPlan plan, String file)
            throws IOException {
        List<String> header = new ArrayList<>();
        try (SeekableInput input = inputs.open(file)) {
            for (String column : plan.format().header(input, file)) {
                header.add(column.equals("c" + (header.size() + 1)) ? "" : column);
            }
        }
        return header;
    }

    /** The names by place that the benchmark gives columns: {@code col_0, col_1 …}. */
    private static List<String> places(int columns) {
        return IntStream.range(0, columns).mapToObj(i -> "col_" + i).toList();
    }

    private static long read(
            Inputs inputs, DataPlan plan, List<List<String>> rows, List<List<String>> aside)
            throws IOException {
        ColumnBatch batch = new ColumnBatch(plan.columns().size(), ROWS);
        long odd = 0;
        for (Portion portion : plan.portions()) {
            try (SeekableInput input = inputs.open(portion.first().file())) {
                BatchReader reader = plan.format().open(input, portion.first(), plan.columns());
                reader.tell((line, what, cells) -> aside.add(cells));
                while (reader.read(batch)) {
                    for (int row = 0; row < batch.rows(); row++) {
                        rows.add(
                                Arrays.stream(batch.texts(row))
                                        .map(cell -> Objects.requireNonNullElse(cell, ""))
                                        .toList());
                    }
                }
                for (Oddity kind : Oddity.values()) {
                    odd += reader.residue().odd().count(kind);
                }
            }
        }
        return odd;
    }

    /** Whether nobody was told of anything. */
    boolean isSilent() {
        return fault == null && odd == 0 && told.isEmpty();
    }

    /** How well it was read, where all that is handed out counts. */
    Score against(List<List<String>> clean) {
        List<List<String>> all = new ArrayList<>(rows);
        all.addAll(aside);
        return fault == null ? Score.of(clean, all) : Score.FAULT;
    }

    /** The same where rows alone count. */
    Score rowsAgainst(List<List<String>> clean) {
        return fault == null ? Score.of(clean, rows) : Score.FAULT;
    }
}
