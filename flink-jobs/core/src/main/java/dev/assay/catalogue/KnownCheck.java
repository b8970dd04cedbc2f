package dev.assay.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Every check that there is, once. What is said of a check in words is in the reports' bundles; a
 * check that is not listed here cannot be found, loosened, or explained.
 */
public enum KnownCheck {
    READABLE(Family.DETERMINISTIC, Unit.NUMBER),
    RAGGED_ROWS(Family.DETERMINISTIC, Unit.COUNT),
    STRAY_QUOTES(Family.DETERMINISTIC, Unit.COUNT),
    JOINED_FILES(Family.DETERMINISTIC, Unit.COUNT),
    MALFORMED_RECORDS(Family.DETERMINISTIC, Unit.COUNT),
    ENCODING(Family.DETERMINISTIC, Unit.COUNT),
    MISSING_PARTITION(Family.DETERMINISTIC, Unit.COUNT),
    PERSONAL_DATA(Family.DETERMINISTIC, Unit.SHARE),
    SINGLED_OUT(Family.DETERMINISTIC, Unit.SHARE),
    SCHEMA(Family.DETERMINISTIC, Unit.NUMBER, Trait.COMPARES),
    VOLUME(Family.STATISTICS, Unit.COUNT, Trait.COMPARES),
    COMPLETENESS(Family.STATISTICS, Unit.SHARE, Trait.COMPARES, Trait.COUNTS_FAULTS),
    STAND_INS(Family.STATISTICS, Unit.SHARE, Trait.COMPARES, Trait.COUNTS_FAULTS),
    PARSE_ERRORS(Family.STATISTICS, Unit.SHARE, Trait.COMPARES, Trait.COUNTS_FAULTS),
    SEMANTIC_TYPE(Family.STATISTICS, Unit.SHARE, Trait.COMPARES),
    DISTINCTNESS(Family.STATISTICS, Unit.COUNT, Trait.COMPARES),
    NUMERIC_DRIFT(Family.UNIVARIATE, Unit.SHARE, Trait.COMPARES, Trait.COMPARES_VALUES),
    CATEGORICAL_DRIFT(Family.UNIVARIATE, Unit.SHARE, Trait.COMPARES, Trait.COMPARES_VALUES),
    PATTERN_DRIFT(Family.UNIVARIATE, Unit.SHARE, Trait.COMPARES, Trait.COMPARES_VALUES),
    LENGTH_DRIFT(Family.UNIVARIATE, Unit.SHARE, Trait.COMPARES, Trait.COMPARES_VALUES),
    TOP_VALUE(Family.UNIVARIATE, Unit.SHARE, Trait.COMPARES, Trait.COMPARES_VALUES),
    DUPLICATES(Family.STATISTICS, Unit.SHARE, Trait.COMPARES, Trait.COUNTS_FAULTS),
    ASSOCIATION(Family.STATISTICS, Unit.SHARE, Trait.COMPARES),
    KEY_VIOLATIONS(Family.STATISTICS, Unit.SHARE, Trait.COMPARES, Trait.COUNTS_FAULTS),
    PADDING(Family.STATISTICS, Unit.SHARE, Trait.COMPARES, Trait.COUNTS_FAULTS),
    KNOWN_VALUES(Family.STATISTICS, Unit.SHARE, Trait.COMPARES, Trait.COMPARES_VALUES),
    NEW_VALUES(Family.STATISTICS, Unit.SHARE, Trait.COMPARES, Trait.COMPARES_VALUES),
    RARE_LETTERS(Family.UNIVARIATE, Unit.SHARE, Trait.COMPARES),
    VANISHED_CATEGORIES(Family.UNIVARIATE, Unit.SHARE, Trait.COMPARES, Trait.COMPARES_VALUES),
    TIME_DRIFT(Family.UNIVARIATE, Unit.SHARE, Trait.COMPARES),
    PROGRESS(Family.STATISTICS, Unit.NUMBER, Trait.COMPARES),
    STRAY_VALUES(Family.STATISTICS, Unit.SHARE, Trait.COMPARES),
    ROW_ORDER(Family.STATISTICS, Unit.SHARE, Trait.COMPARES),
    RUNS(Family.STATISTICS, Unit.SHARE, Trait.COMPARES),
    TIME_GAP(Family.STATISTICS, Unit.NUMBER, Trait.COMPARES),
    SEGMENT_SHARE(Family.SEGMENTS, Unit.SHARE, Trait.COMPARES),
    COMBINED_EVIDENCE(Family.COMBINED, Unit.NUMBER, Trait.COMPARES),
    STALE_REPEAT(Family.DETERMINISTIC, Unit.NUMBER, Trait.COMPARES),
    ROW_ANOMALIES(Family.ROW_OUTLIERS, Unit.SHARE, Trait.COMPARES),
    TWO_SAMPLE(Family.TWO_SAMPLE, Unit.SCORE, Trait.COMPARES),
    COHERENCE(Family.CRITIC, Unit.SHARE, Trait.COMPARES),
    REFERENCE(Family.STATISTICS, Unit.SHARE),
    INCIDENT(Family.DETERMINISTIC, Unit.NUMBER),
    PROBE(Family.STATISTICS, Unit.SHARE),
    SLOW_DRIFT(Family.UNIVARIATE, Unit.SHARE),
    RATCHET(Family.DETERMINISTIC, Unit.NUMBER),
    RULE(Family.DETERMINISTIC, Unit.NUMBER);

    /** What the observed and expected values of a check are. */
    public enum Unit {
        /** A part of all, from 0 to 1. */
        SHARE,
        /** How many there are. */
        COUNT,
        /** A score without a unit, from 0 to 1. */
        SCORE,
        /** A number of another kind, which its message explains. */
        NUMBER
    }

    private enum Trait {
        /** It compares with what was accepted. */
        COMPARES,
        /** It compares values with accepted ones, so values that are always new are no news. */
        COMPARES_VALUES,
        /** Its measure is a share of faults, which must not grow slowly either. */
        COUNTS_FAULTS
    }

    private final String id;
    private final Family family;
    private final Unit unit;
    private final Set<Trait> traits;

    KnownCheck(Family family, Unit unit, Trait... traits) {
        this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.family = family;
        this.unit = unit;
        this.traits = Set.of(traits);
    }

    /** The check of that id; empty where none has it. */
    public static Optional<KnownCheck> of(String id) {
        return Arrays.stream(values()).filter(check -> check.id().equals(id)).findFirst();
    }

    /** All checks that compare with a baseline; without one, none of them is measured. */
    public static List<KnownCheck> comparing() {
        return Arrays.stream(values()).filter(c -> c.traits.contains(Trait.COMPARES)).toList();
    }

    /**
     * The name of a check in declarations, findings and documents, such as {@code numeric-drift}.
     */
    public String id() {
        return id;
    }

    /** The kind of evidence that a check is when it has a p-value. */
    public Family family() {
        return family;
    }

    /** What the observed and expected values of a check are. */
    public Unit unit() {
        return unit;
    }

    /** Whether a check tests a difference that may be chance, so that its limit can be loosened. */
    public boolean isTested() {
        return family != Family.DETERMINISTIC;
    }

    /** Whether a check compares values with accepted ones: of a counter, each value is new. */
    public boolean comparesValues() {
        return traits.contains(Trait.COMPARES_VALUES);
    }

    /** Whether the measure of a check is a share of faulty rows or values. */
    public boolean countsFaults() {
        return traits.contains(Trait.COUNTS_FAULTS);
    }
}
