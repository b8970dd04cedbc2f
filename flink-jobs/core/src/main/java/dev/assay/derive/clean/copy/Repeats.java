package dev.assay.derive.clean.copy;

import dev.assay.derive.clean.Reason;
import dev.assay.derive.clean.Row;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows that were there before: the same in all cells, or of the same key and the same in all cells
 * that both rows have. The first one stays.
 */
final class Repeats {

    /** Rows that are remembered, at most; later ones are compared with these. */
    private static final int MOST = 4_000_000;

    private final int[] key;
    private final boolean areUsual;
    private final Map<Hash, String> rows = new HashMap<>();
    private final Map<Hash, long[]> keys = new HashMap<>();
    private final Map<Hash, String> places = new HashMap<>();

    private record Hash(long first, long second) {}

    /**
     * That a row repeats another one.
     *
     * @param reason which kind
     * @param of the other one, by file and line
     */
    record Repeat(Reason reason, String of) {}

    /**
     * Knows no row yet.
     *
     * @param columns of the dataset
     * @param key declared columns that together tell rows apart; may be empty
     * @param areUsual whether accepted rows repeat each other: then that is how it is
     */
    Repeats(List<String> columns, List<String> key, boolean areUsual) {
        this.key = key.stream().mapToInt(columns::indexOf).filter(at -> at >= 0).toArray();
        this.areUsual = areUsual && this.key.length == 0;
    }

    /** The row that this one repeats; empty where it is new, and is remembered. */
    Optional<Repeat> of(Row row, String[] cells) {
        if (areUsual) {
            return Optional.empty();
        }
        String place = row.file() + ':' + row.line();
        Hash whole = hash(cells, null);
        String same = rows.get(whole);
        if (same != null) {
            return Optional.of(new Repeat(Reason.DUPLICATE, same));
        }
        if (key.length > 0 && Arrays.stream(key).allMatch(at -> cells[at] != null)) {
            Hash of = hash(cells, key);
            long[] own = new long[cells.length];
            for (int i = 0; i < own.length; i++) {
                own[i] = cells[i] == null ? 0 : hash(cells, new int[] {i}).first | 1;
            }
            long[] other = keys.get(of);
            if (other != null && areAlike(own, other)) {
                return Optional.of(new Repeat(Reason.NEAR_DUPLICATE, places.get(of)));
            }
            if (other == null && keys.size() < MOST) {
                keys.put(of, own);
                places.put(of, place);
            }
        }
        if (rows.size() < MOST) {
            rows.put(whole, place);
        }
        return Optional.empty();
    }

    private static boolean areAlike(long[] a, long[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] != 0 && b[i] != 0 && a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }

    /** Two hashes of some cells that have nothing to do with each other. */
    private static Hash hash(String[] cells, int[] of) {
        long first = 0xCBF29CE484222325L;
        long second = 0x9E3779B97F4A7C15L;
        int n = of == null ? cells.length : of.length;
        for (int i = 0; i < n; i++) {
            String cell = cells[of == null ? i : of[i]];
            int length = cell == null ? -1 : cell.length();
            for (int c = -1; c < length; c++) {
                int code = c < 0 ? length + (1 << 17) : cell.charAt(c);
                first = (first ^ code) * 0x100000001B3L;
                second =
                        Long.rotateLeft(second + code * 0xC2B2AE3D27D4EB4FL, 31)
                                * 0x9E3779B185EBCA87L;
            }
            first = (first ^ (length + 7)) * 0x100000001B3L;
            second += length;
        }
        return new Hash(first, second);
    }
}
