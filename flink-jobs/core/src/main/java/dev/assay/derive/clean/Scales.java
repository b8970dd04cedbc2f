package dev.assay.derive.clean;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Numbers of a file that are a hundred times what they were, or a hundredth: an amount in cents, a
 * share in percent. Two signs must agree, so that the inverse is certain: the middle of the file is
 * a hundred times that of accepted files, which are near each other; and decimals are gone that
 * accepted numbers have, or are there where these have none.
 */
public final class Scales {

    private static final double SURE = 0.99;
    private static final double HUNDRED = 100;

    /** How far from a hundred the middle of a file may be, as a factor. */
    private static final double ROOM = 2.5;

    /** How far accepted files may be from each other, as a factor. */
    private static final double NEAR = 4;

    /** Numbers of a file and a column below which nothing is said. */
    private static final int FEWEST = 20;

    /** Numbers of a file and a column that are looked at. */
    private static final int MOST = 5_000;

    private static final double OFTEN = 0.3;
    private static final double HARDLY = 0.01;

    private final List<String> columns;
    private final Map<String, Middle[]> files = new TreeMap<>();
    private final Map<String, Integer> shifts = new HashMap<>();
    private final double[][] read;
    private final int[] counts;
    private final int[] decimals;

    /** The middle of the numbers of a file in a column, and the share of them with decimals. */
    private record Middle(int numbers, double median, double decimals) {}

    /**
     * Knows no file yet.
     *
     * @param columns of the dataset
     */
    public Scales(List<String> columns) {
        this.columns = List.copyOf(columns);
        this.read = new double[columns.size()][MOST];
        this.counts = new int[columns.size()];
        this.decimals = new int[columns.size()];
    }

    /** Takes in a row of the file that is being read. */
    public void add(String[] cells) {
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] != null && counts[c] < MOST && ColumnFacts.kind(cells[c]).isNumber()) {
                double number = Math.abs(Double.parseDouble(cells[c].strip()));
                if (number > 0) {
                    read[c][counts[c]++] = number;
                    decimals[c] += ColumnFacts.decimals(cells[c].strip()) > 0 ? 1 : 0;
                }
            }
        }
    }

    /** Ends a file. */
    public void end(String file) {
        Middle[] middles = new Middle[columns.size()];
        for (int c = 0; c < middles.length; c++) {
            double[] sorted = Arrays.copyOf(read[c], counts[c]);
            Arrays.sort(sorted);
            middles[c] =
                    new Middle(
                            counts[c],
                            counts[c] == 0 ? 0 : sorted[counts[c] / 2],
                            counts[c] == 0 ? 0 : (double) decimals[c] / counts[c]);
        }
        files.put(file, middles);
        Arrays.fill(counts, 0);
        Arrays.fill(decimals, 0);
    }

    /**
     * Compares files.
     *
     * @param accepted those that are the truth
     */
    public void learned(Set<String> accepted) {
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            List<Middle> truth =
                    accepted.stream()
                            .filter(files::containsKey)
                            .map(file -> files.get(file)[column])
                            .filter(middle -> middle.numbers >= FEWEST)
                            .toList();
            double[] medians = truth.stream().mapToDouble(Middle::median).sorted().toArray();
            if (medians.length == 0 || medians[medians.length - 1] > NEAR * medians[0]) {
                continue;
            }
            double share = truth.stream().mapToDouble(Middle::decimals).average().orElse(0);
            double median = medians[medians.length / 2];
            files.forEach(
                    (file, middles) -> {
                        Middle of = middles[column];
                        if (!accepted.contains(file) && of.numbers >= FEWEST) {
                            double factor = of.median / median;
                            if (isHundred(factor) && share >= OFTEN && of.decimals <= HARDLY) {
                                shifts.put(key(file, column), -2);
                            } else if (isHundred(1 / factor)
                                    && share <= HARDLY
                                    && of.decimals >= OFTEN) {
                                shifts.put(key(file, column), 2);
                            }
                        }
                    });
        }
    }

    private static boolean isHundred(double factor) {
        return factor >= HUNDRED / ROOM && factor <= HUNDRED * ROOM;
    }

    private static String key(String file, int column) {
        return column + ":" + file;
    }

    /** The number as it was; empty where the file's numbers are as others. */
    Optional<Repair> of(String file, int column, String text) {
        Integer shift = shifts.get(key(file, column));
        if (shift == null || text == null || !ColumnFacts.kind(text).isNumber()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text.strip());
        BigDecimal after = shift < 0 ? number.movePointLeft(-shift) : number.movePointRight(shift);
        String plain = after.signum() == 0 ? "0" : after.stripTrailingZeros().toPlainString();
        return plain.equals(text)
                ? Optional.empty()
                : Optional.of(new Repair(plain, Reason.SCALE, SURE));
    }
}
