package dev.assay.incident;

import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of incidents of the last audit that this one does not have. One is over where what
 * showed it was looked at again. Where a finding of it is there still, it goes on under another
 * name; where what showed it could not be looked at, nobody knows.
 */
final class Aftermath {

    private final List<Finding> findings;
    private final Set<String> datasets;
    private final Set<String> open;

    /**
     * After an audit.
     *
     * @param findings all of it
     * @param datasets that could be read
     */
    Aftermath(List<Finding> findings, Set<String> datasets) {
        this.findings = findings;
        this.datasets = datasets;
        this.open =
                findings.stream()
                        .filter(Aftermath::isOpen)
                        .map(Finding::id)
                        .collect(Collectors.toSet());
    }

    private static boolean isOpen(Finding finding) {
        return finding.outcome() == Outcome.FAIL || finding.outcome() == Outcome.WARN;
    }

    /**
     * With the incidents that there are now.
     *
     * @param now the incidents of the audit
     * @param last those of the one before
     */
    Diagnosis of(List<Incident> now, Remembered last) {
        Set<String> ids = now.stream().map(Incident::id).collect(Collectors.toSet());
        List<String> recovered = new ArrayList<>();
        List<Unjudged> unjudged = new ArrayList<>();
        for (Remembered.Old old : last.incidents()) {
            if (!ids.contains(old.id()) && old.findings().stream().noneMatch(open::contains)) {
                Optional<Message> reason = unjudged(old);
                reason.ifPresentOrElse(
                        why -> unjudged.add(new Unjudged(old, why)), () -> recovered.add(old.id()));
            }
        }
        return new Diagnosis(now, recovered, unjudged);
    }

    /** Why it is not known whether an incident is over; nothing where it is. */
    private Optional<Message> unjudged(Remembered.Old old) {
        String dataset = old.dataset();
        if (!datasets.contains(dataset)) {
            return Optional.of(Message.of("unjudged.dataset"));
        }
        return findings.stream()
                .filter(f -> f.dataset().equals(dataset))
                .flatMap(f -> hides(f, old).stream())
                .findFirst();
    }

    /** Why a finding keeps an incident from being judged, if it does. */
    private static Optional<Message> hides(Finding f, Remembered.Old old) {
        String begin = f.dataset() + "/" + (f.column() == null ? "" : f.column() + "/");
        boolean isOfColumn = f.column() != null && old.id().startsWith(begin);
        if (f.check() == KnownCheck.SCHEMA && isOpen(f) && isOfColumn) {
            return Optional.of(Message.of("unjudged.column", Arg.text(f.column())));
        }
        boolean isHidden =
                f.outcome() == Outcome.NOT_MEASURED
                        && (f.column() == null || isOfColumn)
                        && old.isShownBy(f.name());
        return isHidden
                ? f.reason()
                        .map(Message.class::cast)
                        .or(() -> Optional.of(Message.of("unjudged.check", Arg.text(f.name()))))
                : Optional.empty();
    }
}
