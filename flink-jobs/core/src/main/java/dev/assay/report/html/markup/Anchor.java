package dev.assay.report.html.markup;

/** Places of the page that its links lead to. */
public final class Anchor {

    /** Where the incidents are. */
    public static final String INCIDENTS = "assay-incidents";

    /** Where the inventory is. */
    public static final String INVENTORY = "assay-inventory";

    /** Where the findings are. */
    public static final String FINDINGS = "assay-findings";

    private Anchor() {}

    /** Where a dataset's own section is; {@code index} is its place in the audit. */
    public static String dataset(int index) {
        return "assay-dataset-" + (index + 1);
    }

    /** Where an incident's card is; {@code index} is its place among all. */
    public static String incident(int index) {
        return "assay-incident-" + (index + 1);
    }
}
