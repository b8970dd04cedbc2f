package dev.assay.report.html.stock;

import dev.assay.inventory.Searched;
import dev.assay.recommend.search.SearchProbe.Ranking;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import java.util.List;

/**
 * What judgments say of rankings.
 *
 * @param words of the report's language
 */
public record SearchSection(Words words) {

    /** A row for each ranking of each dataset of judgments. */
    public Markup of(List<Searched> searches) {
        Table table =
                new Table(
                                words,
                                "stock.search.rankings",
                                "judgments",
                                "ranking",
                                "queries",
                                "ndcg10",
                                "judged",
                                "to-judge",
                                "at-stake")
                        .figures("queries", "ndcg10", "judged", "to-judge", "at-stake");
        for (Searched searched : searches) {
            for (Ranking ranking : searched.probe().rankings()) {
                table.row(
                        Markup.value(searched.judgments()),
                        Markup.text(words.text("ranking." + ranking.ranking())),
                        Stock.count(ranking.queries()),
                        new Stock(words).estimate(ranking.ndcg10()),
                        Markup.text(
                                ranking.judged() == null
                                        ? Figures.NONE
                                        : Figures.percent(ranking.judged())),
                        Stock.count(ranking.toJudge()),
                        new Stock(words).estimate(ranking.atStake()));
            }
        }
        return Markup.group(Markup.element("p", words.text("stock.search.about")), table.markup());
    }
}
