package dev.assay.report.html.behaviour;

import dev.assay.audit.DatasetAudit;
import dev.assay.behaviour.Behaviour;
import dev.assay.behaviour.Reached;
import dev.assay.behaviour.Tail;
import dev.assay.report.html.chart.FunnelChart;
import dev.assay.report.html.chart.FunnelChart.Stage;
import dev.assay.report.html.chart.LorenzChart;
import dev.assay.report.html.markup.Figure;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What users and items of a log do altogether.
 *
 * @param words of the report's language
 */
public record BehaviourSection(Words words) {

    /** The point of the curve up to which half of the keys are. */
    private static final int HALF = Tail.POINTS / 2 - 1;

    /** The section; nothing where a dataset is no log. */
    public Markup of(DatasetAudit d) {
        Behaviour b = d.today().behaviour();
        if (b == null) {
            return Markup.none();
        }
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("h3", words.text("page.behaviour.title")));
        parts.add(Markup.element("p", about(b)));
        if (b.totals().userShare() < 1) {
            String share = Figures.percent(b.totals().userShare());
            parts.add(Markup.element("p", words.text("page.behaviour.some-users", share)));
        }
        if (b.totals().itemShare() < 1) {
            String share = Figures.percent(b.totals().itemShare());
            parts.add(Markup.element("p", words.text("page.behaviour.some-items", share)));
        }
        List<Markup> figures = new ArrayList<>();
        if (b.funnel().size() > 1) {
            figures.add(funnel(b.funnel()));
        }
        if (b.users() != null) {
            figures.add(lorenz(b.users(), "page.behaviour.users"));
        }
        if (b.items() != null) {
            figures.add(lorenz(b.items(), "page.behaviour.items"));
        }
        parts.add(Markup.element("div", Markup.group(figures)).classed("figures"));
        parts.add(tails(b));
        parts.add(new HoursFigure(words).of(b.hours()));
        parts.add(new CohortsFigure(words).of(b.cohorts()));
        parts.add(new SegmentsTable(words).of(b.segments(), accepted(d)));
        return Markup.group(parts);
    }

    private static Behaviour accepted(DatasetAudit d) {
        return d.accepted() == null ? null : d.accepted().behaviour();
    }

    private String about(Behaviour b) {
        String events = words.count("count.event", b.totals().events());
        if (b.users() == null) {
            return words.text("page.behaviour.about.events", events);
        }
        return b.totals().first() == null
                ? words.text("page.behaviour.about", events)
                : words.text(
                        "page.behaviour.about.dated",
                        events,
                        b.totals().first(),
                        b.totals().last());
    }

    private Markup funnel(List<Reached> funnel) {
        long before = funnel.get(0).through();
        List<Stage> stages = new ArrayList<>();
        for (Reached step : funnel) {
            String users = users(step.through());
            boolean isRated = step != funnel.get(0) && before > 0 && step.through() > 0;
            String figure =
                    isRated
                            ? words.text(
                                    "page.behaviour.funnel.rate",
                                    users,
                                    Figures.percent((double) step.through() / before))
                            : users;
            stages.add(new Stage(words.text("step." + step.step().word()), step.through(), figure));
            before = step.through();
        }
        Table table =
                new Table(words, "page.funnel", "step", "users", "through")
                        .figures("users", "through");
        for (Reached step : funnel) {
            table.row(
                    Markup.text(words.text("step." + step.step().word())),
                    Markup.text(users(step.users())),
                    Markup.text(users(step.through())));
        }
        return Figure.of(
                words,
                FunnelChart.of(words.text("page.behaviour.funnel"), stages),
                Markup.text(words.text("page.behaviour.funnel.caption")),
                table);
    }

    private String users(long users) {
        return users == 0 ? words.text("page.behaviour.few") : Figures.count(users);
    }

    private Markup lorenz(Tail tail, String key) {
        if (tail.curve().isEmpty()) {
            return Markup.none();
        }
        String half = Figures.percent(tail.curve().get(HALF));
        Markup chart =
                LorenzChart.of(
                        words.text(key),
                        tail.curve(),
                        words.text("page.behaviour.least"),
                        words.text("page.behaviour.most"),
                        words.text(key + ".chart", half, Figures.score(tail.gini())));
        return Markup.element(
                "figure", chart, Markup.element("figcaption", words.text(key + ".caption")));
    }

    /** How events are spread, in numbers. */
    private Markup tails(Behaviour b) {
        Table table =
                new Table(words, "page.tails", "of", "count", "gini", "top", "half", "cold")
                        .figures("count", "gini", "top", "half", "cold");
        row(table, words.text("page.tails.users"), b.users());
        row(table, words.text("page.tails.items"), b.items());
        return table.markup();
    }

    private void row(Table table, String name, Tail tail) {
        if (tail == null) {
            return;
        }
        boolean isTold = tail.keys() > 0;
        table.row(
                Markup.text(name),
                Markup.text(users(tail.keys())),
                Markup.text(isTold ? Figures.score(tail.gini()) : Figures.NONE),
                Markup.text(tail.top() > 0 ? Figures.percent(tail.top()) : Figures.NONE),
                Markup.text(
                        tail.curve().isEmpty()
                                ? Figures.NONE
                                : Figures.percent(tail.curve().get(HALF))),
                Markup.text(
                        tail.cold() > 0
                                ? words.text(
                                        "page.tails.cold-share",
                                        Figures.count(tail.cold()),
                                        Figures.percent((double) tail.cold() / tail.keys()))
                                : words.text("page.behaviour.few")));
    }
}
