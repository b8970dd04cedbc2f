package dev.assay.cause;

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
 */
record Treatment(
        String kind,
        List<String> columns,
        List<Integer> damaged,
        int of,
        Rows repaired,
        int tier,
        double likeness,
        double gain) {

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

    /** Whether its cells say by themselves that they are damaged, whatever else was found. */
    boolean isEvident() {
        return tier == 0 || gain >= CellDamage.GAIN;
    }

    Treatment {
        columns = List.copyOf(columns);
        damaged = List.copyOf(damaged);
    }
}
