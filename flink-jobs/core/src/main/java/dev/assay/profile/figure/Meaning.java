package dev.assay.profile.figure;

import dev.assay.profile.state.CellCounts;
import dev.assay.profile.state.Quantiles;
import dev.assay.profile.value.SemanticType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** What a column means, from what its values mean. */
public final class Meaning {

    /** Share of values; check digits are right by chance in a tenth of numbers. */
    private static final double MEANT = 0.9;

    /** The same of times, whose only mark is that they are about as great. */
    private static final double NEARLY_ALL = 0.99;

    /** The same of texts in one language: of short ones it is often not known. */
    private static final double TEXTS = 0.5;

    /** Values that a column must have for its meaning to be recognised. */
    private static final long FEWEST = 20;

    /** Different values that a column of codes of languages has at most. */
    private static final long MOST_LANGUAGES = 100;

    /** Different values that a column of sizes has at least: an M alone is no size. */
    private static final long FEWEST_SIZES = 3;

    /** Within so many seconds times are; random numbers of as many digits are not. */
    private static final double LONGEST_SPAN = 40 * 365.25 * 86_400;

    private Meaning() {}

    /**
     * What nearly all values mean, where there are enough to know.
     *
     * @param cells what the values mean
     * @param different how many of them differ
     * @param numbers their distribution
     */
    public static Optional<SemanticType> of(CellCounts cells, long different, Quantiles numbers) {
        return Arrays.stream(SemanticType.values())
                .filter(type -> !type.isText())
                .filter(type -> cells.of(type) >= FEWEST)
                .filter(type -> isMeant(type, cells, different, numbers))
                .findFirst()
                .or(() -> language(cells));
    }

    private static boolean isMeant(
            SemanticType type, CellCounts cells, long different, Quantiles numbers) {
        if (type.isEpoch()) {
            return cells.of(type) >= NEARLY_ALL * cells.present()
                    && areTimes(type, different, numbers);
        }
        boolean most = cells.of(type) >= MEANT * cells.present();
        return switch (type) {
            case LANGUAGE_CODE -> most && different <= MOST_LANGUAGES;
            case SIZE -> most && different >= FEWEST_SIZES;
            default -> most;
        };
    }

    /** Counters fill the range that they are in, and random numbers have a wide one. */
    private static boolean areTimes(SemanticType type, long different, Quantiles numbers) {
        double units = Math.pow(1000, type.ordinal() - SemanticType.EPOCH_SECONDS.ordinal());
        double span = numbers.quantile(0.99) - numbers.quantile(0.01) + 1;
        return span > 2.0 * different && span / units <= LONGEST_SPAN;
    }

    private static Optional<SemanticType> language(CellCounts cells) {
        long told =
                Arrays.stream(SemanticType.values())
                        .filter(SemanticType::isText)
                        .mapToLong(cells::of)
                        .sum();
        return Arrays.stream(SemanticType.values())
                .filter(SemanticType::isText)
                .max(Comparator.comparingLong(cells::of))
                .filter(type -> cells.of(type) >= FEWEST)
                .filter(type -> cells.of(type) >= MEANT * told)
                .filter(type -> cells.of(type) >= TEXTS * cells.present());
    }
}
