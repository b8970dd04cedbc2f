package dev.assay.report.html.stock;

import dev.assay.inventory.Valued;
import dev.assay.recommend.Probe;
import dev.assay.recommend.rank.Estimate;
import dev.assay.recommend.worth.Contributions;
import dev.assay.recommend.worth.Freshness;
import dev.assay.recommend.worth.Potential;
import dev.assay.recommend.worth.Without;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.ProbeWords;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What logs are worth for recommendation: how well recommenders foresee what users do next, and
 * what they lose without parts of the data.
 *
 * @param words of the report's language
 */
public record ValueSection(Words words) {

    /** Of all logs; nothing where there are none. */
    public Markup of(List<Valued> values) {
        List<Markup> parts = new ArrayList<>();
        for (Valued value : values) {
            parts.add(Markup.element("h3", Markup.value(words.joined(value.logs()))));
            parts.add(of(value.probe()));
        }
        return parts.isEmpty()
                ? Markup.none()
                : Markup.group(
                        Markup.element("p", words.text("stock.value.about")), Markup.group(parts));
    }

    private Markup of(Probe probe) {
        ProbeWords says = new ProbeWords(words);
        if (probe.abstention() != null) {
            return Markup.element("p", says.abstention(probe.abstention())).classed("unmeasured");
        }
        Table table =
                new Table(
                                words,
                                "stock.value.recommenders",
                                "name",
                                "recall20",
                                "ndcg10",
                                "ndcg100",
                                "coverage")
                        .figures("recall20", "ndcg10", "ndcg100", "coverage");
        for (Probe.Result result : probe.results()) {
            table.row(
                    Markup.text(words.text("recommender." + result.recommender())),
                    new Stock(words).estimate(result.recall20()),
                    new Stock(words).estimate(result.ndcg10()),
                    new Stock(words).estimate(result.ndcg100()),
                    new Stock(words).estimate(result.coverage()));
        }
        List<Markup> left = new ArrayList<>();
        probe.leftOut().forEach(out -> left.add(Markup.element("li", says.leftOut(out))));
        return Markup.group(
                Markup.element("p", says.split(probe)),
                left.isEmpty() ? Markup.none() : Markup.element("ul", Markup.group(left)),
                table.markup(),
                probe.worth() == null ? Markup.none() : worth(probe.worth()));
    }

    private Markup worth(Probe.Worth worth) {
        Table without =
                new Table(
                                words,
                                "stock.value.without",
                                "part",
                                "pairs",
                                "unique",
                                "recall20",
                                "ndcg100",
                                "says")
                        .figures("pairs", "unique", "recall20", "ndcg100");
        for (Without part : worth.without()) {
            without.row(
                    part(part),
                    Stock.count(part.pairs()),
                    Markup.text(Figures.percent(part.unique())),
                    new Stock(words).estimate(part.recall20()),
                    new Stock(words).estimate(part.ndcg100()),
                    Markup.text(words.text(said(part.ndcg100()))));
        }
        return Markup.group(
                worth.without().isEmpty() ? Markup.none() : without.markup(),
                worth.contributions() == null ? Markup.none() : shares(worth.contributions()),
                worth.freshness() == null ? Markup.none() : freshness(worth.freshness()),
                worth.potentials().isEmpty() ? Markup.none() : potentials(worth.potentials()));
    }

    private Markup potentials(List<Potential> potentials) {
        Table table =
                new Table(
                                words,
                                "stock.value.potential",
                                "column",
                                "items",
                                "without",
                                "ndcg100",
                                "says")
                        .figures("items", "without", "ndcg100");
        for (Potential potential : potentials) {
            Estimate gain = potential.ndcg100();
            boolean helps = gain.leavesZeroOut() && gain.value() > 0;
            table.row(
                    Markup.group(
                            Markup.value(potential.column()),
                            Markup.element("small", Markup.value(potential.asset()))),
                    Stock.count(potential.items()),
                    Stock.count(potential.of() - potential.items()),
                    new Stock(words).estimate(gain),
                    Markup.text(
                            words.text(
                                    helps
                                            ? "stock.value.potential.helps"
                                            : "stock.value.potential.none")));
        }
        return table.markup();
    }

    private static String said(Estimate loss) {
        if (!loss.leavesZeroOut()) {
            return "stock.value.nothing";
        }
        return loss.value() > 0 ? "stock.value.helps" : "stock.value.harms";
    }

    private Markup part(Without part) {
        String kind = words.text("stock.value.part." + part.kind());
        return Markup.group(
                Markup.value(part.name()),
                Markup.text(part.last().equals(part.name()) ? "" : " – "),
                part.last().equals(part.name()) ? Markup.none() : Markup.value(part.last()),
                Markup.element("small", kind));
    }

    private Markup shares(Contributions contributions) {
        Table table =
                new Table(words, "stock.value.shapley", "first", "last", "ndcg100")
                        .figures("ndcg100");
        contributions
                .groups()
                .forEach(
                        group ->
                                table.row(
                                        Markup.value(group.first()),
                                        Markup.value(group.last()),
                                        new Stock(words).estimate(group.ndcg100())));
        return table.markup();
    }

    private Markup freshness(Freshness freshness) {
        Table table =
                new Table(words, "stock.value.freshness", "delay", "pairs", "ndcg100")
                        .figures("delay", "pairs", "ndcg100");
        freshness
                .points()
                .forEach(
                        point ->
                                table.row(
                                        Markup.text(Figures.number(point.delayDays())),
                                        Stock.count(point.pairs()),
                                        new Stock(words).estimate(point.ndcg100())));
        String half =
                freshness.halfLifeDays() == null
                        ? words.text("stock.value.halflife.none")
                        : words.text(
                                "stock.value.halflife", Figures.number(freshness.halfLifeDays()));
        return Markup.group(table.markup(), Markup.element("p", half));
    }
}
