package dev.assay.report.html;

import dev.assay.replay.MutationResult.Score;
import dev.assay.replay.ceiling.Ceiling;
import dev.assay.replay.ceiling.Oracle;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which errors nobody could see, with the ceiling of their kind.
 *
 * @param words of the report's language
 */
record Ceilings(Words words) {

    /** For a build's log: a line for each operator, and how many survivors nothing is known of. */
    List<String> lines(List<Score> scores) {
        Map<String, List<Score>> operators =
                scores.stream()
                        .filter(score -> score.unseeable() > 0)
                        .collect(
                                Collectors.groupingBy(
                                        Score::operator, TreeMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        operators.forEach(
                (operator, hidden) ->
                        lines.add(
                                words.text(
                                        "log.mutation.unseeable",
                                        operator,
                                        Figures.count(
                                                hidden.stream().mapToInt(Score::unseeable).sum()),
                                        hidden.stream()
                                                .map(this::plainColumn)
                                                .distinct()
                                                .collect(words.joining()),
                                        together(hidden).replace(Figures.NARROW, " "))));
        int unknown =
                scores.stream()
                        .filter(score -> score.ceiling() == null)
                        .mapToInt(score -> score.couldBeSeen() - score.seen())
                        .sum();
        if (unknown > 0) {
            lines.add(
                    words.text(
                            "log.mutation.unknown",
                            Figures.count(unknown),
                            Figures.count(Oracle.FEWEST)));
        }
        return lines;
    }

    private String plainColumn(Score score) {
        return score.column() == null
                ? words.text("log.mutation.rows")
                : PlainText.name(score.column());
    }

    /** The ceiling of several kinds, of which each one has one. */
    private String together(List<Score> hidden) {
        int seen = 0;
        int of = 0;
        for (Score score : hidden) {
            seen += score.ceiling().seen();
            of += score.ceiling().of();
        }
        return figure(new Ceiling(seen, of));
    }

    /** All kinds of errors of which some could not be seen. */
    Markup table(List<Score> scores) {
        List<Score> hidden = scores.stream().filter(score -> score.unseeable() > 0).toList();
        if (hidden.isEmpty()) {
            return Markup.none();
        }
        Table table =
                new Table(
                                words,
                                "mutation.unseeable",
                                "error",
                                "column",
                                "strength",
                                "mutants",
                                "ceiling")
                        .figures("strength", "mutants", "ceiling");
        for (Score score : hidden) {
            table.row(
                    Markup.value(score.operator()),
                    Markup.value(column(words, score)),
                    Markup.text(Figures.percent(score.kind().strength())),
                    Markup.text(Figures.count(score.unseeable())),
                    Markup.text(figure(score)));
        }
        return table.markup();
    }

    /** How much of a kind could be seen; none where it is not known. */
    String figure(Score score) {
        return score.ceiling() == null ? Figures.NONE : figure(score.ceiling());
    }

    private String figure(Ceiling ceiling) {
        return words.text(
                "mutation.rate",
                Figures.percent(ceiling.share()),
                Figures.count(ceiling.seen()),
                Figures.count(ceiling.of()));
    }

    /** The column that was damaged, or what is said of errors of rows. */
    static String column(Words words, Score score) {
        return score.column() == null ? words.text("mutation.rows") : score.column();
    }
}
