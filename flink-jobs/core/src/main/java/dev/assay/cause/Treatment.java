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
 * @param likeness how much its cells look like accepted ones once it is undone, on average, as a
 *     logarithm of base two
 * @param gain how much more than as they came, likewise; 0 where cells or rows are left out
 * @param actors who did it, or whom it was done to; null where it is of nobody
 */
record Treatment(
        String kind,
        List<String> columns,
        List<Integer> damaged,
        int of,
        Rows repaired,
        int tier,
        double likeness,
        double gain,
        @Nullable Actors actors) {

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
        this(kind, columns, damaged, of, repaired, tier, 0, 0);
    }

    /** One of nobody. */
    Treatment(
            String kind,
            List<String> columns,
            List<Integer> damaged,
            int of,
            Rows repaired,
            int tier,
            double likeness,
            double gain) {
        this(kind, columns, damaged, of, repaired, tier, likeness, gain, null);
    }

    /** The same, and who did it or whom it was done to. */
    Treatment by(View view, int with, int all) {
        Actors by = new Actors(view, with, all);
        return new Treatment(kind, columns, damaged, of, repaired, tier, likeness, gain, by);
    }

    /**
     * Whether its cells say by themselves that they are damaged, whatever else was found, or who
     * acts in its rows does.
     */
    boolean isEvident() {
        return tier == 0 || tier == 1 && actors != null || gain >= CellDamage.GAIN;
    }

    Treatment {
        columns = List.copyOf(columns);
        damaged = List.copyOf(damaged);
    }
}
