package dev.assay.audit;

import dev.assay.declare.DatasetSpec;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Tested;
import dev.assay.incident.Incident;
import dev.assay.incident.Scope;
import dev.assay.incident.Unjudged;
import java.util.Comparator;
import java.util.List;

/**
 * Takes all that was measured out of what is said of datasets whose statistics are published with
 * noise. The gate judges them exactly; of its findings, which check and which column it was, and
 * the verdict, is all that is said.
 */
public final class Withholding {

    private Withholding() {}

    /** Whether what is said of a dataset must not say what was measured. */
    private static boolean withholds(DatasetAudit dataset) {
        // A fault says why files cannot be read: of these nothing was measured.
        return dataset != null && dataset.spec().withholds() && dataset.fault() == null;
    }

    /** The finding as it may be shown. */
    static Finding finding(DatasetAudit dataset, Finding f) {
        return withholds(dataset) ? finding(dataset.spec(), f) : f;
    }

    /**
     * The finding without its figures, its places and its sentence, where no exact statistic of its
     * dataset may be shown.
     */
    public static Finding finding(DatasetSpec dataset, Finding f) {
        if (!dataset.withholds()) {
            return f;
        }
        if (f.outcome() == Outcome.NOT_MEASURED) {
            Message reason = Message.of("withheld.not-measured");
            return Finding.notMeasured(f.subject(), f.check(), reason);
        }
        String key = f.outcome() == Outcome.PASS ? "withheld.passes" : "withheld.differs";
        Message message = Message.of(key, Arg.text(f.name()));
        return new Finding(f.subject(), f.check(), f.outcome(), Tested.NONE, message, List.of());
    }

    /**
     * The incident without its causes, which say how many rows they explain, and where. What was
     * found of its own columns says it, where views that are made of them were told by the cause.
     */
    static Incident incident(DatasetAudit dataset, Incident incident) {
        if (!withholds(dataset)) {
            return incident;
        }
        Scope scope = incident.scope();
        List<Finding> findings =
                incident.findings().stream()
                        .sorted(Comparator.comparing(f -> !isOf(scope, f)))
                        .toList();
        return new Incident(scope, findings, List.of(), incident.since());
    }

    private static boolean isOf(Scope scope, Finding f) {
        return f.dataset().equals(scope.dataset())
                && (scope.columns().isEmpty() || scope.columns().contains(f.column()));
    }

    /** What was not judged, without the reason. */
    static Unjudged unjudged(DatasetAudit dataset, Unjudged old) {
        return withholds(dataset)
                ? new Unjudged(old.incident(), Message.of("withheld.not-measured"))
                : old;
    }
}
