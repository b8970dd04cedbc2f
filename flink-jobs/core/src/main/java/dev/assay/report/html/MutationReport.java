package dev.assay.report.html;

import dev.assay.finding.Digits;
import dev.assay.mutate.Operators;
import dev.assay.replay.MutationResult;
import dev.assay.replay.MutationResult.Kills;
import dev.assay.replay.MutationResult.Naming;
import dev.assay.replay.MutationResult.Score;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Which errors the gate would have seen, for a log and as a page.
 *
 * @param words of the report's language
 */
public record MutationReport(Words words) {

    private static final int SHOWN = 10;

    /**
     * For a build's log: the share seen of what could be seen, each kind of error that is seen too
     * rarely, what nobody could see, and what part the checks had.
     */
    public List<String> lines(MutationResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(
                words.text(
                        result.all().isMeasured() ? "log.mutation" : "log.mutation.nothing",
                        PlainText.name(result.dataset()),
                        words.count("count.file", result.partitions().size()),
                        Figures.count(result.red().size()),
                        plain(result.all()),
                        Figures.count(result.all().unseeable())));
        if (result.all().seen() > 0) {
            lines.add("  " + causes(result));
        }
        List<String> more = new ArrayList<>();
        if (result.all().byViews() > 0) {
            more.add(words.text("log.mutation.views", Figures.count(result.all().byViews())));
        }
        result.by(Score::operator).entrySet().stream()
                .filter(e -> e.getValue().rate() < 1)
                .sorted(Map.Entry.comparingByValue(Comparator.comparingDouble(Kills::rate)))
                .limit(SHOWN)
                .forEach(
                        e ->
                                more.add(
                                        words.text(
                                                "log.mutation.seldom",
                                                e.getKey(),
                                                plain(e.getValue()),
                                                survivors(result, e.getKey()))));
        more.addAll(new Ceilings(words).lines(result.scores()));
        more.addAll(new AlarmShares(words).lines(result));
        more.forEach(line -> lines.add("  " + line));
        return lines;
    }

    /** How often a cause is claimed of errors that were seen, and how often it is the right one. */
    private String causes(MutationResult result) {
        int claimed = 0;
        int right = 0;
        int alone = 0;
        for (Score score : result.scores()) {
            claimed += score.naming().claimed();
            right += score.naming().right();
            alone += score.naming().alone();
        }
        double seen = result.all().seen();
        return words.text(
                "log.mutation.causes",
                Digits.percent(claimed / seen),
                Digits.percent(right / seen),
                Digits.percent(alone / seen),
                Figures.count(result.blamed().size()),
                Figures.count(result.red().size()));
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
                .collect(words.joining());
    }

    /** The page {@code mutation.html}. */
    public String page(List<MutationResult> results) {
        List<Markup> sections = new ArrayList<>();
        sections.add(Markup.element("p", words.text("mutation.about")));
        sections.add(Markup.element("p", words.text("mutation.ceiling.about")));
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
                                result.askedNetwork()
                                        ? "replay.network.asked"
                                        : "replay.network.none")));
        parts.add(
                Markup.element(
                        "p",
                        words.text(
                                result.all().isMeasured() ? "mutation.seen" : "mutation.nothing",
                                words.count("count.file", result.partitions().size()),
                                Figures.count(result.red().size()),
                                Figures.count(result.equivalent()),
                                rate(result.all()),
                                Figures.count(result.all().unseeable()))));
        if (result.all().seen() > 0) {
            parts.add(Markup.element("p", causes(result)));
        }
        parts.add(operators(result));
        parts.add(columns(result));
        parts.add(survivors(result));
        parts.add(new Ceilings(words).table(result.scores()));
        parts.add(new AlarmShares(words).table(result.checks()));
        return Markup.element("section", Markup.group(parts));
    }

    private Markup operators(MutationResult result) {
        Set<String> known = Set.copyOf(Operators.ids());
        Table table =
                new Table(
                                words,
                                "mutation.errors",
                                "error",
                                "does",
                                "seen",
                                "could",
                                "rate",
                                "unseeable",
                                "named",
                                "claimed",
                                "right",
                                "by")
                        .figures("seen", "could", "rate", "unseeable", "named", "claimed", "right");
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
                                        Markup.text(Figures.count(kills.unseeable())),
                                        Markup.text(named(result, operator, Naming::named)),
                                        Markup.text(named(result, operator, Naming::claimed)),
                                        Markup.text(named(result, operator, Naming::right)),
                                        Markup.value(killers(result, operator))));
        return table.markup();
    }

    /** Of those seen; of none, no share. */
    private static String named(
            MutationResult result, String operator, ToIntFunction<Naming> count) {
        int seen = 0;
        int named = 0;
        for (Score score : result.scores()) {
            if (score.operator().equals(operator)) {
                seen += score.seen();
                named += count.applyAsInt(score.naming());
            }
        }
        return seen == 0 ? Figures.NONE : Figures.percent((double) named / seen);
    }

    /** The checks that see most, most first. */
    private String killers(MutationResult result, String operator) {
        Map<String, Integer> all = new TreeMap<>();
        result.scores().stream()
                .filter(score -> score.operator().equals(operator))
                .forEach(score -> score.killers().forEach((c, n) -> all.merge(c, n, Integer::sum)));
        return all.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(3)
                .map(Map.Entry::getKey)
                .collect(words.joining());
    }

    private Markup columns(MutationResult result) {
        Table table =
                new Table(words, "mutation.columns", "column", "seen", "could", "rate", "unseeable")
                        .figures("seen", "could", "rate", "unseeable");
        result.by(score -> Ceilings.column(words, score))
                .forEach(
                        (column, kills) ->
                                table.row(
                                        Markup.value(column),
                                        Markup.text(Figures.count(kills.seen())),
                                        Markup.text(Figures.count(kills.couldBeSeen())),
                                        Markup.text(Figures.percent(kills.rate())),
                                        Markup.text(Figures.count(kills.unseeable()))));
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
                                "seen",
                                "ceiling",
                                "in")
                        .figures("strength", "seen", "ceiling");
        for (Score score : survived) {
            table.row(
                    Markup.value(score.operator()),
                    Markup.value(Ceilings.column(words, score)),
                    Markup.text(Figures.percent(score.kind().strength())),
                    Markup.text(
                            words.text(
                                    "mutation.survivors.share",
                                    Integer.toString(score.seen()),
                                    Integer.toString(score.couldBeSeen()))),
                    Markup.text(new Ceilings(words).figure(score)),
                    Markup.value(
                            score.survivedIn().stream().limit(3).collect(words.joining())
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

    /** Not every terminal has the narrow blank. */
    private String plain(Kills kills) {
        return rate(kills).replace(Figures.NARROW, " ");
    }
}
