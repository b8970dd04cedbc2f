package dev.assay.report.html.section;

import dev.assay.audit.DatasetAudit;
import dev.assay.declare.format.HowRead;
import dev.assay.declare.format.HowRead.Answer;
import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.HowRead.Key;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.Locale;

/**
 * How the files were read, as far as that was found out, and what else they might be.
 *
 * @param words of the report's language
 */
public record ReadingSection(Words words) {

    /** Nothing where all was declared. */
    public Markup of(DatasetAudit d) {
        HowRead read = d.read();
        if (read == null || read.guesses().isEmpty()) {
            return Markup.none();
        }
        Table table = new Table(words, "page.read", "key", "value", "odds", "else").figures("odds");
        for (Guess guess : read.guesses()) {
            table.row(
                    Markup.text(
                            words.text(
                                    "page.read.of." + guess.key().name().toLowerCase(Locale.ROOT))),
                    Markup.value(value(guess, read)),
                    Markup.text(Figures.percent(guess.best().odds())),
                    alternatives(guess));
        }
        String about = d.accepted() == null ? "page.read.found" : "page.read.accepted";
        boolean isUnsure = d.accepted() == null && !read.unsure().isEmpty();
        return Markup.group(
                Markup.element("h3", words.text("page.read.title")),
                Markup.element("p", words.text(about)),
                isUnsure
                        ? Markup.element("p", words.text("page.read.unsure")).classed("fault")
                        : Markup.none(),
                table.markup());
    }

    private String value(Guess guess, HowRead read) {
        String value = guess.best().value();
        return guess.key() == Key.DECIMAL && !guess.isUnsure()
                ? words.within(value, words.joined(read.columnsOfNumbers()))
                : value;
    }

    private Markup alternatives(Guess guess) {
        List<Answer> others = guess.answers().subList(1, guess.answers().size());
        if (others.isEmpty()) {
            return Markup.text(Figures.NONE);
        }
        return Markup.value(
                others.stream()
                        .map(a -> words.within(a.value(), Figures.percent(a.odds())))
                        .collect(words.joining()));
    }
}
