package dev.assay.report.ci;

import dev.assay.audit.Audit;
import dev.assay.declare.rule.Rule;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.incident.Incident;
import java.util.List;

/** What servers are told of: incidents that fail or warn, and where each of them is. */
final class Wrong {

    private Wrong() {}

    /** Incidents that fail or warn, the worst first. */
    static List<Incident> of(Audit audit) {
        return audit.incidents().stream()
                .filter(i -> i.outcome() == Outcome.FAIL || i.outcome() == Outcome.WARN)
                .toList();
    }

    /**
     * Its places; without any, the first file that has it, else where the dataset or the rule is
     * declared. At least one.
     */
    static List<Place> places(Audit audit, Incident incident) {
        List<Place> places =
                incident.places().stream()
                        .map(s -> new Place(s.file(), Math.max(1, s.line()), 1, s.text()))
                        .toList();
        if (!places.isEmpty()) {
            return places;
        }
        List<String> files = incident.scope().partitions();
        return List.of(
                files.isEmpty()
                        ? new Place(
                                audit.declaration(), declaredAt(audit, incident.leading()), 1, "")
                        : new Place(files.get(0), 1, 1, ""));
    }

    private static long declaredAt(Audit audit, Finding f) {
        return audit.datasets().stream()
                .filter(d -> d.name().equals(f.dataset()))
                .flatMap(d -> d.spec().rules().stream())
                .filter(rule -> rule.text().equals(f.subject().rule()))
                .mapToLong(Rule::line)
                .findFirst()
                .orElse(1);
    }
}
