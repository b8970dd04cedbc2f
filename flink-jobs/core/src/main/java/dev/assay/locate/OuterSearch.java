package dev.assay.locate;

import dev.assay.profile.Cell;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Values outside of what most accepted ones are. Some always were: as many as are to be expected,
 * those that are the least far out, are not shown.
 */
final class OuterSearch implements Search {

    private static final int MOST_VALUES = 1 << 20;

    private final String column;
    private final Predicate<Cell> isOut;
    private final ToDoubleFunction<Cell> distance;
    private final double usual;
    private double[] distances = new double[64];
    private int size;
    private long rows;

    /**
     * Of a column.
     *
     * @param distance the greater, the further out
     * @param usual the share of values that are out anyway
     */
    OuterSearch(
            String column, Predicate<Cell> isOut, ToDoubleFunction<Cell> distance, double usual) {
        this.column = column;
        this.isOut = isOut;
        this.distance = distance;
        this.usual = usual;
    }

    @Override
    public Lesson lesson() {
        return Lesson.JUDGED;
    }

    @Override
    public void learn(Row row, boolean judged) {
        Cell cell = row.cell(column);
        rows += cell.isMissing() ? 0 : 1;
        if (isOut.test(cell) && size < MOST_VALUES) {
            distances = size == distances.length ? Arrays.copyOf(distances, 2 * size) : distances;
            distances[size++] = distance.applyAsDouble(cell);
        }
    }

    @Override
    public void learnedJudged() {
        Arrays.sort(distances, 0, size);
    }

    @Override
    public Optional<String> look(Row row) {
        int expected = (int) Math.min(size - 1L, Math.round(usual * rows));
        double least = expected <= 0 ? Double.NEGATIVE_INFINITY : distances[expected];
        return shown(row, least);
    }

    @Override
    public Optional<String> lookAgain(Row row) {
        return shown(row, Double.NEGATIVE_INFINITY);
    }

    private Optional<String> shown(Row row, double least) {
        Cell cell = row.cell(column);
        return isOut.test(cell) && distance.applyAsDouble(cell) >= least
                ? Optional.of(row.shown(column))
                : Optional.empty();
    }
}
