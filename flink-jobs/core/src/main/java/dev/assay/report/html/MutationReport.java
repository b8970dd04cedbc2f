package dev.assay.report.html;

import dev.assay.mutate.Operator;
import dev.assay.mutate.Operators;
import dev.assay.replay.MutationResult;
import dev.assay.replay.MutationResult.Kills;
import dev.assay.replay.MutationResult.Score;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which errors the gate would have seen, for a log and as a page.
 *
 * @param words of the report's language
 */
public record MutationReport(Words words) {

    private static final int SHOWN = 10;

    /** For a build's log: the kill rate, then each kind of error that is seen too rarely. */
    public List<String> lines(MutationResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(
                words.text(
                        result.all().isMeasured() ? "log.mutation" : "log.mutation.nothing",
                        PlainText.name(result.dataset()),
                        words.count("count.file", result.partitions().size()),
                        Figures.count(result.red().size()),
                        plain(result.all())));
        List<Map.Entry<String, Kills>> weakest =
                result.by(Score::operator).entrySet().stream()
                        .filter(e -> e.getValue().rate() < 1)
                        .sorted(
                                Map.Entry.comparingByValue(
                                        (a, b) -> Double.compare(a.rate(), b.rate())))
                        .limit(SHOWN)
                        .toList();
        weakest.forEach(
                e ->
                        lines.add(
                                "  "
                                        + words.text(
                                                "log.mutation.seldom",
                                                e.getKey(),
                                                plain(e.getValue()),
                                                survivors(result, e.getKey()))));
        return lines;
    }

    private String survivors(MutationResult result, String operator) {
        return result.scores().stream()
                .filter(s -> s.operator().equals(operator) && s.seen() < s.couldBeSeen())
                .map(
                        s ->
                                s.column() == null
                                        ? words.text("log.mutation.rows")
                                        : PlainText.name(s.column()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The page {@code mutation.html}. */
    public String page(List<MutationResult> results) {
        List<Markup> sections = new ArrayList<>();
        sections.add(Markup.element("p", words.text("mutation.about")));
        results.forEach(result -> sections.add(section(result)));
        return new HtmlPage(words)
                .write(
                        words.text("mutation.title"),
                        words.text("mutation.heading"),
                        Markup.element("div", Markup.group(sections)).classed("assay"));
    }

    private Markup section(MutationResult result) {
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("h2", Markup.value(result.dataset())));
        parts.add(
                Markup.element(
                        "p",
                        words.text(
                                result.all().isMeasured() ? "mutation.killed" : "mutation.nothing",
                                words.count("count.file", result.partitions().size()),
                                Figures.count(result.red().size()),
                                Figures.count(result.equivalent()),
                                rate(result.all()))));
        parts.add(operators(result));
        parts.add(columns(result));
        parts.add(survivors(result));
        return Markup.element("section", Markup.group(parts));
    }

    private Markup operators(MutationResult result) {
        Set<String> known = Operators.ALL.stream().map(Operator::id).collect(Collectors.toSet());
        Table table =
                new Table(
                                words,
                                "mutation.errors",
                                "error",
                                "does",
                                "killed",
                                "mutants",
                                "rate",
                                "named",
                                "by")
                        .figures("killed", "mutants", "rate", "named");
        result.by(Score::operator)
                .forEach(
                        (operator, kills) ->
                                table.row(
                                        Markup.value(operator),
                                        Markup.text(
                                                known.contains(operator)
                                                        ? words.text("operator." + operator)
                                                        : ""),
                                        Markup.text(Figures.count(kills.seen())),
                                        Markup.text(Figures.count(kills.couldBeSeen())),
                                        Markup.text(Figures.percent(kills.rate())),
                                        Markup.text(named(result, operator)),
                                        Markup.value(killers(result, operator))));
        return table.markup();
    }

    /** Of those killed; of none, no share. */
    private static String named(MutationResult result, String operator) {
        int killed = 0;
        int named = 0;
        for (Score score : result.scores()) {
            if (score.operator().equals(operator)) {
                killed += score.seen();
                named += score.named();
            }
        }
        return killed == 0 ? Figures.NONE : Figures.percent((double) named / killed);
    }

    /** The checks that kill most, most first. */
    private static String killers(MutationResult result, String operator) {
        Map<String, Integer> all = new TreeMap<>();
        result.scores().stream()
                .filter(score -> score.operator().equals(operator))
                .forEach(score -> score.killers().forEach((c, n) -> all.merge(c, n, Integer::sum)));
        return all.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(3)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private Markup columns(MutationResult result) {
        Table table =
                new Table(words, "mutation.columns", "column", "killed", "mutants", "rate")
                        .figures("killed", "mutants", "rate");
        result.by(this::column)
                .forEach(
                        (column, kills) ->
                                table.row(
                                        Markup.value(column),
                                        Markup.text(Figures.count(kills.seen())),
                                        Markup.text(Figures.count(kills.couldBeSeen())),
                                        Markup.text(Figures.percent(kills.rate()))));
        return table.markup();
    }

    private Markup survivors(MutationResult result) {
        List<Score> survived =
                result.scores().stream().filter(s -> s.seen() < s.couldBeSeen()).toList();
        if (survived.isEmpty()) {
            return Markup.element("p", words.text("mutation.none-survived"));
        }
        Table table =
                new Table(
                                words,
                                "mutation.survivors",
                                "error",
                                "column",
                                "strength",
                                "killed",
                                "in")
                        .figures("strength", "killed");
        for (Score score : survived) {
            table.row(
                    Markup.value(score.operator()),
                    Markup.value(column(score)),
                    Markup.text(Figures.percent(score.kind().strength())),
                    Markup.text(
                            words.text(
                                    "mutation.survivors.share",
                                    Integer.toString(score.seen()),
                                    Integer.toString(score.couldBeSeen()))),
                    Markup.value(
                            score.survivedIn().stream().limit(3).collect(Collectors.joining(", "))
                                    + (score.survivedIn().size() > 3 ? ", …" : "")));
        }
        return table.markup();
    }

    private String rate(Kills kills) {
        return words.text(
                "mutation.rate",
                Figures.percent(kills.rate()),
                Figures.count(kills.seen()),
                Figures.count(kills.couldBeSeen()));
    }

    private String column(Score score) {
        return score.column() == null ? words.text("mutation.rows") : score.column();
    }

    /** Not every terminal has the narrow blank. */
    private String plain(Kills kills) {
        return rate(kills).replace(Figures.NARROW, " ");
    }
}
