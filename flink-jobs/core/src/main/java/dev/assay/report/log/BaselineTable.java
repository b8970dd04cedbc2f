package dev.assay.report.log;

import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import java.util.ArrayList;
import java.util.List;

/** What was accepted, as a plain table for a build's log. */
public final class BaselineTable {

    private static final List<String> HEADER =
            List.of("dataset", "rows", "columns", "models", "bytes");

    private BaselineTable() {}

    /**
     * One accepted dataset.
     *
     * @param dataset its name
     * @param rows accepted
     * @param columns accepted
     * @param models which networks were trained, such as {@code vae, gan}
     * @param bytes of the data
     */
    public record Row(String dataset, long rows, int columns, String models, long bytes) {

        /** The row of a dataset whose evidence was accepted, with the networks trained on it. */
        public static Row of(DatasetSpec spec, Evidence accepted, List<String> models) {
            return new Row(
                    spec.name(),
                    accepted.profile().rows(),
                    accepted.profile().columns().size(),
                    models.isEmpty() ? "none" : String.join(", ", models),
                    accepted.profile().bytes());
        }

        private List<String> cells() {
            return List.of(
                    PlainText.name(dataset),
                    Figures.count(rows),
                    Figures.count(columns),
                    PlainText.name(models),
                    // Not every terminal has the narrow blank.
                    Figures.bytes(bytes).replace(Figures.NARROW, " "));
        }
    }

    /** A header and a line for each dataset, columns aligned: texts left, numbers right. */
    public static List<String> lines(List<Row> accepted) {
        List<List<String>> table = new ArrayList<>();
        table.add(HEADER);
        accepted.forEach(row -> table.add(row.cells()));
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
            boolean text = i == 0 || i == HEADER.indexOf("models");
            String blanks = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? "" : "  ")
                    .append(text ? cells.get(i) + blanks : blanks + cells.get(i));
        }
        return line.toString().stripTrailing();
    }
}
