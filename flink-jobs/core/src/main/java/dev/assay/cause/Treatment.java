package dev.assay.cause;

import dev.assay.declare.view.View;
import dev.assay.document.Nullable;
import dev.assay.mutate.Rows;
import java.util.List;

/**
 * One kind of damage, undone.
 *
 * @param kind of damage
 * @param columns that have it, the first one foremost; none for rows
 * @param damaged places of the rows that have it, in their order
 * @param of how many rows could have it
 * @param repaired all rows without it
 * @param tier how easily it is mistaken for another kind: 0 where nothing else looks like it
 * @param cells how they look once it is undone
 * @param actors who did it, or whom it was done to; null where it is of nobody
 */
record Treatment(
        String kind,
        List<String> columns,
        List<Integer> damaged,
        int of,
        Rows repaired,
        int tier,
        Cells cells,
        @Nullable Actors actors) {

    /**
     * How much damaged cells look like accepted ones, on average, as a logarithm of base two.
     *
     * @param likeness once the damage is undone
     * @param gain how much more than as they came; 0 where cells or rows are left out
     */
    record Cells(double likeness, double gain) {

        private static final Cells UNASKED = new Cells(0, 0);
    }

    /**
     * Users, sessions or items of a log that have damaged rows.
     *
     * @param view that has a row for each
     * @param with those that have
     * @param of all of the partition
     */
    record Actors(View view, int with, int of) {}

    /** One of which nobody asks how its cells look once it is undone. */
    Treatment(
            String kind,
            List<String> columns,
            List<Integer> damaged,
            int of,
            Rows repaired,
            int tier) {
        this(kind, columns, damaged, of, repaired, tier, Cells.UNASKED, null);
    }

    /** The same, and who did it or whom it was done to. */
    Treatment by(View view, int with, int all) {
        Actors by = new Actors(view, with, all);
        return new Treatment(kind, columns, damaged, of, repaired, tier, cells, by);
    }

    /**
     * Whether its cells say by themselves that they are damaged, whatever else was found, or who
     * acts in its rows does.
     */
    boolean isEvident() {
        return tier == 0 || tier == 1 && actors != null || cells.gain >= CellDamage.GAIN;
    }

    Treatment {
        columns = List.copyOf(columns);
        damaged = List.copyOf(damaged);
    }
}
