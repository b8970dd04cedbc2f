package dev.assay.report.html.section;

import dev.assay.document.Nullable;
import dev.assay.privacy.dp.PrivateTraining;
import dev.assay.report.html.chart.CourseChart;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import dev.assay.score.TrainingCurves.GanPoint;
import dev.assay.score.TrainingCurves.VaePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How the training of the accepted networks went.
 *
 * @param words of the report's language
 */
record TrainingSection(Words words) {

    /** What the weights tell of any one row; nothing where nothing is promised. */
    Markup ofPrivacy(@Nullable PrivateTraining dp) {
        return dp == null
                ? Markup.none()
                : Markup.group(
                        Markup.element("h3", words.text("page.dp.title")),
                        Markup.element("p", promise(dp)),
                        networks(dp),
                        Markup.element("p", words.text("page.dp.limits")),
                        Markup.element("p", words.text("page.dp.cost")));
    }

    /** What is promised, and by which noise. */
    private String promise(PrivateTraining dp) {
        return words.text(
                "page.dp.promise",
                Figures.number(dp.epsilon()),
                String.format(Locale.ROOT, "%.2g", dp.delta()),
                Figures.number(dp.noise().clip()),
                Figures.number(dp.noise().multiplier()));
    }

    private Markup networks(PrivateTraining dp) {
        Table table =
                new Table(words, "page.dp.networks", "network", "rows", "rate", "steps")
                        .figures("rows", "rate", "steps");
        for (PrivateTraining.Network network : dp.networks()) {
            table.row(
                    Markup.text(network.name().toUpperCase(Locale.ROOT)),
                    Markup.text(Figures.count(network.rows())),
                    Markup.text(Figures.percent(network.rate())),
                    Markup.text(Figures.count(network.steps())));
        }
        return table.markup();
    }

    Markup ofVae(List<VaePoint> curve) {
        return charts(
                curve,
                List.of(
                        chart(
                                "page.training.vae.validation",
                                curve,
                                VaePoint::step,
                                VaePoint::validation),
                        chart(
                                "page.training.vae.reconstruction",
                                curve,
                                VaePoint::step,
                                VaePoint::reconstruction),
                        chart(
                                "page.training.vae.divergence",
                                curve,
                                VaePoint::step,
                                VaePoint::divergence)));
    }

    Markup ofGan(List<GanPoint> curve) {
        return charts(
                curve,
                List.of(
                        chart(
                                "page.training.gan.discriminator",
                                curve,
                                GanPoint::step,
                                GanPoint::discriminator),
                        chart(
                                "page.training.gan.generator",
                                curve,
                                GanPoint::step,
                                GanPoint::generator),
                        chart(
                                "page.training.gan.validation",
                                curve,
                                GanPoint::step,
                                GanPoint::validation)));
    }

    private Markup charts(List<?> curve, List<Markup> charts) {
        return curve.size() < 2
                ? Markup.none()
                : Markup.element(
                        "details",
                        Markup.element("summary", words.text("page.training.title")),
                        Markup.element("div", Markup.group(charts)).classed("figures"));
    }

    private <P> Markup chart(
            String key, List<P> curve, ToDoubleFunction<P> step, ToDoubleFunction<P> value) {
        if (curve.size() < 2) {
            return Markup.none();
        }
        List<String> ends = new ArrayList<>();
        for (P end : List.of(curve.get(0), curve.get(curve.size() - 1))) {
            ends.add(
                    words.text(
                            "page.training.step",
                            Figures.count(Math.round(step.applyAsDouble(end)))));
        }
        String title = words.text(key);
        return Markup.element(
                "figure",
                CourseChart.of(
                        words,
                        title,
                        curve.stream().mapToDouble(value).toArray(),
                        ends.get(0),
                        ends.get(1),
                        Figures::number),
                Markup.element("figcaption", PlainText.sentence(title + ".")));
    }
}
