package dev.assay.judge.decide;

import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.demand.Limits;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.finding.Subject;
import java.util.List;

/**
 * A difference that was measured, before it is decided whether it counts: it must be significant
 * among all that were measured <em>and</em> at least as large as its margin.
 *
 * @param subject what it is about
 * @param check the check that measured it
 * @param difference what was measured
 * @param mostOutcome the worst that may become of it
 * @param what what was found
 * @param advice what to do next
 * @param samples where it can be seen
 */
public record Candidate(
        Subject subject,
        KnownCheck check,
        Difference difference,
        Outcome mostOutcome,
        Message what,
        Message advice,
        List<Sample> samples) {

    /** A difference is worth a look where it would be an alarm if so many times more were false. */
    public static final double LOOK = 5;

    /** {@link Difference#pValueOfLarge} of its difference. */
    public double pValueOfLarge() {
        return difference.pValueOfLarge();
    }

    /** A difference with its margin as the declaration loosens it. */
    Candidate within(Limits limits) {
        double factor = limits.factor(subject.column(), check);
        return new Candidate(
                subject, check, difference.loosened(factor), mostOutcome, what, advice, samples);
    }

    /** The same of data that was accepted as it is, whatever accepted data was like before. */
    public Candidate passing() {
        return new Candidate(subject, check, difference, Outcome.PASS, what, advice, samples);
    }

    /** The same with its p-value so many times as great. */
    public Candidate calmed(double factor) {
        return new Candidate(
                subject, check, difference.times(factor), mostOutcome, what, advice, samples);
    }

    /** The same with another advice. */
    public Candidate advising(Message other) {
        return new Candidate(subject, check, difference, mostOutcome, what, other, samples);
    }

    /**
     * What becomes of a difference.
     *
     * @param cut the greatest p-value that is significant
     * @param look the greatest one that is worth a look
     */
    public Finding decide(double cut, double look) {
        Outcome outcome = Outcome.PASS;
        if (difference.isLarge() && difference.pValue() <= cut) {
            outcome = mostOutcome;
        } else if (difference.isLarge() && difference.pValue() <= look) {
            outcome = mostOutcome == Outcome.PASS ? Outcome.PASS : Outcome.WARN;
        }
        Arg effect = Arg.effect(difference.effect());
        Arg limit = Arg.effect(difference.margin());
        boolean passes = outcome == Outcome.PASS;
        return new Finding(
                subject,
                check,
                outcome,
                difference.tested(),
                passes
                        ? Message.of("tested", what, effect, limit)
                        : Message.of("tested.advice", what, effect, limit, advice),
                passes ? List.of() : samples);
    }
}
