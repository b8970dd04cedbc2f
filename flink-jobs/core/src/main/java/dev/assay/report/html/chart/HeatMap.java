package dev.assay.report.html.chart;

import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Svg;
import java.util.List;

/**
 * Draws numbers in rows and columns, the greater the darker. A place without a number is empty, so
 * that it is not taken for a small one.
 */
public final class HeatMap {

    /** Shades that can be told apart. */
    private static final int SHADES = 5;

    private static final double NAME = 84;
    private static final double TOP = 18;

    private final String[] rows;
    private final String[] columns;
    private final double[][] values;
    private final double cell;

    /**
     * A map.
     *
     * @param rows names of the rows; an empty one is not written
     * @param columns names of the columns; likewise
     * @param values row by row; NaN where there is none
     * @param cell width of a place
     */
    public HeatMap(List<String> rows, List<String> columns, double[][] values, double cell) {
        this.rows = rows.toArray(String[]::new);
        this.columns = columns.toArray(String[]::new);
        this.values = values;
        this.cell = cell;
    }

    /** The greatest number; 0 where there is none. */
    public double greatest() {
        double greatest = 0;
        for (double[] row : values) {
            for (double value : row) {
                greatest = value > greatest ? value : greatest;
            }
        }
        return greatest;
    }

    /** The drawing, of which a sentence says what it shows. */
    public Markup markup(String title, String description) {
        double tall = Math.min(cell, 18);
        Svg svg = new Svg(NAME + columns.length * cell, TOP + rows.length * tall + 2);
        double greatest = greatest();
        for (int column = 0; column < columns.length; column++) {
            if (!columns[column].isEmpty()) {
                svg.label("middle", NAME + (column + 0.5) * cell, TOP - 6, columns[column]);
            }
        }
        for (int row = 0; row < rows.length; row++) {
            double y = TOP + row * tall;
            if (!rows[row].isEmpty()) {
                svg.label("end", NAME - 6, y + tall - 4, rows[row]);
            }
            for (int column = 0; column < values[row].length; column++) {
                double value = values[row][column];
                if (!Double.isNaN(value)) {
                    String shade = "heat heat-" + shade(value, greatest);
                    svg.rect(shade, NAME + column * cell, y, cell - 1, tall - 1);
                }
            }
        }
        return svg.markup(title, description);
    }

    /** From 0 to one less than there are. */
    static int shade(double value, double greatest) {
        return greatest <= 0
                ? 0
                : (int) Math.max(0, Math.min(SHADES - 1, Math.floor(value / greatest * SHADES)));
    }
}
