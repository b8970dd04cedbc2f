package dev.assay.fork;

import dev.assay.document.Nullable;
import java.util.List;
import java.util.Map;

/**
 * What the child measured; written last, under a temporary name first, so that it exists only when
 * everything it speaks of does.
 *
 * @param format {@value #FORMAT}
 * @param datasets in the order of the request
 * @param peakBytes greatest resident memory of the child, or 0 where the system does not say
 */
public record AuditResult(String format, List<MeasuredDataset> datasets, long peakBytes) {

    /** The version of this document. */
    public static final String FORMAT = "assay-result/1";

    public AuditResult {
        datasets = List.copyOf(datasets);
    }

    /**
     * A dataset that was measured, or could not be.
     *
     * @param name the dataset
     * @param fault why there is no evidence (the data cannot be read), or null; bad data is an
     *     answer, not an error
     * @param seconds per stage: {@code scan}, {@code train}, {@code score}
     */
    public record MeasuredDataset(
            String name, @Nullable String fault, Map<String, Double> seconds) {}
}
