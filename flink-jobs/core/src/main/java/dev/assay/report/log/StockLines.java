package dev.assay.report.log;

import dev.assay.inventory.Asset;
import dev.assay.inventory.Change;
import dev.assay.inventory.Inventory;
import dev.assay.inventory.Link;
import dev.assay.inventory.quality.Quality;
import dev.assay.recommend.rank.Estimate;
import dev.assay.report.words.ChangeWords;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An inventory for a build's log.
 *
 * @param words of the report's language
 */
public record StockLines(Words words) {

    private static final int SHOWN = 20;

    /**
     * What there is, each asset on a line, and what is another than it was.
     *
     * @param changes since an inventory was accepted; empty where none was
     * @param page where all of it stands
     * @param declaration where a declaration of what is not declared stands
     */
    public List<String> lines(
            Inventory inventory, Optional<List<Change>> changes, String page, String declaration) {
        List<String> lines = new ArrayList<>();
        List<Asset> assets = inventory.assets();
        lines.add(
                words.text(
                        "log.stock",
                        words.count("count.asset", assets.size()),
                        Figures.count(inventory.undeclared().size()),
                        page));
        assets.stream().limit(SHOWN).forEach(asset -> lines.add("  " + line(asset)));
        if (assets.size() > SHOWN) {
            lines.add("  " + words.text("log.more", Figures.count(assets.size() - SHOWN)));
        }
        assets.stream()
                .filter(asset -> asset.standing().sampled() != null)
                .limit(SHOWN)
                .forEach(
                        asset ->
                                lines.add(
                                        words.text(
                                                "log.stock.sampled",
                                                PlainText.name(asset.name()),
                                                Figures.percent(asset.standing().sampled()))));
        inventory.links().stream()
                .filter(link -> link.kind() == Link.Kind.LOOKS_LIKE)
                .filter(link -> link.dangling() != null && link.dangling().low() > 0)
                .limit(SHOWN)
                .forEach(link -> lines.add(dangling(link)));
        if (!inventory.undeclared().isEmpty()) {
            lines.add(words.text("log.stock.undeclared", declaration));
        }
        if (!inventory.loose().isEmpty()) {
            lines.add(
                    words.text(
                            "log.stock.loose",
                            words.count("count.file", inventory.loose().size())));
        }
        ChangeWords says = new ChangeWords(words);
        changes.ifPresent(all -> all.stream().limit(SHOWN).map(says::sentence).forEach(lines::add));
        return lines;
    }

    private String dangling(Link link) {
        Estimate share = link.dangling();
        return words.text(
                "log.stock.dangling",
                PlainText.name(link.from() + "." + link.column()),
                PlainText.name(link.to() + "." + link.toColumn()),
                Figures.percent(share.value()),
                Figures.percent(share.low()),
                Figures.percent(share.high()));
    }

    private String line(Asset asset) {
        Long rows = asset.holding().rows();
        Optional<Double> quality = Optional.ofNullable(asset.quality()).flatMap(Quality::score);
        String owner = asset.care().owner();
        return words.text(
                "log.stock.asset",
                PlainText.name(asset.name()),
                asset.identity().role(),
                rows == null ? Figures.NONE : words.count("count.row", rows),
                owner == null ? words.text("stock.owner.unknown") : PlainText.name(owner),
                quality.map(Figures::percent).orElse(Figures.NONE));
    }
}
