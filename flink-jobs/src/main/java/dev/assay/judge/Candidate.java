package dev.assay.judge;

import dev.assay.spec.Limits;
import java.util.List;

/**
 * A difference that was measured, before it is decided whether it counts: it must be significant
 * among all that were measured <em>and</em> at least as large as its margin.
 *
 * @param column the column, or null
 * @param batch the file that was judged alone, or null for the whole dataset
 * @param check the check's name
 * @param observed today's value
 * @param expected the accepted value
 * @param effect how far apart, in the check's unit
 * @param margin the least effect that matters
 * @param pValue how likely so large a difference is if nothing changed
 * @param mostOutcome the worst this check may become
 * @param what what was found, a sentence
 * @param advice what to do next, a sentence
 * @param samples where it can be seen
 */
public record Candidate(
        String column,
        String batch,
        String check,
        double observed,
        double expected,
        double effect,
        double margin,
        double pValue,
        Outcome mostOutcome,
        String what,
        String advice,
        List<Sample> samples) {

    /** A difference is worth a look where it would be an alarm if so many times more were false. */
    static final double LOOK = 5;

    /**
     * The p-value of "no difference, or none that matters": a tiny difference, however certain,
     * never makes others significant.
     */
    double pValueOfLarge() {
        return effect >= margin ? pValue : 1;
    }

    /** The kind of evidence that it is. */
    Family family() {
        return Family.of(check);
    }

    /** The same with its margin as the declaration loosens it. */
    Candidate within(Limits limits) {
        return new Candidate(
                column,
                batch,
                check,
                observed,
                expected,
                effect,
                margin * limits.factor(column, check),
                pValue,
                mostOutcome,
                what,
                advice,
                samples);
    }

    /**
     * What becomes of it.
     *
     * @param cut the greatest p-value that is significant
     * @param look the greatest one that is worth a look
     */
    Finding decide(String dataset, double cut, double look) {
        boolean large = effect >= margin;
        Outcome outcome = Outcome.PASS;
        if (large && pValue <= cut) {
            outcome = mostOutcome;
        } else if (large && pValue <= look) {
            outcome = Outcome.WARN;
        }
        String message =
                what
                        + " (effect "
                        + Wording.effect(effect)
                        + ", limit "
                        + Wording.effect(margin)
                        + ").";
        return new Finding(
                dataset,
                column,
                batch,
                check,
                outcome,
                observed,
                expected,
                effect,
                margin,
                pValue,
                outcome == Outcome.PASS ? message : message + " " + advice,
                outcome == Outcome.PASS ? List.of() : samples);
    }
}
