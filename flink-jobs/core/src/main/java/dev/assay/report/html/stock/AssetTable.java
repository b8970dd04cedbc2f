package dev.assay.report.html.stock;

import dev.assay.inventory.Asset;
import dev.assay.inventory.Inventory;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Words;
import java.util.List;

/**
 * All assets, a row each.
 *
 * @param words of the report's language
 */
public record AssetTable(Words words) {

    /** The table; names lead to the cards. */
    public Markup of(Inventory inventory) {
        Stock stock = new Stock(words);
        Table table =
                new Table(
                                words,
                                "stock.assets",
                                "asset",
                                "owner",
                                "role",
                                "rows",
                                "size",
                                "newest",
                                "quality",
                                "used",
                                "verdict")
                        .figures("rows", "size", "quality", "used")
                        .sortable();
        List<Asset> assets = inventory.assets();
        for (int i = 0; i < assets.size(); i++) {
            Asset asset = assets.get(i);
            table.row(
                    Markup.element("a", Markup.value(asset.name()))
                            .with("href", "#" + Stock.anchor(i)),
                    stock.owner(asset),
                    Markup.text(asset.identity().role()),
                    Stock.count(asset.holding().rows()),
                    Stock.bytes(asset.holding().bytes()),
                    Stock.orNone(asset.holding().newest()),
                    stock.quality(asset),
                    Stock.count(asset.use().mentions().size()),
                    stock.verdict(asset));
        }
        return Markup.element("div", table.markup()).classed("wide");
    }
}
