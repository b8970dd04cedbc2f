package dev.assay.finding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.assay.catalogue.Family;
import dev.assay.catalogue.KnownCheck;
import java.util.List;
import java.util.Optional;

/**
 * What one check found.
 *
 * @param subject what it is about
 * @param check the check
 * @param outcome what became of it
 * @param tested the figures that were compared
 * @param message what happened, how much, and what to do next
 * @param samples where it can be seen
 */
public record Finding(
        Subject subject,
        KnownCheck check,
        Outcome outcome,
        Tested tested,
        Message message,
        List<Sample> samples) {

    private static final String NOT_MEASURED = "not-measured";

    public Finding {
        samples = List.copyOf(samples);
    }

    /** A check that could not be measured, and why. */
    public static Finding notMeasured(Subject subject, KnownCheck check, Message reason) {
        Arg name = Arg.text(name(subject, check));
        return new Finding(
                subject,
                check,
                Outcome.NOT_MEASURED,
                Tested.NONE,
                Message.of(NOT_MEASURED, name, reason),
                List.of());
    }

    /** Why a check was not measured, where that is all that its message says. */
    public Optional<Arg> reason() {
        return message.key().equals(NOT_MEASURED)
                ? Optional.of(message.args().get(1))
                : Optional.empty();
    }

    private static String name(Subject subject, KnownCheck check) {
        return subject.rule() == null ? check.id() : check.id() + " " + subject.rule();
    }

    /** The same finding, to be seen at these places. */
    public Finding at(List<Sample> places) {
        return new Finding(subject, check, outcome, tested, message, places);
    }

    /** The name of the dataset that a finding is about. */
    @JsonIgnore
    public String dataset() {
        return subject.dataset();
    }

    /** The column that a finding is about, or null where the whole dataset is meant. */
    @JsonIgnore
    public String column() {
        return subject.column();
    }

    /** The file that was judged, or null for the whole dataset. */
    @JsonIgnore
    public String batch() {
        return subject.batch();
    }

    /** The measured value, or null where there is no single one. */
    @JsonIgnore
    public Double observed() {
        return tested.observed();
    }

    /** The accepted value or limit, or null where there is none. */
    @JsonIgnore
    public Double expected() {
        return tested.expected();
    }

    /** How far the values are apart, in the check's unit, or null. */
    @JsonIgnore
    public Double effect() {
        return tested.effect();
    }

    /** The least effect that fails, or null where there is none. */
    @JsonIgnore
    public Double limit() {
        return tested.limit();
    }

    /** How likely so large an effect is if nothing changed, or null where no test is made. */
    @JsonIgnore
    public Double pValue() {
        return tested.pValue();
    }

    /** The kind of evidence that a finding is. */
    @JsonIgnore
    public Family family() {
        return tested.pValue() == null ? Family.DETERMINISTIC : check.family();
    }

    /** What was checked, as documents write it: {@code numeric-drift}, or a rule with its text. */
    @JsonIgnore
    public String name() {
        return name(subject, check);
    }

    /** Stable over builds: dataset, column, check, and the batch where there is one. */
    @JsonIgnore
    public String id() {
        return dataset()
                + (column() == null ? "" : "/" + column())
                + "/"
                + name()
                + (batch() == null ? "" : "@" + batch());
    }
}
