package dev.assay.report.html.stock;

import dev.assay.document.Nullable;
import dev.assay.finding.Outcome;
import dev.assay.inventory.Asset;
import dev.assay.inventory.quality.Quality;
import dev.assay.recommend.rank.Estimate;
import dev.assay.report.html.markup.Badge;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import java.util.Locale;
import java.util.Optional;

/**
 * Cells that tables and cards of an inventory have in common.
 *
 * @param words of the report's language
 */
record Stock(Words words) {

    /** Where the card of an asset is on the page; {@code index} is its place among all. */
    static String anchor(int index) {
        return "asset-" + index;
    }

    Markup verdict(Asset asset) {
        String outcome = asset.standing().outcome();
        return outcome == null
                ? Markup.text(words.text("stock.undeclared"))
                : Badge.of(words, Outcome.valueOf(outcome));
    }

    Markup owner(Asset asset) {
        Asset.Care care = asset.care();
        if (care.owner() == null) {
            return Markup.text(words.text("stock.owner.unknown"));
        }
        return switch (care.ownerFrom()) {
            case DECLARED -> Markup.value(care.owner());
            case CODEOWNERS -> guessed(care.owner(), "stock.owner.codeowners");
            case COMMITS -> guessed(care.owner(), "stock.owner.commits");
        };
    }

    private Markup guessed(String owner, String how) {
        return Markup.group(Markup.value(owner), Markup.element("small", words.text(how)));
    }

    Markup quality(Asset asset) {
        Optional<Double> score = Optional.ofNullable(asset.quality()).flatMap(Quality::score);
        return Markup.text(score.map(Figures::percent).orElse(Figures.NONE));
    }

    static Markup orNone(String text) {
        return text == null || text.isEmpty() ? Markup.text(Figures.NONE) : Markup.value(text);
    }

    static Markup count(Number n) {
        return Markup.text(n == null ? Figures.NONE : Figures.count(n.longValue()));
    }

    static Markup bytes(@Nullable Long n) {
        return Markup.text(n == null ? Figures.NONE : Figures.bytes(n));
    }

    /** A figure with its interval below it. */
    Markup estimate(@Nullable Estimate estimate) {
        return estimate == null
                ? Markup.text(Figures.NONE)
                : Markup.group(
                        Markup.text(figure(estimate.value())),
                        Markup.element(
                                "small",
                                words.text(
                                        "chart.range",
                                        figure(estimate.low()),
                                        figure(estimate.high()))));
    }

    private static String figure(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }
}
