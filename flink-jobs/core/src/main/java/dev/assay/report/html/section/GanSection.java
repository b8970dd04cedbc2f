package dev.assay.report.html.section;

import dev.assay.audit.DatasetAudit;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.NotMeasured;
import dev.assay.report.html.markup.Svg;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import dev.assay.score.GanScores;
import java.util.ArrayList;
import java.util.List;

/**
 * What the discriminator of the generative adversarial network says of today's rows.
 *
 * @param words of the report's language
 */
record GanSection(Words words) {

    /** Standard errors beyond which a difference is more than chance, nearly always. */
    private static final double ERRORS = 3;

    /** Where accepted rows themselves are distinguished this well, there is little left to rise. */
    private static final double WEAK = 0.9;

    private static final double WIDTH = 360;
    private static final double HEIGHT = 76;
    private static final double AXIS = 40;
    private static final double EDGE = 12;
    private static final double LEAST = 0.4;

    Markup of(DatasetAudit d) {
        GanScores gan = d.today().scores().gan();
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("h3", words.text("page.gan.title")));
        parts.add(Markup.element("p", words.text("page.gan.about")));
        if (gan == null) {
            String why = d.today().scores().ganAbstained();
            parts.add(NotMeasured.because(words, VaeSection.whyNot(words, d, why)));
            return Markup.group(parts);
        }
        parts.add(Markup.element("p", reading(gan)));
        if (gan.acceptedAuc() > WEAK) {
            parts.add(Markup.element("p", words.text("page.gan.weak")));
        }
        parts.add(
                Markup.element(
                        "figure",
                        scale(gan),
                        Markup.element("figcaption", words.text("page.gan.scale.caption"))));
        parts.add(new CoherenceSection(words).of(gan.fits()));
        parts.add(new FidelitySection(words).of(d.curves().fidelity()));
        parts.add(new TrainingSection(words).ofGan(d.curves().gan()));
        return Markup.group(parts);
    }

    private String reading(GanScores gan) {
        double rise = gan.auc() - gan.acceptedAuc();
        double chance = ERRORS * gan.standardError();
        String reading =
                rise > chance
                        ? "page.gan.easier"
                        : rise < -chance ? "page.gan.harder" : "page.gan.same";
        return words.text(
                reading,
                Figures.score(gan.auc()),
                Figures.score(gan.acceptedAuc()),
                words.count("count.row", gan.rows()));
    }

    private Markup scale(GanScores gan) {
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
        svg.label(
                anchor(gan.auc()),
                x(gan.auc()),
                AXIS - 20,
                words.text("page.gan.today", Figures.score(gan.auc())));
        return svg.markup(
                words.text("page.gan.scale"),
                words.text(
                        "page.gan.scale.about",
                        Figures.score(gan.auc()),
                        Figures.score(gan.acceptedAuc())));
    }

    private static String anchor(double auc) {
        return auc > 0.9 ? "end" : auc < 0.5 ? "start" : "middle";
    }

    private static double x(double auc) {
        double inside = Math.max(LEAST, Math.min(1, auc));
        return EDGE + (inside - LEAST) / (1 - LEAST) * (WIDTH - 2 * EDGE);
    }
}
