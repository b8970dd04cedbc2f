package dev.assay.replay;

import dev.assay.finding.Finding;
import dev.assay.replay.BacktestResult.Rate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of draws.
 *
 * @param cells by the number of accepted partitions
 */
record DrawTable(Map<Integer, Cell> cells) {

    /** What the columns of {@link #print} are. */
    static final String HEAD =
            "data, sizes, drawn from        accepted  draws   red  share  at most  steady  red by";

    /**
     * Draws of one kind.
     *
     * @param draws how many
     * @param red of them
     * @param groups of draws that were judged by the same accepted partitions
     * @param squares of the red ones of each group, as a sum
     * @param steady of the red ones, those not by columns alone that go on by themselves
     * @param checks how many draws each check turned red
     */
    record Cell(
            int draws, int red, int groups, int squares, int steady, Map<String, Integer> checks) {

        Cell plus(Cell o) {
            Map<String, Integer> sum = new TreeMap<>(checks);
            o.checks.forEach((check, times) -> sum.merge(check, times, Integer::sum));
            return new Cell(
                    draws + o.draws,
                    red + o.red,
                    groups + o.groups,
                    squares + o.squares,
                    steady + o.steady,
                    sum);
        }

        /**
         * How many draws are worth one independent one: the variance of the red ones of a group in
         * terms of what it would be if they had nothing in common, at least 1.
         *
         * @see <a href="https://doi.org/10.2307/2289530">Rao and Scott (1992), A simple method for
         *     the analysis of clustered binary data</a>
         */
        double designEffect() {
            double share = (double) red / draws;
            double each = (double) draws / groups;
            double variance = (double) squares / groups - each * each * share * share;
            return red == 0 || red == draws
                    ? 1
                    : Math.max(1, variance / (each * share * (1 - share)));
        }

        /** The greatest share that goes with these draws: the end of its interval at 95 %. */
        double greatest() {
            double effect = designEffect();
            return Rate.of((int) Math.round(red / effect), (int) Math.round(draws / effect))
                    .greatest();
        }
    }

    /** No draws yet. */
    static DrawTable none() {
        return new DrawTable(Map.of());
    }

    /**
     * Draws that were judged by the same accepted partitions.
     *
     * @param failures of the build of each
     * @param running columns that go on by themselves
     */
    static DrawTable of(int accepted, List<List<Finding>> failures, Set<String> running) {
        Map<String, Integer> checks = new TreeMap<>();
        failures.stream()
                .flatMap(draw -> draw.stream().map(Finding::name).distinct())
                .forEach(check -> checks.merge(check, 1, Integer::sum));
        int red = (int) failures.stream().filter(draw -> !draw.isEmpty()).count();
        int steady = (int) failures.stream().filter(draw -> isSteady(draw, running)).count();
        Cell cell = new Cell(failures.size(), red, 1, red * red, steady, checks);
        return new DrawTable(Map.of(accepted, cell));
    }

    private static boolean isSteady(List<Finding> failures, Set<String> running) {
        return failures.stream().anyMatch(f -> f.column() == null || !running.contains(f.column()));
    }

    DrawTable plus(DrawTable o) {
        Map<Integer, Cell> sum = new TreeMap<>(cells);
        o.cells.forEach((accepted, cell) -> sum.merge(accepted, cell, Cell::plus));
        return new DrawTable(sum);
    }

    /** A row for each number of accepted partitions. */
    void print(String name) {
        cells.forEach(
                (accepted, cell) ->
                        System.out.printf(
                                Locale.ROOT,
                                "%-30s %8d %6d %5d %5.2f%% %7.2f%%   %5d  %s%n",
                                name,
                                accepted,
                                cell.draws,
                                cell.red,
                                100.0 * cell.red / cell.draws,
                                100 * cell.greatest(),
                                cell.steady,
                                shown(cell.checks)));
    }

    /** The most frequent first. */
    private static String shown(Map<String, Integer> checks) {
        return checks.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .map(check -> check.getKey() + " " + check.getValue())
                .collect(Collectors.joining(", "));
    }
}
