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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which errors the gate would have seen, for a log and as a page. */
public final class MutationReport {

    private static final int SHOWN = 10;
    private static final String NOTHING = "nothing was judged, since no error was put in";

    private MutationReport() {}

    /** For a build's log: the kill rate, then each kind of error that is seen too rarely. */
    public static List<String> lines(MutationResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(
                PlainText.name(result.dataset())
                        + ": "
                        + (result.all().isMeasured()
                                ? plain(result.all())
                                        + " of the errors would have failed the build ("
                                : NOTHING + " (")
                        + Figures.count(result.partitions().size(), "file")
                        + " damaged, "
                        + Figures.count(result.red().size())
                        + " left out because they are red without an error)");
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
                                        + e.getKey()
                                        + ": "
                                        + plain(e.getValue())
                                        + survivors(result, e.getKey())));
        return lines;
    }

    private static String survivors(MutationResult result, String operator) {
        String columns =
                result.scores().stream()
                        .filter(s -> s.operator().equals(operator) && s.killed() < s.mutants())
                        .map(s -> s.column() == null ? "rows" : PlainText.name(s.column()))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return "; not always seen in " + columns;
    }

    /** The page {@code mutation.html}. */
    public static String page(List<MutationResult> results) {
        List<Markup> sections = new ArrayList<>();
        sections.add(
                Markup.element(
                        "p",
                        "One error at a time was put into one of the last files, in memory, and the file was judged"
                                + " against all others as a build would have judged it. An error that fails the build"
                                + " is killed; one that passes survives. Networks took no part."));
        results.forEach(result -> sections.add(section(result)));
        return HtmlPage.write(
                "Mutation test",
                "Mutation test: which errors does the gate see?",
                Markup.element("div", Markup.group(sections)).classed("assay"));
    }

    private static Markup section(MutationResult result) {
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("h2", Markup.value(result.dataset())));
        parts.add(
                Markup.element(
                        "p",
                        (result.all().isMeasured()
                                        ? rate(result.all()) + " of the errors were killed"
                                        : "N" + NOTHING.substring(1))
                                + ". Errors were put into "
                                + Figures.count(result.partitions().size(), "file")
                                + "; "
                                + Figures.count(result.red().size())
                                + " were left out because they are red without an error, and "
                                + Figures.count(result.equivalent())
                                + " mutants because they hardly differ from the data."));
        parts.add(operators(result));
        parts.add(columns(result));
        parts.add(survivors(result));
        return Markup.element("section", Markup.group(parts));
    }

    private static Markup operators(MutationResult result) {
        Map<String, String> described =
                Operators.ALL.stream()
                        .collect(Collectors.toMap(Operator::id, Operator::description));
        Table table =
                new Table(
                                "Kinds of errors",
                                "Error",
                                "What it does",
                                "Killed",
                                "Mutants",
                                "Rate",
                                "Column named",
                                "Killed by")
                        .figures("Killed", "Mutants", "Rate", "Column named");
        result.by(Score::operator)
                .forEach(
                        (operator, kills) ->
                                table.row(
                                        Markup.value(operator),
                                        Markup.text(described.getOrDefault(operator, "")),
                                        Markup.text(Figures.count(kills.killed())),
                                        Markup.text(Figures.count(kills.mutants())),
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
                killed += score.killed();
                named += score.named();
            }
        }
        return killed == 0 ? "–" : Figures.percent((double) named / killed);
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

    private static Markup columns(MutationResult result) {
        Table table =
                new Table("Columns", "Column", "Killed", "Mutants", "Rate")
                        .figures("Killed", "Mutants", "Rate");
        result.by(score -> score.column() == null ? "(rows)" : score.column())
                .forEach(
                        (column, kills) ->
                                table.row(
                                        Markup.value(column),
                                        Markup.text(Figures.count(kills.killed())),
                                        Markup.text(Figures.count(kills.mutants())),
                                        Markup.text(Figures.percent(kills.rate()))));
        return table.markup();
    }

    private static Markup survivors(MutationResult result) {
        List<Score> survived =
                result.scores().stream().filter(s -> s.killed() < s.mutants()).toList();
        if (survived.isEmpty()) {
            return Markup.element("p", "No error survived.");
        }
        Table table =
                new Table("Survivors", "Error", "Column", "Strength", "Killed", "Survived in")
                        .figures("Strength", "Killed");
        for (Score score : survived) {
            table.row(
                    Markup.value(score.operator()),
                    Markup.value(score.column() == null ? "(rows)" : score.column()),
                    Markup.text(Figures.percent(score.strength())),
                    Markup.text(score.killed() + " of " + score.mutants()),
                    Markup.value(
                            score.survivedIn().stream().limit(3).collect(Collectors.joining(", "))
                                    + (score.survivedIn().size() > 3 ? ", …" : "")));
        }
        return table.markup();
    }

    private static String rate(Kills kills) {
        if (!kills.isMeasured()) {
            return NOTHING;
        }
        return Figures.percent(kills.rate())
                + " ("
                + Figures.count(kills.killed())
                + " of "
                + Figures.count(kills.mutants())
                + ")";
    }

    /** Not every terminal has the narrow blank. */
    private static String plain(Kills kills) {
        return rate(kills).replace(Figures.NARROW, " ");
    }
}
