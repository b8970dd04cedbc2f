package dev.assay.report.html.chart;

import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Svg;
import java.util.List;
import java.util.stream.Collectors;

/** Draws steps as bars that get shorter, each below the one before it. */
public final class FunnelChart {

    private static final double ROW = 26;
    private static final double WIDTH = 320;
    private static final double NAME = 84;
    private static final double FIGURE = 104;
    private static final double GAP = 6;

    private FunnelChart() {}

    /**
     * A step.
     *
     * @param name of it
     * @param users who came so far
     * @param figure what is written beside the bar
     */
    public record Stage(String name, long users, String figure) {}

    /** The chart. */
    public static Markup of(String title, List<Stage> stages) {
        long greatest = stages.stream().mapToLong(Stage::users).max().orElse(0);
        Svg svg = new Svg(WIDTH, stages.size() * ROW + 2);
        double room = WIDTH - NAME - FIGURE;
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            double y = i * ROW + 2;
            double wide = room * stage.users() / Math.max(1, greatest);
            svg.label("end", NAME - GAP, y + 15, stage.name());
            svg.rect("today", NAME, y, wide, ROW - GAP);
            svg.label("end", WIDTH, y + 15, stage.figure());
        }
        return svg.markup(
                title,
                stages.stream()
                                .map(stage -> stage.name() + " " + stage.figure())
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
