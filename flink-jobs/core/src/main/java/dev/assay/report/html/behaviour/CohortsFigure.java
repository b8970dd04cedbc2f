package dev.assay.report.html.behaviour;

import dev.assay.behaviour.Cohorts;
import dev.assay.behaviour.Cohorts.Cohort;
import dev.assay.behaviour.Cohorts.Period;
import dev.assay.report.html.chart.HeatMap;
import dev.assay.report.html.markup.Figure;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who of a log's users came back.
 *
 * @param words of the report's language
 */
record CohortsFigure(Words words) {

    private static final double CELL = 20;
    private static final int LABELLED = 4;

    Markup of(Cohorts cohorts) {
        if (cohorts == null || cohorts.cohorts().isEmpty()) {
            return Markup.none();
        }
        List<Cohort> all = cohorts.cohorts();
        int widest = all.stream().mapToInt(c -> c.active().size()).max().orElse(1);
        // In the period that they are first seen in, all of them are.
        if (widest < 2) {
            return Markup.none();
        }
        String unit = cohorts.period() == Period.WEEK ? "week" : "month";
        double[][] values = new double[all.size()][widest - 1];
        for (int row = 0; row < values.length; row++) {
            Arrays.fill(values[row], Double.NaN);
            for (int since = 1; since < all.get(row).active().size(); since++) {
                values[row][since - 1] = share(all.get(row), since);
            }
        }
        List<String> columns =
                IntStream.range(1, widest)
                        .mapToObj(i -> i == 1 || i % LABELLED == 0 ? String.valueOf(i) : "")
                        .toList();
        HeatMap map = new HeatMap(all.stream().map(Cohort::first).toList(), columns, values, CELL);
        return Figure.of(
                words,
                map.markup(
                        words.text("page.cohorts.title." + unit),
                        words.text("page.cohorts.chart", Figures.percent(map.greatest()))),
                Markup.text(words.text("page.cohorts.caption." + unit)),
                table(all));
    }

    private static double share(Cohort cohort, int since) {
        long active = cohort.active().get(since);
        return active == 0 ? Double.NaN : (double) active / cohort.users();
    }

    private Table table(List<Cohort> all) {
        Table table =
                new Table(words, "page.cohorts", "first", "users", "next", "third", "sixth")
                        .figures("users", "next", "third", "sixth");
        for (Cohort cohort : all) {
            List<Markup> cells = new ArrayList<>();
            cells.add(Markup.text(cohort.first()));
            cells.add(Markup.text(Figures.count(cohort.users())));
            for (int since : new int[] {1, 3, 6}) {
                boolean isOver = since < cohort.active().size();
                double share = isOver ? share(cohort, since) : Double.NaN;
                cells.add(
                        Markup.text(
                                !isOver
                                        ? Figures.NONE
                                        : Double.isNaN(share)
                                                ? words.text("page.behaviour.few")
                                                : Figures.percent(share)));
            }
            table.row(cells.toArray(Markup[]::new));
        }
        return table;
    }
}
