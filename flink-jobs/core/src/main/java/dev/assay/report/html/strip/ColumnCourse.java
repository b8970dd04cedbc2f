package dev.assay.report.html.strip;

import dev.assay.audit.DatasetAudit;
import dev.assay.audit.FileBatches;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.batch.ColumnSummary;
import dev.assay.report.html.chart.Sparkline;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How a column went from file to file: cells without a value, different values, and the median of
 * its numbers. What never changed is not drawn.
 */
public final class ColumnCourse {

    private final Words words;
    private final List<FileBatches> files;
    private final List<ColumnBins> columns;

    /** Of the columns of a dataset that was measured. */
    public ColumnCourse(Words words, DatasetAudit d) {
        this.words = words;
        this.files = FileBatches.of(d.today());
        this.columns = d.today().bins().columns();
    }

    /** Whether there are files to go from one to the next. */
    public boolean isAny() {
        return files.size() > 1;
    }

    /** The lines of a column, or a dash where none of it changed. */
    public Markup of(String column) {
        int index =
                IntStream.range(0, columns.size())
                        .filter(i -> columns.get(i).name().equals(column))
                        .findFirst()
                        .orElse(-1);
        if (index < 0) {
            return Markup.text(Figures.NONE);
        }
        List<Markup> lines = new ArrayList<>();
        line(lines, "page.columns.missing", share(index), Figures::percent);
        line(
                lines,
                "page.columns.different",
                file -> first(file, index, c -> (double) c.distinct()),
                Figures::number);
        if (columns.get(index).type().isNumeric()) {
            line(
                    lines,
                    "page.columns.median",
                    file -> first(file, index, ColumnCourse::middle),
                    Figures::number);
        }
        return lines.isEmpty()
                ? Markup.text(Figures.NONE)
                : Markup.element("ul", Markup.group(lines)).classed("plain");
    }

    private static ToDoubleFunction<FileBatches> share(int index) {
        return file ->
                (double) file.sum(b -> b.columns().get(index).missing()) / Math.max(1, file.rows());
    }

    /** Of a file in pieces, what the first piece says: such measures cannot be added up. */
    private static double first(
            FileBatches file, int index, ToDoubleFunction<ColumnSummary> measure) {
        return measure.applyAsDouble(file.parts().get(0).columns().get(index));
    }

    private static double middle(ColumnSummary c) {
        Double middle = c.range().middle();
        return middle == null ? Double.NaN : middle;
    }

    private void line(
            List<Markup> lines,
            String key,
            ToDoubleFunction<FileBatches> measure,
            DoubleFunction<String> figure) {
        double[] values = files.stream().mapToDouble(measure).toArray();
        Sparkline.of(words, words.text(key), values, figure)
                .ifPresent(
                        drawn ->
                                lines.add(
                                        Markup.element(
                                                "li",
                                                Markup.element("small", words.text(key)),
                                                drawn)));
    }
}
