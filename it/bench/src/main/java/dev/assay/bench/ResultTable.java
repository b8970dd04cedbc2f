package dev.assay.bench;

import dev.assay.bench.Case.Run;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Medians of all rounds, and what they say of each other. */
final class ResultTable {

    private static final double MEGA = 1e6;

    private final Map<Case, List<Run>> runs;

    /** Of runs in the order of the rows. */
    ResultTable(Map<Case, List<Run>> runs) {
        this.runs = runs;
    }

    /**
     * The table.
     *
     * @param reference the case that others of the same data and threads are compared with
     */
    String text(Case reference) {
        StringBuilder s = new StringBuilder();
        s.append("Medians (and least) of ").append(runs.get(reference).size()).append(" rounds\n");
        s.append(
                line(
                        "program",
                        "MB",
                        "M rows",
                        "threads",
                        "work s",
                        "(least)",
                        "MB/s",
                        "JVM s",
                        "(least)",
                        "CPU s",
                        "peak MB",
                        "x " + reference.profiler().name()));
        for (Case c : runs.keySet()) {
            boolean comparable =
                    c.data().equals(reference.data()) && c.threads() == reference.threads();
            s.append(
                    line(
                            c.profiler().name(),
                            number("%.0f", c.data().bytes() / MEGA),
                            number("%.2f", runs.get(c).get(0).work().rows() / MEGA),
                            Integer.toString(c.threads()),
                            number("%.2f", work(c)),
                            number("(%.2f)", least(c, run -> run.work().seconds())),
                            number("%.0f", c.data().bytes() / MEGA / work(c)),
                            number("%.2f", median(c, run -> run.ended().seconds())),
                            number("(%.2f)", least(c, run -> run.ended().seconds())),
                            number("%.1f", median(c, run -> run.ended().cpuSeconds())),
                            number("%.0f", peak(c) / MEGA),
                            comparable ? number("%.2f", work(c) / work(reference)) : ""));
        }
        return s.toString();
    }

    private static String line(String first, String... others) {
        StringBuilder s = new StringBuilder(String.format(Locale.ROOT, "%-8s", first));
        for (String other : others) {
            s.append(String.format(Locale.ROOT, "%9s", other));
        }
        return s.append('\n').toString();
    }

    private static String number(String format, double x) {
        return x > 0 ? String.format(Locale.ROOT, format, x) : "-";
    }

    /** Median seconds of the profiling itself. */
    double work(Case c) {
        return median(c, run -> run.work().seconds());
    }

    /** Greatest resident memory of all rounds, in bytes. */
    double peak(Case c) {
        return runs.get(c).stream().mapToDouble(run -> run.ended().peakBytes()).max().orElseThrow();
    }

    private double least(Case c, ToDoubleFunction<Run> figure) {
        return runs.get(c).stream().mapToDouble(figure).min().orElseThrow();
    }

    private double median(Case c, ToDoubleFunction<Run> figure) {
        double[] sorted = runs.get(c).stream().mapToDouble(figure).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
