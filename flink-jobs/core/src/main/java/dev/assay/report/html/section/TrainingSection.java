package dev.assay.report.html.section;

import dev.assay.report.html.chart.CourseChart;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.score.TrainingCurves.GanPoint;
import dev.assay.score.TrainingCurves.VaePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How the training of the accepted networks went. */
final class TrainingSection {

    private TrainingSection() {}

    static Markup ofVae(List<VaePoint> curve) {
        return charts(
                curve,
                List.of(
                        chart(
                                "Rows that were not trained on: -ln p, in nats",
                                curve,
                                VaePoint::step,
                                VaePoint::validation),
                        chart(
                                "Reconstruction, in nats",
                                curve,
                                VaePoint::step,
                                VaePoint::reconstruction),
                        chart("Divergence, in nats", curve, VaePoint::step, VaePoint::divergence)));
    }

    static Markup ofGan(List<GanPoint> curve) {
        return charts(
                curve,
                List.of(
                        chart(
                                "Loss of the discriminator, in nats",
                                curve,
                                GanPoint::step,
                                GanPoint::discriminator),
                        chart(
                                "Loss of the generator, in nats",
                                curve,
                                GanPoint::step,
                                GanPoint::generator),
                        chart(
                                "The same, of rows that were not trained on",
                                curve,
                                GanPoint::step,
                                GanPoint::validation)));
    }

    private static Markup charts(List<?> curve, List<Markup> charts) {
        return curve.size() < 2
                ? Markup.none()
                : Markup.element(
                        "details",
                        Markup.element("summary", "How the training went"),
                        Markup.element("div", Markup.group(charts)).classed("figures"));
    }

    private static <P> Markup chart(
            String title, List<P> curve, ToDoubleFunction<P> step, ToDoubleFunction<P> value) {
        if (curve.size() < 2) {
            return Markup.none();
        }
        List<String> ends = new ArrayList<>();
        for (P end : List.of(curve.get(0), curve.get(curve.size() - 1))) {
            ends.add("step " + Figures.count(Math.round(step.applyAsDouble(end))));
        }
        return Markup.element(
                "figure",
                CourseChart.of(
                        title,
                        curve.stream().mapToDouble(value).toArray(),
                        ends.get(0),
                        ends.get(1),
                        Figures::number),
                Markup.element("figcaption", PlainText.sentence(title + ".")));
    }
}
