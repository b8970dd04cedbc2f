package dev.assay.declare.asset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A side of data quality. The first six are those of GB/T 36344-2018 (quality of data of
 * information technology); the others are some of those that ISO/IEC 5259-2 adds for data that
 * models learn from.
 */
public enum Dimension {
    /** Values are written as their column's type and form demand. */
    NORMATIVITY(Standard.GBT_36344),
    /** What should be there is there. */
    COMPLETENESS(Standard.GBT_36344),
    /** Values are what they should be. */
    ACCURACY(Standard.GBT_36344),
    /** Data do not contradict each other. */
    CONSISTENCY(Standard.GBT_36344),
    /** Data are as new as they should be. */
    TIMELINESS(Standard.GBT_36344),
    /** Data can be found, read and understood. */
    ACCESSIBILITY(Standard.GBT_36344),
    /** Groups are about equally large. */
    BALANCE(Standard.ISO_5259),
    /** Many different things are in it. */
    DIVERSITY(Standard.ISO_5259),
    /** What it stands for is in it. */
    REPRESENTATIVENESS(Standard.ISO_5259),
    /** Rows are not repeated. */
    SIMILARITY(Standard.ISO_5259),
    /** Columns are of use. */
    RELEVANCE(Standard.ISO_5259),
    /** Persons cannot be recognised in it. */
    IDENTIFIABILITY(Standard.ISO_5259);

    /** Where a dimension is from. */
    public enum Standard {
        GBT_36344("GB/T 36344-2018"),
        ISO_5259("ISO/IEC 5259-2");

        private final String title;

        Standard(String title) {
            this.title = title;
        }

        /** As the standard is cited. */
        public String title() {
            return title;
        }
    }

    private final Standard standard;

    Dimension(Standard standard) {
        this.standard = standard;
    }

    /** Where it is from. */
    public Standard standard() {
        return standard;
    }

    /** As it is written in a declaration, such as {@code timeliness}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dimension of that {@link #word}. */
    public static Optional<Dimension> of(String word) {
        return Arrays.stream(values()).filter(d -> d.word().equals(word)).findFirst();
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Dimension::word).toList();
    }
}
