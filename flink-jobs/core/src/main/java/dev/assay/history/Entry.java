package dev.assay.history;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.catalogue.KnownCheck;
import dev.assay.document.Nullable;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A dataset's measures at one time; a newer version may say more.
 *
 * @param format {@value #FORMAT}
 * @param event what was done with the data
 * @param at when the build began, ISO 8601 in UTC
 * @param data hash of the data, in hexadecimal
 * @param outcome of the checks, such as {@code PASS}
 * @param files how many batches there were
 * @param rows records
 * @param shares of rows that have a fault, by check
 * @param columns of each column by name its completeness, the shares of values that have a fault,
 *     and what its numbers are like
 * @param rules what each rule of the declaration was measured as, by its key
 * @param incidents ids of what was wrong, and the first file in which it was seen; of checks alone
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Entry(
        @JsonProperty(required = true) String format,
        @JsonProperty(required = true) Event event,
        @JsonProperty(required = true) String at,
        @JsonProperty(required = true) String data,
        @JsonProperty(required = true) String outcome,
        long files,
        long rows,
        @Nullable Map<String, Double> shares,
        @Nullable Map<String, Map<String, Double>> columns,
        @Nullable Map<String, Double> rules,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable Map<String, String> incidents) {

    /** The version of a line. */
    public static final String FORMAT = "assay-history/1";

    /** What was done with the data. */
    public enum Event {
        /** It was accepted, and limits and networks were learned from it. */
        BASELINE,
        /** It was accepted, and joined what was accepted before. */
        ACCEPT,
        /** It was audited, and not accepted. */
        CHECK
    }

    public Entry {
        shares = shares == null ? Map.of() : new TreeMap<>(shares);
        Map<String, Map<String, Double>> ordered = new TreeMap<>();
        if (columns != null) {
            columns.forEach((column, measures) -> ordered.put(column, new TreeMap<>(measures)));
        }
        columns = ordered;
        rules = rules == null ? Map.of() : new TreeMap<>(rules);
        incidents = incidents == null ? Map.of() : new TreeMap<>(incidents);
    }

    /** One of a time at which nobody asked what was wrong. */
    public Entry(
            String format,
            Event event,
            String at,
            String data,
            String outcome,
            long files,
            long rows,
            Map<String, Double> shares,
            Map<String, Map<String, Double>> columns,
            Map<String, Double> rules) {
        this(format, event, at, data, outcome, files, rows, shares, columns, rules, Map.of());
    }

    /** The same, and what was wrong. */
    public Entry with(Map<String, String> found) {
        return new Entry(
                format, event, at, data, outcome, files, rows, shares, columns, rules, found);
    }

    /** The same entry with other keys of its rules. */
    Entry withRules(UnaryOperator<String> key) {
        Map<String, Double> renamed = new TreeMap<>();
        rules.forEach((rule, value) -> renamed.put(key.apply(rule), value));
        return new Entry(
                format, event, at, data, outcome, files, rows, shares, columns, renamed, incidents);
    }

    /** Whether nothing was wrong with the data, or somebody found it right. */
    public boolean wasGood() {
        return event != Event.CHECK || !outcome.equals("FAIL");
    }

    /** Whether something was wrong with the data that somebody found right. */
    public boolean wasAcceptedAsItIs() {
        return event == Event.ACCEPT && outcome.equals("FAIL");
    }

    /**
     * The name of the share of rows that repeat an earlier row of their own batch, where there are
     * several: of all rows the more repeat an earlier one the more rows there are, though no batch
     * is any worse.
     */
    public static String inBatch(KnownCheck repeats) {
        return repeats.id() + "-in-batch";
    }

    /**
     * A share of the whole dataset, or of a column; NaN where it was not measured.
     *
     * @param column null for the dataset
     */
    public double share(String column, String check) {
        Map<String, Double> of = column == null ? shares : columns.getOrDefault(column, Map.of());
        return of.getOrDefault(check, Double.NaN);
    }
}
