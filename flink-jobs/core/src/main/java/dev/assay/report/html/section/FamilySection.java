package dev.assay.report.html.section;

import dev.assay.finding.Finding;
import dev.assay.judge.decide.FamilyEvidence;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import java.util.List;

/**
 * Which kinds of evidence there are, and which of them decided.
 *
 * @param words of the report's language
 */
record FamilySection(Words words) {

    Markup of(List<Finding> findings) {
        List<FamilyEvidence> families = FamilyEvidence.of(findings);
        if (families.isEmpty()) {
            return Markup.none();
        }
        Table table =
                new Table(words, "page.evidence", "kind", "compared", "chance", "failed", "warned")
                        .figures("compared", "chance", "failed", "warned");
        for (FamilyEvidence e : families) {
            table.row(
                    Markup.text(words.title(e.family())),
                    Markup.text(Figures.count(e.checks())),
                    Markup.text(Figures.pValue(e.pValue())),
                    Markup.text(Figures.count(e.failed())),
                    Markup.text(Figures.count(e.warned())));
        }
        return Markup.group(table.markup(), Markup.element("p", words.text("page.evidence.about")));
    }
}
