package dev.assay.derive.clean.unit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the numbers of a file are spread in a column.
 *
 * @param numbers how many there are
 * @param median of their absolute values but 0; 0 where there are none
 * @param decimals the share of them with decimals
 * @param digits behind the point
 * @param quantiles at some ranks, ascending
 * @param first some different ones of the numbers
 */
public record Spread(
        int numbers,
        double median,
        double decimals,
        Digits digits,
        double[] quantiles,
        double[] first) {

    private static final double[] RANKS = {0.1, 0.25, 0.5, 0.75, 0.9};
    private static final int MIDDLE = 2;

    /** Accepted files below which nobody knows how much files differ. */
    private static final int ENOUGH = 5;

    /** Room beside the range of accepted files: its width, and at least a share of the middle. */
    private static final double ROOM = 1;

    private static final double LEAST_ROOM = 0.05;

    private static final double LITTLE = 1e-6;

    /** How probable it may be that all numbers have few decimals by chance. */
    private static final double CHANCE = 1e-3;

    /** Numbers that are looked at one by one. */
    private static final int FIRST = 50;

    /** Quantiles that must be outside before, and different from each other. */
    private static final int MANY = 3;

    /** How many digits numbers have behind the point, at least and at most. */
    public record Digits(int least, int most) {

        /** Of all together. */
        public static Digits of(List<Spread> all) {
            return new Digits(
                    all.stream().mapToInt(spread -> spread.digits.least).min().orElse(0),
                    all.stream().mapToInt(spread -> spread.digits.most).max().orElse(0));
        }
    }

    /** Of numbers in any order. */
    public static Spread of(double[] numbers, double decimals, Digits digits) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double[] sizes =
                Arrays.stream(numbers).map(Math::abs).filter(x -> x > 0).sorted().toArray();
        return new Spread(
                numbers.length,
                sizes.length == 0 ? 0 : sizes[sizes.length / 2],
                decimals,
                digits,
                Arrays.stream(RANKS)
                        .map(rank -> sorted.length == 0 ? 0 : sorted[(int) (rank * sorted.length)])
                        .toArray(),
                Arrays.stream(numbers).distinct().limit(FIRST).toArray());
    }

    /**
     * The unit in which a file's numbers came: the only one that brings its quantiles to where
     * those of accepted files are, from where most of them are not, and loses no digit: the numbers
     * must come to have as few decimals as accepted ones, which those that were measured in the
     * other unit do not.
     */
    public static Optional<Unit> unit(List<Spread> accepted, Spread of) {
        double[] low = new double[RANKS.length];
        double[] high = new double[RANKS.length];
        double[] middle = new double[RANKS.length];
        for (int i = 0; i < RANKS.length; i++) {
            int rank = i;
            double[] sorted =
                    accepted.stream().mapToDouble(one -> one.quantiles[rank]).sorted().toArray();
            double least = sorted[0];
            double greatest = sorted[sorted.length - 1];
            middle[i] = sorted[sorted.length / 2];
            double room = Math.max(ROOM * (greatest - least), LEAST_ROOM * Math.abs(middle[i]));
            low[i] = least - room;
            high[i] = greatest + room;
        }
        int outside = 0;
        for (int i = 0; i < RANKS.length; i++) {
            outside += isWithin(of.quantiles[i], low[i], high[i]) ? 0 : 1;
        }
        boolean isUsual =
                outside < MANY || isWithin(of.quantiles[MIDDLE], low[MIDDLE], high[MIDDLE]);
        if (accepted.size() < ENOUGH
                || isUsual
                || different(middle) < MANY
                || different(of.quantiles) < MANY) {
            return Optional.empty();
        }
        int most = Digits.of(accepted).most;
        List<Unit> fitting =
                Unit.ALL.stream()
                        .filter(unit -> of.fits(unit, low, high))
                        .filter(unit -> of.landing(unit, most) != Landing.NO)
                        .toList();
        return Optional.of(fitting)
                .filter(units -> units.size() == 1)
                .map(units -> units.get(0))
                .filter(unit -> of.landing(unit, most) == Landing.YES);
    }

    /** Whether numbers come to have as few decimals as they should. */
    public enum Landing {
        /** Some have more. */
        NO,
        /** They were rounded so much that those of any unit would. */
        UNKNOWN,
        /** All do, which those of another unit do by chance only. */
        YES
    }

    /**
     * Whether numbers come to have so few decimals in the usual unit.
     *
     * @param most decimals that accepted numbers have
     */
    public Landing landing(Unit unit, int most) {
        double step = Math.pow(10, -most);
        if (unit.isPower()) {
            return shows(unit.exponent(), most, step) ? Landing.YES : Landing.NO;
        }
        double room = 0.5 * Math.pow(10, -digits.most) / unit.factor().doubleValue();
        boolean doLand =
                Arrays.stream(first)
                        .map(unit::usual)
                        .allMatch(x -> Math.abs(x - step * Math.rint(x / step)) <= room * 1.01);
        double chance = Math.pow(Math.min(1, 2 * room / step), first.length);
        return !doLand ? Landing.NO : chance > CHANCE ? Landing.UNKNOWN : Landing.YES;
    }

    /**
     * Whether digits show that the point was moved: numbers that really became ten times as many,
     * or a tenth, are written with as many decimals as before.
     */
    private boolean shows(int exponent, int most, double step) {
        boolean isMoved = digits.most == most - exponent;
        long finer =
                Arrays.stream(first)
                        .filter(x -> Math.abs(x - step * Math.rint(x / step)) > LITTLE * step)
                        .count();
        return isMoved && (exponent > 0 || 2 * finer >= first.length);
    }

    private boolean fits(Unit unit, double[] low, double[] high) {
        for (int i = 0; i < quantiles.length; i++) {
            if (!isWithin(unit.usual(quantiles[i]), low[i], high[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithin(double x, double low, double high) {
        return x >= low && x <= high;
    }

    private static long different(double[] numbers) {
        return Arrays.stream(numbers).distinct().count();
    }
}
