package dev.assay.judge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.document.Nullable;
import java.util.List;

/**
 * What one check found.
 *
 * @param dataset the dataset's name
 * @param column the column, or null for a check of the whole dataset
 * @param batch the part of the dataset that was judged (a file's name), or null for the whole
 * @param check the check's name, such as {@code numeric-drift}
 * @param outcome what became of it
 * @param observed the measured value, or null where there is no single one
 * @param expected the accepted value or limit, or null
 * @param effect how far apart they are, in the check's unit, or null
 * @param limit the least effect that fails, or null where there is none
 * @param pValue how likely so large an effect is if nothing changed, or null where no test is made
 * @param message one sentence or two: what happened, where, how much, and what to do next
 * @param samples where it can be seen
 */
@JsonIgnoreProperties(value = "id", allowGetters = true)
public record Finding(
        String dataset,
        @Nullable String column,
        @Nullable String batch,
        String check,
        Outcome outcome,
        @Nullable Double observed,
        @Nullable Double expected,
        @Nullable Double effect,
        @Nullable Double limit,
        @Nullable Double pValue,
        String message,
        List<Sample> samples) {

    public Finding {
        samples = List.copyOf(samples);
    }

    /** A check that could not be measured on a dataset, and why. */
    static Finding notMeasured(String dataset, String check, String reason) {
        return new Finding(
                dataset,
                null,
                null,
                check,
                Outcome.NOT_MEASURED,
                null,
                null,
                null,
                null,
                null,
                dataset + ": " + check + " was not measured: " + reason + ".",
                List.of());
    }

    /** The same finding, to be seen at these places. */
    public Finding at(List<Sample> places) {
        return new Finding(
                dataset, column, batch, check, outcome, observed, expected, effect, limit, pValue,
                message, places);
    }

    /** Stable over builds: dataset, column, check, and the batch where there is one. */
    @JsonProperty
    public String id() {
        return dataset
                + (column == null ? "" : "/" + column)
                + "/"
                + check
                + (batch == null ? "" : "@" + batch);
    }
}
