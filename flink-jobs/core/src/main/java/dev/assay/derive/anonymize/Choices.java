package dev.assay.derive.anonymize;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Reference;
import dev.assay.declare.anonymize.Anonymization;
import dev.assay.declare.anonymize.Transform;
import dev.assay.derive.anonymize.Anonymized.Column;
import dev.assay.derive.anonymize.Anonymized.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of which column.
 *
 * @param spec the dataset, with the columns that are personal declared sensitive
 * @param all datasets of the build, as far as their sensitive columns are known
 */
record Choices(DatasetSpec spec, List<DatasetSpec> all) {

    /** For each column, in order; of columns that single rows out only where none is declared. */
    List<Column> of(List<String> columns, Map<String, List<String>> texts, int rows) {
        Map<String, Column> chosen = new LinkedHashMap<>();
        Map<String, Attribute> open = new LinkedHashMap<>();
        boolean isQuasiDeclared =
                !declared().quasi().isEmpty()
                        || declared().columns().containsValue(Transform.GENERALISE);
        for (String column : columns) {
            Column known = known(column);
            chosen.put(column, known);
            boolean isOpen = known.reason() == Reason.NOTHING;
            if (isOpen && !isQuasiDeclared && !column.equals(declared().guard().column())) {
                open.put(column, Attribute.of(texts.get(column)));
            }
        }
        Set<String> found = SinglingOut.of(open, rows);
        found.forEach(c -> chosen.put(c, new Column(c, Transform.GENERALISE, Reason.FOUND)));
        return new ArrayList<>(chosen.values());
    }

    private Anonymization declared() {
        return spec.anonymization();
    }

    private Column known(String column) {
        Transform said = declared().columns().get(column);
        if (said != null) {
            return new Column(column, said, Reason.DECLARED);
        }
        if (declared().quasi().contains(column)) {
            return new Column(column, Transform.GENERALISE, Reason.DECLARED);
        }
        if (spec.isSensitive(column)) {
            return new Column(column, Transform.PSEUDONYM, Reason.SENSITIVE);
        }
        if (refersToPseudonyms(column)) {
            return new Column(column, Transform.PSEUDONYM, Reason.REFERENCE);
        }
        return new Column(column, Transform.KEEP, Reason.NOTHING);
    }

    /** Both ends of a reference are named anew, or neither is. */
    private boolean refersToPseudonyms(String column) {
        Reference to = spec.references().get(column);
        for (DatasetSpec other : all) {
            if (to != null
                    && to.dataset().equals(other.name())
                    && isPseudonym(other, to.column())) {
                return true;
            }
            for (Map.Entry<String, Reference> from : other.references().entrySet()) {
                boolean isHere =
                        from.getValue().dataset().equals(spec.name())
                                && from.getValue().column().equals(column);
                if (isHere && isPseudonym(other, from.getKey())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPseudonym(DatasetSpec spec, String column) {
        Transform said = spec.anonymization().columns().get(column);
        return said == null ? spec.isSensitive(column) : said == Transform.PSEUDONYM;
    }
}
