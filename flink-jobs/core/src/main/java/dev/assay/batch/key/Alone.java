package dev.assay.batch.key;

import dev.assay.profile.value.CellHashes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks for columns, pairs and triples of columns that single people out: in which many rows have
 * values that no row of anybody else has (k-map with k = 1, of the rows that are looked at). Of
 * sets with a smaller one in them that does so already nothing is said.
 *
 * @see <a href="https://dataprivacylab.org/projects/kanonymity/">Sweeney (2002), k-anonymity</a>
 */
public final class Alone {

    private static final int MOST_TOGETHER = 3;

    /** What stands for a person where several have the same values. */
    private static final int SEVERAL = -1;

    /**
     * Columns that single people out.
     *
     * @param columns their places, ascending
     * @param share of the rows that are looked at whose values are those of one person alone
     */
    public record Set(List<Integer> columns, double share) {}

    private final List<long[]> columns;
    private final int[] people;
    private final long looked;

    // Open addressing; a slot of nobody is empty.
    private final long[] keys;
    private final int[] persons;
    private final int[] rows;

    private Alone(List<long[]> columns, int[] people) {
        this.columns = columns;
        this.people = people;
        this.looked = Arrays.stream(people).filter(person -> person > 0).count();
        int slots = Integer.highestOneBit(Math.max(1, people.length)) << 2;
        this.keys = new long[slots];
        this.persons = new int[slots];
        this.rows = new int[slots];
    }

    /**
     * All such sets, small ones first.
     *
     * @param columns a hash of each row's cell, of columns that may be put together
     * @param people whose row it is, a number from 1; rows of 0 are not looked at
     * @param least share from which on a set counts
     */
    public static List<Set> of(List<long[]> columns, int[] people, double least) {
        Alone alone = new Alone(columns, people);
        List<Set> found = new ArrayList<>();
        for (int size = 1; size <= MOST_TOGETHER && alone.looked > 0; size++) {
            alone.choose(new ArrayList<>(), 0, size, least, found);
        }
        return found;
    }

    private void choose(List<Integer> set, int from, int size, double least, List<Set> found) {
        if (set.size() == size) {
            boolean isTold = found.stream().anyMatch(known -> set.containsAll(known.columns));
            double share = isTold ? 0 : share(set);
            if (share >= least) {
                found.add(new Set(List.copyOf(set), share));
            }
            return;
        }
        for (int column = from; column < columns.size(); column++) {
            set.add(column);
            choose(set, column + 1, size, least, found);
            set.remove(set.size() - 1);
        }
    }

    private double share(List<Integer> set) {
        Arrays.fill(persons, 0);
        for (int row = 0; row < people.length; row++) {
            if (people[row] > 0) {
                long key = 0;
                for (int column : set) {
                    key = CellHashes.mix(key, columns.get(column)[row]);
                }
                add(CellHashes.finish(key), people[row]);
            }
        }
        long alone = 0;
        for (int slot = 0; slot < persons.length; slot++) {
            alone += persons[slot] > 0 ? rows[slot] : 0;
        }
        return (double) alone / looked;
    }

    private void add(long key, int person) {
        int slot = (int) key & (keys.length - 1);
        while (persons[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        boolean isNew = persons[slot] == 0;
        keys[slot] = key;
        rows[slot] = isNew ? 1 : rows[slot] + 1;
        persons[slot] = isNew || persons[slot] == person ? person : SEVERAL;
    }
}
