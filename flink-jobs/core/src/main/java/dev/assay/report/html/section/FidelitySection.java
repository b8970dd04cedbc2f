package dev.assay.report.html.section;

import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import dev.assay.score.Fidelity;

/**
 * How like accepted rows the generator's are.
 *
 * @param words of the report's language
 */
record FidelitySection(Words words) {

    Markup of(Fidelity f) {
        if (f == null) {
            return Markup.none();
        }
        Table table =
                new Table(words, "page.fidelity", "what", "generated", "accepted")
                        .figures("generated", "accepted");
        row(table, words.text("page.fidelity.shapes"), f.shapes(), f.acceptedShapes());
        row(table, words.text("page.fidelity.pairs"), f.pairs(), f.acceptedPairs());
        if (f.target() != null) {
            row(
                    table,
                    words.text("page.fidelity.target", f.target()),
                    f.learnedFromGenerated(),
                    f.learnedFromReal());
        }
        return Markup.element(
                "details",
                Markup.element("summary", words.text("page.fidelity.title")),
                table.markup(),
                Markup.element("p", rare(f)));
    }

    private static void row(Table table, String what, double generated, double accepted) {
        table.row(
                Markup.text(what),
                Markup.text(Figures.score(generated)),
                Markup.text(Figures.score(accepted)));
    }

    private String rare(Fidelity f) {
        return f.rare() == 0
                ? words.text("page.fidelity.none-rare")
                : words.text(
                        "page.fidelity.rare", Long.toString(f.covered()), Long.toString(f.rare()));
    }
}
