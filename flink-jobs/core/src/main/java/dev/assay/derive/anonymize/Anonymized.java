package dev.assay.derive.anonymize;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.assay.declare.anonymize.Transform;
import java.util.List;

/**
 * What came of a copy, without any value of the data: {@code manifest.json}.
 *
 * @param format {@value #FORMAT}
 * @param dataset its name
 * @param rows what became of the rows
 * @param columns what became of the columns, in their order
 * @param before the risk in the original
 * @param after the risk in the copy
 * @param linkage an attack on the copy
 */
public record Anonymized(
        String format,
        String dataset,
        Rows rows,
        List<Column> columns,
        Risk before,
        Risk after,
        Linkage linkage) {

    /** The version of this document. */
    public static final String FORMAT = "assay-anonymized/1";

    /** The name of this document in the copy's folder. */
    public static final String FILE = "manifest.json";

    public Anonymized {
        columns = List.copyOf(columns);
    }

    /**
     * What became of the rows.
     *
     * @param original how many there are
     * @param suppressed how many of them are not in the copy, since they are like too few others
     * @param k rows of a class at least
     * @param loss of the quasi-identifiers: 0 where all values stayed, 1 where all are lost
     */
    public record Rows(int original, int suppressed, int k, double loss) {

        /** Whether there are too few rows for a single class, so that none can be in the copy. */
        @JsonIgnore
        public boolean isImpossible() {
            return original > 0 && original < k && suppressed == original;
        }
    }

    /** Why a column is treated as it is. */
    public enum Reason {
        /** The declaration says so. */
        DECLARED,
        /** Its values are sensitive. */
        SENSITIVE,
        /** It refers to a column whose values are named anew, or one that is refers to it. */
        REFERENCE,
        /** It singles rows out, alone or with others. */
        FOUND,
        /** Nothing speaks against its values. */
        NOTHING
    }

    /** What became of a column, and why. */
    public record Column(String name, Transform transform, Reason reason) {}
}
