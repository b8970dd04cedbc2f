package dev.assay.report.html.stock;

import dev.assay.batch.key.Recognition;
import dev.assay.inventory.Asset;
import dev.assay.inventory.AssetColumn;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Phrase;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The card of one asset.
 *
 * @param words of the report's language
 */
public record AssetCard(Words words) {

    /**
     * The card.
     *
     * @param index the asset's place among all, for links to it
     */
    public Markup of(Asset asset, int index) {
        return Markup.element(
                        "section",
                        Markup.element("h3", Markup.value(asset.name())),
                        asset.identity().description().isEmpty()
                                ? Markup.none()
                                : Markup.element(
                                        "p", PlainText.sentence(asset.identity().description())),
                        fault(asset),
                        facts(asset),
                        asset.quality() == null
                                ? Markup.none()
                                : Markup.element(
                                        "details",
                                        Markup.element(
                                                "summary", words.text("stock.quality.title")),
                                        new QualityTable(words).of(asset.quality())),
                        asset.columns().isEmpty() ? Markup.none() : columns(asset))
                .with("id", Stock.anchor(index))
                .with("aria-label", PlainText.sentence(asset.name()));
    }

    private Markup fault(Asset asset) {
        String fault = asset.standing().fault();
        return fault == null
                ? Markup.none()
                : Markup.element("p", PlainText.sentence(fault)).classed("fault");
    }

    private Markup facts(Asset asset) {
        Stock stock = new Stock(words);
        Asset.Holding holding = asset.holding();
        Asset.Care care = asset.care();
        List<Markup> facts = new ArrayList<>();
        add(facts, "path", Markup.value(asset.identity().path()));
        add(facts, "format", Markup.text(asset.identity().format()));
        add(facts, "role", Markup.text(asset.identity().role()));
        add(facts, "owner", stock.owner(asset));
        add(facts, "steward", Stock.orNone(care.steward()));
        add(facts, "licence", Stock.orNone(care.licence()));
        add(facts, "purpose", Stock.orNone(care.purpose()));
        add(facts, "files", Stock.count(holding.files()));
        add(facts, "size", Stock.bytes(holding.bytes()));
        add(facts, "rows", Stock.count(holding.rows()));
        if (asset.standing().sampled() != null) {
            add(facts, "sampled", Markup.text(Figures.percent(asset.standing().sampled())));
        }
        add(
                facts,
                "growth",
                Markup.text(
                        holding.growth() == null
                                ? Figures.NONE
                                : Figures.percent(holding.growth() - 1)));
        add(facts, "oldest", Stock.orNone(holding.oldest()));
        add(facts, "newest", Stock.orNone(holding.newest()));
        add(facts, "deliveries", Stock.count(care.overdueDeliveries()));
        add(facts, "retention", retention(care));
        if (holding.cost() != null) {
            add(facts, "cost", Markup.text(Figures.number(holding.cost())));
        }
        add(facts, "accepted", Stock.orNone(asset.standing().accepted()));
        add(facts, "unique", unique(asset.uniqueness()));
        add(facts, "people", people(asset.standing().recognitions()));
        add(facts, "from", names(asset.use().from()));
        add(facts, "mentions", names(asset.use().mentions()));
        return Markup.element("dl", Markup.group(facts)).classed("facts");
    }

    private void add(List<Markup> facts, String key, Markup value) {
        facts.add(
                Markup.element(
                        "div",
                        Markup.element("dt", words.text("stock.fact." + key)),
                        Markup.element("dd", value)));
    }

    private Markup retention(Asset.Care care) {
        if (care.retentionDays() == null) {
            return Markup.text(Figures.NONE);
        }
        String days = words.count("count.day", care.retentionDays());
        return Markup.text(
                care.overdueDays() == null
                        ? days
                        : words.text(
                                "stock.retention.overdue",
                                days,
                                words.count("count.day", care.overdueDays())));
    }

    private Markup unique(Asset.Uniqueness unique) {
        if (unique == null) {
            return Markup.text(Figures.NONE);
        }
        String share = Figures.percent(unique.rows());
        return unique.like() == null
                ? Markup.text(share)
                : Phrase.of(
                        words,
                        "stock.unique.like",
                        Markup.text(share),
                        Markup.value(unique.like()));
    }

    /** By which columns most people can be recognised, and of how many rows. */
    private Markup people(List<Recognition> recognitions) {
        if (recognitions.isEmpty()) {
            return Markup.text(Figures.NONE);
        }
        Recognition worst = recognitions.get(0);
        return Phrase.of(
                words,
                "stock.people",
                names(worst.columns()),
                Markup.text(Figures.count(worst.alone())),
                Markup.text(Figures.count(worst.looked())));
    }

    private Markup names(List<String> names) {
        List<Markup> parts = new ArrayList<>();
        for (String name : names) {
            parts.add(Markup.text(parts.isEmpty() ? "" : words.text("join.names")));
            parts.add(Markup.value(name));
        }
        return parts.isEmpty() ? Markup.text(Figures.NONE) : Markup.group(parts);
    }

    private Markup columns(Asset asset) {
        Table table =
                new Table(
                                words,
                                "stock.columns",
                                "column",
                                "type",
                                "meaning",
                                "complete",
                                "distinct",
                                "sensitive",
                                "refers")
                        .figures("complete", "distinct");
        for (AssetColumn column : asset.columns()) {
            table.row(
                    Markup.value(column.name()),
                    Markup.text(column.type()),
                    Stock.orNone(column.meaning()),
                    Markup.text(Figures.percent(column.figures().completeness())),
                    Stock.count(column.figures().distinct()),
                    Markup.text(words.text(column.sensitive() ? "stock.yes" : "stock.no")),
                    Stock.orNone(column.references()));
        }
        return Markup.element(
                "details",
                Markup.element("summary", words.count("count.column", asset.columns().size())),
                table.markup());
    }
}
