package dev.assay.bench.clean;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.CsvDialect;
import dev.assay.derive.clean.Change;
import dev.assay.derive.clean.Learner;
import dev.assay.derive.clean.Reason;
import dev.assay.derive.clean.Row;
import dev.assay.derive.clean.RowRepairs;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Inputs;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Repairs {@code dirty.csv} of a folder and compares with {@code clean.csv}, which has the same
 * rows: with nothing accepted, and with the right rows of the first half accepted.
 */
final class CleanBenchmark {

    private static final double CONFIDENCE = 0.95;
    private static final int SHOWN = 12;

    private CleanBenchmark() {}

    private static final class Score {
        private long wrong;
        private long repaired;
        private long changed;
        private long broken;
        private long right;

        void print(String name) {
            System.out.printf(
                    Locale.ROOT,
                    "%-28s wrong %6d  changed %6d  precision %.4f  recall %.4f  broken %d of %d"
                            + " (%.5f)%n",
                    name,
                    wrong,
                    changed,
                    changed == 0 ? 1 : (double) repaired / changed,
                    wrong == 0 ? 1 : (double) repaired / wrong,
                    broken,
                    right,
                    right == 0 ? 0 : (double) broken / right);
        }
    }

    /** Reads a folder, named by the first argument. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<String> columns = new ArrayList<>();
        List<Row> dirty = read(folder, "dirty.csv", columns);
        List<Row> clean = read(folder, "clean.csv", new ArrayList<>());
        if (dirty.size() != clean.size()) {
            throw new IOException(
                    folder
                            + ": dirty.csv and clean.csv must have the same rows, and have "
                            + dirty.size()
                            + " and "
                            + clean.size());
        }
        Learner alone = new Learner(columns);
        dirty.forEach(row -> alone.add(row.cells(), false));
        score("nothing accepted", alone.learned(CONFIDENCE), columns, dirty, clean, 0);
        Learner half = new Learner(columns);
        int middle = dirty.size() / 2;
        for (int i = 0; i < dirty.size(); i++) {
            half.add((i < middle ? clean : dirty).get(i).cells(), i < middle);
        }
        score("first half accepted", half.learned(CONFIDENCE), columns, dirty, clean, middle);
    }

    private static void score(
            String name,
            RowRepairs repairs,
            List<String> columns,
            List<Row> dirty,
            List<Row> clean,
            int from) {
        Score all = new Score();
        Map<String, Score> parts = new TreeMap<>();
        Map<Reason, List<String>> mistakes = new TreeMap<>();
        long misfits = 0;
        for (int i = from; i < dirty.size(); i++) {
            RowRepairs.Repaired repaired = repairs.of(dirty.get(i));
            misfits += repaired.misfits().isEmpty() ? 0 : 1;
            Map<String, Reason> why = new TreeMap<>();
            repaired.changes().forEach(change -> why.put(change.column(), change.reason()));
            for (int c = 0; c < columns.size(); c++) {
                String before = dirty.get(i).cells()[c];
                String wanted = clean.get(i).cells()[c];
                String after = repaired.cells()[c];
                Score column = parts.computeIfAbsent(" of " + columns.get(c), n -> new Score());
                add(all, before, wanted, after);
                add(column, before, wanted, after);
                if (!Objects.equals(before, after)) {
                    Reason reason = why.get(columns.get(c));
                    add(
                            parts.computeIfAbsent(" by " + reason.word(), n -> new Score()),
                            before,
                            wanted,
                            after);
                    if (!Objects.equals(after, wanted)) {
                        mistakes.computeIfAbsent(reason, r -> new ArrayList<>())
                                .add(
                                        columns.get(c)
                                                + ": '"
                                                + before
                                                + "' to '"
                                                + after
                                                + "', was '"
                                                + wanted
                                                + "' "
                                                + confidence(repaired.changes(), columns.get(c)));
                    }
                }
            }
        }
        all.print(name);
        parts.forEach((part, score) -> score.print(" " + part));
        System.out.println("  rows put aside: " + misfits);
        mistakes.forEach(
                (reason, some) -> {
                    System.out.println("  wrong by " + reason.word() + ": " + some.size());
                    some.stream().limit(SHOWN).forEach(one -> System.out.println("    " + one));
                });
    }

    private static double confidence(List<Change> changes, String column) {
        return changes.stream()
                .filter(change -> column.equals(change.column()))
                .mapToDouble(Change::confidence)
                .min()
                .orElse(0);
    }

    private static void add(Score score, String before, String wanted, String after) {
        boolean wasWrong = !Objects.equals(before, wanted);
        score.wrong += wasWrong ? 1 : 0;
        score.right += wasWrong ? 0 : 1;
        if (!Objects.equals(before, after)) {
            score.changed++;
            score.repaired += Objects.equals(after, wanted) ? 1 : 0;
            score.broken += wasWrong ? 0 : 1;
        }
    }

    private static List<Row> read(Path folder, String name, List<String> columns)
            throws IOException {
        Inputs inputs = Inputs.of(folder);
        DatasetSpec spec = DatasetSpec.of("bench", name).withFormat(CsvDialect.RFC_4180);
        DataFile file = new DataFile(name, Files.size(folder.resolve(name)), 0, "");
        DataPlan plan = DataPlan.of(inputs, spec, List.of(file));
        columns.addAll(plan.columns());
        ByteRange range = new ByteRange(name, 0, 0, 0, file.bytes(), file.bytes());
        List<Row> rows = new ArrayList<>();
        try (SeekableInput input = inputs.open(name)) {
            BatchReader reader = plan.format().open(input, range, plan.columns());
            ColumnBatch batch = new ColumnBatch(columns.size(), 1024);
            while (reader.read(batch)) {
                for (int row = 0; row < batch.rows(); row++) {
                    rows.add(new Row(name, batch.line(row), batch.texts(row)));
                }
            }
        }
        return rows;
    }
}
