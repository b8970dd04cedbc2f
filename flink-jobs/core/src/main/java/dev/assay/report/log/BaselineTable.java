package dev.assay.report.log;

import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What was accepted, as a plain table for a build's log.
 *
 * @param words of the report's language
 */
public record BaselineTable(Words words) {

    private static final List<String> HEADER =
            List.of(
                    "log.accepted.dataset",
                    "log.accepted.rows",
                    "log.accepted.columns",
                    "log.accepted.models",
                    "log.accepted.bytes");
    private static final int MODELS = 3;

    /**
     * One accepted dataset.
     *
     * @param dataset its name
     * @param rows accepted; null where no figure may be shown
     * @param columns accepted
     * @param models which networks were trained, such as {@code vae} and {@code gan}
     * @param bytes of the data; null where no figure may be shown
     */
    public record Row(String dataset, Long rows, int columns, List<String> models, Long bytes) {

        /** Keeps a copy of the list. */
        public Row {
            models = List.copyOf(models);
        }

        /** The row of a dataset whose evidence was accepted, with the networks trained on it. */
        public static Row of(DatasetSpec spec, Evidence accepted, List<String> models) {
            return new Row(
                    spec.name(),
                    spec.withholds() ? null : accepted.profile().rows(),
                    accepted.profile().columns().size(),
                    models,
                    spec.withholds() ? null : accepted.profile().bytes());
        }

        private List<String> cells(Words words) {
            return List.of(
                    PlainText.name(dataset),
                    rows == null ? Figures.NONE : Figures.count(rows),
                    Figures.count(columns),
                    models.isEmpty()
                            ? words.text("log.accepted.no-models")
                            : PlainText.name(words.joined(models)),
                    // Not every terminal has the narrow blank.
                    (bytes == null ? Figures.NONE : Figures.bytes(bytes))
                            .replace(Figures.NARROW, " "));
        }
    }

    /** A header and a line for each dataset, columns aligned: texts left, numbers right. */
    public List<String> lines(List<Row> accepted) {
        List<List<String>> table = new ArrayList<>();
        table.add(HEADER.stream().map(key -> words.text(key)).toList());
        accepted.forEach(row -> table.add(row.cells(words)));
        int[] widths = new int[HEADER.size()];
        for (List<String> cells : table) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], cells.get(i).length());
            }
        }
        return table.stream().map(cells -> line(cells, widths)).toList();
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            boolean text = i == 0 || i == MODELS;
            String blanks = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? "" : "  ")
                    .append(text ? cells.get(i) + blanks : blanks + cells.get(i));
        }
        return line.toString().stripTrailing();
    }
}
