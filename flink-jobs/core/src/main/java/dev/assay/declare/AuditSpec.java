package dev.assay.declare;

import java.util.List;

/** The declaration: which datasets there are and what they must be. Names are unique. */
public record AuditSpec(List<DatasetSpec> datasets) {
    public AuditSpec {
        datasets = List.copyOf(datasets);
    }
}
