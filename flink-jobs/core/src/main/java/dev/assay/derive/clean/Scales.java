package dev.assay.derive.clean;

import dev.assay.derive.clean.unit.Spread;
import dev.assay.derive.clean.unit.Unit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Files whose numbers came in another unit. The inverse is certain in two cases:
 *
 * <ul>
 *   <li>Accepted files are near each other, the middle of the file is a hundred or a thousand times
 *       theirs and nearer to that than to another unit, and decimals are gone that accepted numbers
 *       have; or the reverse. Amounts in cents.
 *   <li>There are five accepted files or more, and exactly one {@link Unit} brings all quantiles of
 *       the file into the range that those of accepted files have, while without it the middle and
 *       most of the others are outside.
 * </ul>
 *
 * In the second, digits must show it too: numbers that really became ten times as many are written
 * with as many decimals as before, and stay.
 */
public final class Scales {

    private static final double SURE = 0.99;

    /** How far from a power of ten the middle of a file may be, as a factor. */
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
    private final Map<String, Spread[]> files = new TreeMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final double[][] read;
    private final int[] counts;
    private final int[] decimals;
    private final int[] least;
    private final int[] most;
    private final Spread.Digits[] digits;

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
        this.least = new int[columns.size()];
        this.most = new int[columns.size()];
        this.digits = new Spread.Digits[columns.size()];
        Arrays.fill(least, Integer.MAX_VALUE);
    }

    /** Takes in a row of the file that is being read. */
    public void add(String[] cells) {
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] != null && counts[c] < MOST && ColumnFacts.kind(cells[c]).isNumber()) {
                String number = cells[c].strip();
                int behind = ColumnFacts.decimals(number);
                read[c][counts[c]++] = Double.parseDouble(number);
                decimals[c] += behind > 0 ? 1 : 0;
                least[c] = Math.min(least[c], behind);
                most[c] = Math.max(most[c], behind);
            }
        }
    }

    /** Ends a file. */
    public void end(String file) {
        Spread[] spreads = new Spread[columns.size()];
        for (int c = 0; c < spreads.length; c++) {
            spreads[c] =
                    Spread.of(
                            Arrays.copyOf(read[c], counts[c]),
                            (double) decimals[c] / Math.max(1, counts[c]),
                            new Spread.Digits(least[c], most[c]));
        }
        files.put(file, spreads);
        Arrays.fill(counts, 0);
        Arrays.fill(decimals, 0);
        Arrays.fill(least, Integer.MAX_VALUE);
        Arrays.fill(most, 0);
    }

    /**
     * Compares files.
     *
     * @param accepted those that are the truth
     */
    public void learned(Set<String> accepted) {
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            List<Spread> truth =
                    accepted.stream()
                            .filter(files::containsKey)
                            .map(file -> files.get(file)[column])
                            .filter(spread -> spread.numbers() >= FEWEST)
                            .toList();
            if (!truth.isEmpty()) {
                digits[column] = Spread.Digits.of(truth);
                files.forEach(
                        (file, spreads) -> {
                            Spread of = spreads[column];
                            if (!accepted.contains(file) && of.numbers() >= FEWEST) {
                                Spread.unit(truth, of)
                                        .or(() -> byDecimals(truth, of))
                                        .ifPresent(unit -> units.put(key(file, column), unit));
                            }
                        });
            }
        }
    }

    private static Optional<Unit> byDecimals(List<Spread> truth, Spread of) {
        double[] medians = truth.stream().mapToDouble(Spread::median).sorted().toArray();
        if (medians[medians.length - 1] > NEAR * medians[0]) {
            return Optional.empty();
        }
        double share = truth.stream().mapToDouble(Spread::decimals).average().orElse(0);
        double factor = of.median() / medians[medians.length / 2];
        boolean areGone = share >= OFTEN && of.decimals() <= HARDLY;
        boolean areThere = share <= HARDLY && of.decimals() >= OFTEN;
        return IntStream.of(2, 3)
                .filter(power -> areGone || areThere)
                .map(power -> areGone ? power : -power)
                .filter(
                        power ->
                                Math.abs(Math.log(factor * Math.pow(10, -power))) <= Math.log(ROOM))
                .mapToObj(Unit::power)
                .filter(Unit.nearest(factor)::equals)
                .findFirst();
    }

    private static String key(String file, int column) {
        return column + ":" + file;
    }

    /** The number as it was; empty where the file's numbers are as others. */
    Optional<Repair> of(String file, int column, String text) {
        Unit unit = units.get(key(file, column));
        if (unit == null || text == null || !ColumnFacts.kind(text).isNumber()) {
            return Optional.empty();
        }
        String usual = unit.usual(text, digits[column].least(), digits[column].most());
        return usual.equals(text)
                ? Optional.empty()
                : Optional.of(new Repair(usual, Reason.SCALE, SURE));
    }
}
