package dev.assay.report.html.stock;

import dev.assay.inventory.Change;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.words.ChangeWords;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.List;

/**
 * What is another since the inventory was accepted.
 *
 * @param words of the report's language
 */
public record ChangeList(Words words) {

    /** A sentence for each. */
    public Markup of(List<Change> changes) {
        ChangeWords says = new ChangeWords(words);
        return changes.isEmpty()
                ? Markup.element("p", words.text("stock.changes.none"))
                : Markup.element(
                        "ul",
                        Markup.group(
                                changes.stream()
                                        .map(
                                                c ->
                                                        Markup.element(
                                                                "li",
                                                                PlainText.sentence(
                                                                        says.sentence(c))))
                                        .toList()));
    }
}
