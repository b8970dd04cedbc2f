package dev.assay.report.html.section;

import dev.assay.catalogue.Family;
import dev.assay.finding.Finding;
import dev.assay.judge.decide.FamilyEvidence;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import java.util.List;

/** Which kinds of evidence there are, and which of them decided. */
final class FamilySection {

    private static final String CHANCE = "As good as by chance";

    private FamilySection() {}

    static Markup of(List<Finding> findings) {
        List<FamilyEvidence> families = FamilyEvidence.of(findings);
        if (families.isEmpty()) {
            return Markup.none();
        }
        Table table =
                new Table(
                                "What decided: kinds of evidence",
                                "Kind",
                                "Compared",
                                CHANCE,
                                "Failed",
                                "Warned")
                        .figures("Compared", CHANCE, "Failed", "Warned");
        for (FamilyEvidence e : families) {
            table.row(
                    Markup.text(title(e.family())),
                    Markup.text(Figures.count(e.checks())),
                    Markup.text(Figures.pValue(e.pValue())),
                    Markup.text(Figures.count(e.failed())),
                    Markup.text(Figures.count(e.warned())));
        }
        return Markup.group(
                table.markup(),
                Markup.element(
                        "p",
                        "Each kind speaks with one voice, however much it compares: how likely is it"
                                + " that chance alone makes any of its differences as large and as"
                                + " certain as today's? Only where that is unlikely among all kinds,"
                                + " its single findings count."));
    }

    private static String title(Family family) {
        return switch (family) {
            case DETERMINISTIC -> "Rules and structure (certain)";
            case STATISTICS -> "Counts and rates";
            case UNIVARIATE -> "Distributions of single columns";
            case ROW_OUTLIERS -> "Unusual rows (VAE)";
            case CRITIC -> "Values that do not fit their rows (generator)";
            case TWO_SAMPLE -> "Today's rows against generated ones (GAN)";
        };
    }
}
