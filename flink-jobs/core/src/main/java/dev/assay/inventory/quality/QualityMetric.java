package dev.assay.inventory.quality;

import dev.assay.declare.asset.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A named metric of quality: a share of what is good, from 0 to 1. */
public enum QualityMetric {
    /** Records that could be read as rows, over all records. */
    WELL_FORMED_RECORDS(Dimension.NORMATIVITY),
    /** Values of their column's type, over all values of columns that are no text. */
    TYPED_VALUES(Dimension.NORMATIVITY),
    /** Values without a blank at an end, over all values. */
    TRIMMED_VALUES(Dimension.NORMATIVITY),
    /** Cells with a value, over all cells. */
    FILLED_CELLS(Dimension.COMPLETENESS),
    /** The same of columns that are a key, a reference, or declared to mean something. */
    FILLED_IDENTIFIERS(Dimension.COMPLETENESS),
    /** Values that do not stand for "no value", over all values. */
    REAL_VALUES(Dimension.COMPLETENESS),
    /** Declared rules that hold, over those that could be judged. */
    RULES_KEPT(Dimension.ACCURACY),
    /** Rows that the autoencoder does not find unusual, beside the share that is usual. */
    USUAL_ROWS(Dimension.ACCURACY),
    /** Rows whose declared key no earlier row has, over all rows. */
    UNIQUE_KEYS(Dimension.CONSISTENCY),
    /** Different values of declared references that are found, over those that were looked for. */
    RESOLVED_REFERENCES(Dimension.CONSISTENCY),
    /** One over one more than the deliveries that are overdue. */
    FRESHNESS(Dimension.TIMELINESS),
    /** 1 where all files can be read, else 0. */
    READABILITY(Dimension.ACCESSIBILITY),
    /** Of description, owner, licence, purpose and role those that are declared. */
    DESCRIBED(Dimension.ACCESSIBILITY),
    /** Shannon entropy of categories over its greatest, mean over columns of few values. */
    EVEN_CATEGORIES(Dimension.BALANCE),
    /** 1 less the Gini index of events over items. */
    EVEN_ITEMS(Dimension.DIVERSITY),
    /** Different keys of a referred dataset that occur in this one, over all of its keys. */
    COVERED_ENTITIES(Dimension.REPRESENTATIVENESS),
    /** Rows that do not repeat an earlier one, over all rows. */
    UNREPEATED_ROWS(Dimension.SIMILARITY),
    /** Columns with more than one value, over all columns. */
    VARYING_COLUMNS(Dimension.RELEVANCE),
    /** Columns whose values may be shown, over all columns. */
    IMPERSONAL_COLUMNS(Dimension.IDENTIFIABILITY);

    private final Dimension dimension;

    QualityMetric(Dimension dimension) {
        this.dimension = dimension;
    }

    /** The dimension that it is part of. */
    public Dimension dimension() {
        return dimension;
    }

    /** Its name in documents, such as {@code filled-cells}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The metrics of a dimension. */
    public static List<QualityMetric> of(Dimension dimension) {
        return Arrays.stream(values()).filter(m -> m.dimension == dimension).toList();
    }
}
