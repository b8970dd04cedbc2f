package dev.assay.report.html.section;

import dev.assay.audit.DatasetAudit;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.NotMeasured;
import dev.assay.report.html.markup.Svg;
import dev.assay.report.words.Figures;
import dev.assay.score.GanScores;
import java.util.ArrayList;
import java.util.List;

/** What the discriminator of the generative adversarial network says of today's rows. */
final class GanSection {

    /** Standard errors beyond which a difference is more than chance, nearly always. */
    private static final double ERRORS = 3;

    /** Where accepted rows themselves are distinguished this well, there is little left to rise. */
    private static final double WEAK = 0.9;

    private static final double WIDTH = 360;
    private static final double HEIGHT = 76;
    private static final double AXIS = 40;
    private static final double EDGE = 12;
    private static final double LEAST = 0.4;

    private GanSection() {}

    static Markup of(DatasetAudit d) {
        GanScores gan = d.today().scores().gan();
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("h3", "Today's rows against generated accepted ones (GAN)"));
        parts.add(
                Markup.element(
                        "p",
                        "A network that learned to make rows like the accepted ones makes some; another"
                                + " one then tries to distinguish today's rows from them. The better it can, the"
                                + " more today's rows differ from what was accepted. 0.5 is guessing, 1"
                                + " is always right."));
        if (gan == null) {
            parts.add(NotMeasured.because(d.today().scores().ganAbstained()));
            return Markup.group(parts);
        }
        parts.add(Markup.element("p", reading(gan)));
        if (gan.acceptedAuc() > WEAK) {
            parts.add(
                    Markup.element(
                            "p",
                            "The generator's rows are easily distinguished from accepted ones, so this check"
                                    + " sees little here; the other checks decide."));
        }
        parts.add(
                Markup.element(
                        "figure",
                        scale(gan),
                        Markup.element(
                                "figcaption",
                                "The point is today; the grey band is what was accepted, give or take"
                                        + " two standard errors.")));
        parts.add(CoherenceSection.of(gan.fits()));
        parts.add(FidelitySection.of(d.curves().fidelity()));
        parts.add(TrainingSection.ofGan(d.curves().gan()));
        return Markup.group(parts);
    }

    private static String reading(GanScores gan) {
        double rise = gan.auc() - gan.acceptedAuc();
        double chance = ERRORS * gan.standardError();
        String numbers =
                "Today "
                        + Figures.score(gan.auc())
                        + ", accepted "
                        + Figures.score(gan.acceptedAuc())
                        + " (area under the ROC curve, "
                        + Figures.count(gan.rows(), "row")
                        + " held out): ";
        if (rise > chance) {
            return numbers
                    + "today's rows are easier to distinguish from generated ones than accepted rows were, by"
                    + " more than chance explains. The other findings say where.";
        }
        if (rise < -chance) {
            return numbers
                    + "today's rows are harder to distinguish from generated ones than accepted rows were,"
                    + " which is no fault.";
        }
        return numbers
                + "today's rows are as hard to distinguish from generated ones as accepted rows were.";
    }

    private static Markup scale(GanScores gan) {
        Svg svg = new Svg(WIDTH, HEIGHT);
        double error = 2 * gan.standardError();
        double from = x(gan.acceptedAuc() - error);
        double to = x(gan.acceptedAuc() + error);
        svg.rect("accepted", from, AXIS - 8, to - from, 16);
        svg.line("axis", EDGE, AXIS, WIDTH - EDGE, AXIS);
        for (int tenth = 5; tenth <= 10; tenth++) {
            double at = x(tenth / 10.0);
            svg.line("axis", at, AXIS - 4, at, AXIS + 4);
            String label = tenth == 5 ? "0.5" : tenth == 10 ? "1" : "0." + tenth;
            svg.label("middle", at, AXIS + 24, label);
        }
        svg.line("mark accepted", x(gan.acceptedAuc()), AXIS - 12, x(gan.acceptedAuc()), AXIS + 12);
        svg.circle("mark today", x(gan.auc()), AXIS, 6);
        svg.label(anchor(gan.auc()), x(gan.auc()), AXIS - 20, "today " + Figures.score(gan.auc()));
        return svg.markup(
                "How well today's and accepted rows can be distinguished from generated ones",
                "Area under the ROC curve: today "
                        + Figures.score(gan.auc())
                        + ", accepted "
                        + Figures.score(gan.acceptedAuc())
                        + ".");
    }

    private static String anchor(double auc) {
        return auc > 0.9 ? "end" : auc < 0.5 ? "start" : "middle";
    }

    private static double x(double auc) {
        double inside = Math.max(LEAST, Math.min(1, auc));
        return EDGE + (inside - LEAST) / (1 - LEAST) * (WIDTH - 2 * EDGE);
    }
}
