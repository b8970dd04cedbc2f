package dev.assay.report.html.section;

import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.score.Fidelity;

/** How like accepted rows the generator's are. */
final class FidelitySection {

    private static final String GENERATED = "Generated rows";
    private static final String ACCEPTED = "Accepted rows";

    private FidelitySection() {}

    static Markup of(Fidelity f) {
        if (f == null) {
            return Markup.none();
        }
        Table table =
                new Table(
                        "Against accepted rows that were held out; 1 is equal",
                        "What agrees",
                        GENERATED,
                        ACCEPTED);
        table.figures(GENERATED, ACCEPTED);
        row(table, "Each column alone", f.shapes(), f.acceptedShapes());
        row(table, "Columns, two and two", f.pairs(), f.acceptedPairs());
        if (f.target() != null) {
            row(
                    table,
                    "Macro F1 of '" + f.target() + "', learned from such rows",
                    f.learnedFromGenerated(),
                    f.learnedFromReal());
        }
        return Markup.element(
                "details",
                Markup.element("summary", "How good the generator is"),
                table.markup(),
                Markup.element("p", rare(f)));
    }

    private static void row(Table table, String what, double generated, double accepted) {
        table.row(
                Markup.text(what),
                Markup.text(Figures.score(generated)),
                Markup.text(Figures.score(accepted)));
    }

    private static String rare(Fidelity f) {
        return f.rare() == 0
                ? "No category is rare."
                : "Of the rare categories, "
                        + f.covered()
                        + " of "
                        + f.rare()
                        + " are generated between half and twice as often as they were accepted.";
    }
}
