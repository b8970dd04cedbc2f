package dev.assay.batch.key;

import dev.assay.declare.ColumnType;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.sample.RowSample;
import dev.assay.profile.state.Distinct;
import dev.assay.profile.value.CellHashes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Looks for columns, pairs and triples of columns that tell all rows apart, in the sample of rows
 * that there is: nothing is read for it. Fractions are no keys, and neither is a set that has a
 * smaller key in it. Where columns are many, or many sets would do, some are not looked at.
 */
public final class CandidateKeys {

    /** Columns that are put together at most. */
    private static final int MOST_COLUMNS = 24;

    /** Sets of two, and of three, that are compared in all rows of the sample. */
    private static final int MOST_SETS = 20;

    /** Keys of more than one column that are named at most. */
    private static final int MOST_KEYS = 5;

    /** With fewer rows nearly everything tells them apart. */
    private static final int FEWEST_ROWS = 20;

    /** Rows that are compared at first. */
    private static final int HEAD = 512;

    /** Standard errors by which an estimate of different values may be too low. */
    private static final double ERRORS = 3;

    private final RowSample sample;
    private final Profile profile;

    /** For each column that may be part of a key the hash of each row's cell; else null. */
    private final long[][] hashes;

    private final List<CandidateKey> found = new ArrayList<>();

    private CandidateKeys(
            RowSample sample, Profile profile, Function<ColumnProfile, ColumnType> type) {
        this.sample = sample;
        this.profile = profile;
        this.hashes = new long[profile.columns().size()][];
        for (int i = 0; i < hashes.length; i++) {
            ColumnProfile column = profile.columns().get(i);
            boolean full = column.cells().missing() == 0 && column.distinctCount() > 1;
            if (full && type.apply(column) != ColumnType.DECIMAL) {
                hashes[i] = hashes(sample, i);
            }
        }
    }

    /**
     * Candidates, single columns first; of each size in the order of the columns.
     *
     * @param sample its cells are in the order of the profile's columns
     * @param type of a column
     */
    public static List<CandidateKey> of(
            RowSample sample, Profile profile, Function<ColumnProfile, ColumnType> type) {
        if (sample.rows().size() < FEWEST_ROWS) {
            return List.of();
        }
        CandidateKeys search = new CandidateKeys(sample, profile, type);
        search.singles();
        search.sets(2);
        search.sets(3);
        return List.copyOf(search.found);
    }

    /** A hash of each row's cell of a column; the same for no value as for an empty one. */
    static long[] hashes(RowSample sample, int column) {
        long[] of = new long[sample.rows().size()];
        for (int row = 0; row < of.length; row++) {
            String text = sample.rows().get(row).cells()[column];
            byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
            of[row] = CellHashes.of(bytes, 0, bytes.length);
        }
        return of;
    }

    private void singles() {
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != null && mayAllDiffer(profile.columns().get(i)) && differ(i)) {
                add(i);
                // A set with a key in it is one too, and says nothing more.
                hashes[i] = null;
            }
        }
    }

    /** All rows were counted for that, at least about. */
    private boolean mayAllDiffer(ColumnProfile column) {
        double error = column.isDistinctExact() ? 0 : ERRORS * Distinct.STANDARD_ERROR;
        return column.distinctCount() * (1 + error) >= profile.rows();
    }

    private void sets(int size) {
        int[] parts = parts();
        List<int[]> promising = new ArrayList<>();
        choose(parts, new int[size], 0, 0, promising);
        int named = 0;
        for (int[] set : promising) {
            if (named < MOST_KEYS && differ(set)) {
                add(set);
                named++;
            }
        }
    }

    private int[] parts() {
        int[] all = new int[hashes.length];
        int n = 0;
        for (int i = 0; i < hashes.length && n < MOST_COLUMNS; i++) {
            if (hashes[i] != null) {
                all[n++] = i;
            }
        }
        return Arrays.copyOf(all, n);
    }

    private void choose(int[] parts, int[] set, int size, int from, List<int[]> promising) {
        if (size == set.length) {
            if (promising.size() < MOST_SETS && !hasKey(set) && differWithin(HEAD, set)) {
                promising.add(set.clone());
            }
            return;
        }
        for (int i = from; i < parts.length && promising.size() < MOST_SETS; i++) {
            set[size] = parts[i];
            choose(parts, set, size + 1, i + 1, promising);
        }
    }

    private boolean hasKey(int[] set) {
        List<String> names = names(set);
        return found.stream().anyMatch(key -> names.containsAll(key.columns()));
    }

    private boolean differ(int... set) {
        return differWithin(sample.rows().size(), set);
    }

    private boolean differWithin(int most, int... set) {
        long[] keys = new long[Math.min(most, sample.rows().size())];
        for (int column : set) {
            for (int row = 0; row < keys.length; row++) {
                keys[row] = CellHashes.mix(keys[row], hashes[column][row]);
            }
        }
        Arrays.sort(keys);
        for (int i = 1; i < keys.length; i++) {
            if (keys[i] == keys[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private void add(int... set) {
        found.add(new CandidateKey(names(set), sample.rows().size(), profile.rows()));
    }

    private List<String> names(int... set) {
        return Arrays.stream(set).mapToObj(profile.names()::get).toList();
    }
}
