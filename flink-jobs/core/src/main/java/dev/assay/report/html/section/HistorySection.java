package dev.assay.report.html.section;

import dev.assay.audit.DatasetAudit;
import dev.assay.history.Entry;
import dev.assay.judge.check.Trends;
import dev.assay.metric.Metric;
import dev.assay.report.html.chart.CourseChart;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Room;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * How a dataset's measures went from one accepted or audited state to the next.
 *
 * @param words of the report's language
 * @param room how much of it is shown
 */
record HistorySection(Words words, Room room) {

    /** States that are shown at most: the last ones. */
    private static final int MOST = 200;

    private static final int CHARTS = 12;

    /** Letters of a day, such as 2026-01-31. */
    private static final int DAY = 10;

    /** A share that never moved by as much as this is not worth a chart. */
    private static final double LEAST = 0.001;

    /** A measure at all states. */
    private record Course(String title, double[] values, DoubleFunction<String> figure) {

        static Course of(
                String title,
                List<Entry> states,
                ToDoubleFunction<Entry> measure,
                DoubleFunction<String> figure) {
            return new Course(title, states.stream().mapToDouble(measure).toArray(), figure);
        }

        double span() {
            DoubleSummaryStatistics all =
                    Arrays.stream(values).filter(x -> !Double.isNaN(x)).summaryStatistics();
            return Math.max(0, all.getMax() - all.getMin());
        }
    }

    Markup of(DatasetAudit d) {
        List<Entry> all = d.history();
        if (all.size() < 2) {
            return Markup.none();
        }
        List<Entry> states = all.subList(Math.max(0, all.size() - room.of(MOST)), all.size());
        List<Markup> charts = new ArrayList<>();
        charts.add(
                chart(
                        Course.of(
                                words.text("page.history.rows"),
                                states,
                                Entry::rows,
                                Figures::number),
                        states));
        shares(states).stream()
                .filter(course -> course.span() >= LEAST)
                .sorted(Comparator.comparingDouble(Course::span).reversed())
                .limit(room.of(CHARTS))
                .forEach(course -> charts.add(chart(course, states)));
        return Markup.group(
                Markup.element("h3", words.text("page.history.title")),
                Markup.element(
                        "p",
                        words.text(
                                        states.size() < all.size()
                                                ? "page.history.last"
                                                : "page.history.all",
                                        words.count("count.state", all.size()),
                                        Figures.count(states.size()))
                                + (all.size() < Trends.FEWEST
                                        ? " "
                                                + words.text(
                                                        "page.history.trends",
                                                        Figures.count(Trends.FEWEST))
                                        : "")),
                Markup.element("div", Markup.group(charts)).classed("figures"));
    }

    private static List<Course> shares(List<Entry> states) {
        List<Course> all = new ArrayList<>();
        Entry last = states.get(states.size() - 1);
        for (String check : last.shares().keySet()) {
            all.add(course(null, check, states));
        }
        for (String column : last.columns().keySet()) {
            for (String check : last.columns().get(column).keySet()) {
                if (Metric.ofId(check).filter(Metric::isShare).isPresent()) {
                    all.add(course(column, check, states));
                }
            }
        }
        return all;
    }

    private static Course course(String column, String check, List<Entry> states) {
        return Course.of(
                column == null ? check : PlainText.name(column) + ": " + check,
                states,
                entry -> entry.share(column, check),
                Figures::percent);
    }

    private Markup chart(Course course, List<Entry> states) {
        return Markup.element(
                "figure",
                CourseChart.of(
                        words,
                        course.title(),
                        course.values(),
                        day(states.get(0)),
                        day(states.get(states.size() - 1)),
                        course.figure()),
                Markup.element("figcaption", PlainText.sentence(course.title() + ".")));
    }

    /** The entry's day. */
    private static String day(Entry entry) {
        return entry.at().substring(0, Math.min(DAY, entry.at().length()));
    }
}
