package dev.assay.report.html;

import dev.assay.inventory.Asset;
import dev.assay.inventory.Change;
import dev.assay.inventory.Inventory;
import dev.assay.inventory.Loose;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.html.stock.AssetCard;
import dev.assay.report.html.stock.AssetMap;
import dev.assay.report.html.stock.AssetTable;
import dev.assay.report.html.stock.ChangeList;
import dev.assay.report.html.stock.SearchSection;
import dev.assay.report.html.stock.ValueSection;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The inventory as one page: {@code inventory.html}.
 *
 * @param words of the report's language
 */
public record StockPage(Words words) {

    /**
     * The document.
     *
     * @param changes since an inventory was accepted; empty where none was
     * @param declaration of the assets that are not declared, to be pasted; empty where all are
     */
    public String write(Inventory inventory, Optional<List<Change>> changes, String declaration) {
        List<Markup> parts = new ArrayList<>();
        parts.add(
                Markup.element(
                        "p",
                        words.text(
                                "stock.about",
                                words.count("count.asset", inventory.assets().size()),
                                Figures.count(inventory.undeclared().size()),
                                inventory.asOf())));
        parts.add(new AssetTable(words).of(inventory));
        changes.ifPresent(
                all -> parts.add(section("stock.changes", new ChangeList(words).of(all))));
        parts.add(map(inventory));
        if (!inventory.values().isEmpty()) {
            parts.add(section("stock.value", new ValueSection(words).of(inventory.values())));
        }
        if (!inventory.searches().isEmpty()) {
            parts.add(section("stock.search", new SearchSection(words).of(inventory.searches())));
        }
        if (!declaration.isEmpty()) {
            parts.add(
                    section(
                            "stock.declare",
                            Markup.group(
                                    Markup.element("p", words.text("stock.declare.about")),
                                    Markup.element("pre", plain(declaration)))));
        }
        parts.add(loose(inventory.loose()));
        List<Markup> cards = new ArrayList<>();
        List<Asset> assets = inventory.assets();
        for (int i = 0; i < assets.size(); i++) {
            cards.add(new AssetCard(words).of(assets.get(i), i));
        }
        if (!cards.isEmpty()) {
            parts.add(section("stock.cards", Markup.group(cards)));
        }
        Markup body = Markup.element("div", Markup.group(parts)).classed("assay");
        HtmlPage page = new HtmlPage(words);
        return page.scripted(
                page.write(words.text("stock.title"), words.text("stock.title"), body));
    }

    /** Line by line: names of files and columns stand in it. */
    private static String plain(String text) {
        return text.lines().map(PlainText::oneLine).collect(Collectors.joining("\n"));
    }

    private Markup section(String key, Markup content) {
        return Markup.element("section", Markup.element("h2", words.text(key)), content)
                .with("aria-label", words.text(key));
    }

    private Markup map(Inventory inventory) {
        return inventory.links().isEmpty()
                ? Markup.none()
                : section("stock.map", new AssetMap(words).of(inventory));
    }

    private Markup loose(List<Loose> loose) {
        if (loose.isEmpty()) {
            return Markup.none();
        }
        Table table = new Table(words, "stock.loose", "file", "size", "what").figures("size");
        for (Loose file : loose) {
            table.row(
                    Markup.value(file.path()),
                    Markup.text(Figures.bytes(file.bytes())),
                    Markup.group(
                            Markup.text(words.text("stock.loose." + file.what())),
                            Markup.element("small", PlainText.sentence(file.about()))));
        }
        return section("stock.loose.title", table.markup());
    }
}
