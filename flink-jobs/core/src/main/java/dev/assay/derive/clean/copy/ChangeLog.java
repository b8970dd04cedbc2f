package dev.assay.derive.clean.copy;

import dev.assay.declare.DatasetSpec;
import dev.assay.derive.clean.Change;
import dev.assay.derive.clean.Reason;
import dev.assay.derive.table.CsvTable;
import dev.assay.document.CsvText;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Writes {@code changes.csv}, a line for each change, and counts them. Values of sensitive columns
 * are masked; a cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class ChangeLog implements Closeable {

    /** In place of a value that nobody may see. */
    static final String MASKED = "\u2022\u2022\u2022";

    static final List<String> HEADER =
            List.of("file", "line", "column", "before", "after", "why", "confidence");

    /** What fewer rows have in common is not shown. */
    private static final long MANY = 10;

    private static final int KINDS = 10_000;
    private static final int SHOWN = 20;

    private final DatasetSpec spec;
    private final CsvTable out;
    private final Map<String, Map<String, Long>> counts = new TreeMap<>();
    private final Map<Kind, Long> kinds = new HashMap<>();

    private record Kind(String column, String before, String after, String reason) {}

    ChangeLog(DatasetSpec spec, Path file) throws IOException {
        this.spec = spec;
        this.out = new CsvTable(file, HEADER);
    }

    void add(Change change) throws IOException {
        boolean isMasked = change.column() != null && spec.isSensitive(change.column());
        out.write(
                Arrays.asList(
                        CsvText.guarded(change.file()),
                        String.valueOf(change.line()),
                        CsvText.guarded(change.column()),
                        shown(change.before(), isMasked),
                        shown(change.after(), isMasked),
                        change.reason().word(),
                        String.format(Locale.ROOT, "%.4f", change.confidence())));
        String column = change.column() == null ? "" : change.column();
        count(column, change.reason());
        if (!isMasked && change.column() != null) {
            Kind kind = new Kind(column, change.before(), change.after(), change.reason().word());
            if (kinds.size() < KINDS || kinds.containsKey(kind)) {
                kinds.merge(kind, 1L, Long::sum);
            }
        }
    }

    /** Counts a record that was put aside and is no change: no list can bring it back. */
    void count(Reason reason) {
        count("", reason);
    }

    private void count(String column, Reason reason) {
        counts.computeIfAbsent(column, c -> new TreeMap<>()).merge(reason.word(), 1L, Long::sum);
    }

    private static String shown(String text, boolean isMasked) {
        return text == null ? null : isMasked ? MASKED : CsvText.guarded(text);
    }

    /** How often what was done in which column, by reason. */
    Map<String, Map<String, Long>> counts() {
        return counts;
    }

    /** What many rows have in common, most frequent first. */
    List<Copied.Example> examples() {
        List<Copied.Example> all = new ArrayList<>();
        kinds.forEach(
                (kind, n) -> {
                    if (n >= MANY) {
                        all.add(
                                new Copied.Example(
                                        kind.column, kind.before, kind.after, kind.reason, n));
                    }
                });
        all.sort(
                Comparator.comparingLong(Copied.Example::rows)
                        .reversed()
                        .thenComparing(Copied.Example::column)
                        .thenComparing(example -> Objects.toString(example.before(), ""))
                        .thenComparing(example -> Objects.toString(example.after(), ""))
                        .thenComparing(Copied.Example::reason));
        return all.size() > SHOWN ? all.subList(0, SHOWN) : all;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
