package dev.assay.incident;

import dev.assay.document.Nullable;
import dev.assay.finding.Outcome;
import dev.assay.history.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the last audit said.
 *
 * @param incidents that there were
 */
public record Remembered(List<Old> incidents) {

    /** No audit was made before, or it found nothing. */
    public static final Remembered NOTHING = new Remembered(List.of());

    /**
     * An incident of the last audit.
     *
     * @param id as {@link Incident#id}
     * @param outcome whether it failed the audit
     * @param since the first partition in which it was seen, or null
     * @param findings ids of what showed it, that which said it most plainly first; none where that
     *     is not remembered
     */
    public record Old(String id, Outcome outcome, @Nullable String since, List<String> findings) {

        public Old {
            findings = List.copyOf(findings);
        }

        /** The dataset that it is about. */
        public String dataset() {
            return id.substring(0, Math.max(0, id.indexOf('/')));
        }

        /**
         * Whether a check is the one that said it most plainly; where that is not remembered,
         * whether the incident is called by it.
         *
         * @param check as {@link dev.assay.finding.Finding#name}
         */
        boolean isShownBy(String check) {
            String leading = findings.isEmpty() ? id : findings.get(0);
            return leading.endsWith("/" + check) || leading.contains("/" + check + "@");
        }
    }

    public Remembered {
        incidents = List.copyOf(incidents);
    }

    /**
     * What the history of a dataset says of its last audit; nothing where the data was accepted
     * since. An incident failed where an audit since it was first seen did.
     *
     * @param history the oldest entry first
     */
    public static Remembered of(List<Entry> history) {
        if (history.isEmpty()) {
            return NOTHING;
        }
        return new Remembered(
                history.get(history.size() - 1).incidents().entrySet().stream()
                        .map(
                                e ->
                                        new Old(
                                                e.getKey(),
                                                outcome(e.getKey(), history),
                                                e.getValue().isEmpty() ? null : e.getValue(),
                                                List.of()))
                        .toList());
    }

    private static Outcome outcome(String incident, List<Entry> history) {
        for (int i = history.size() - 1; i >= 0; i--) {
            Entry entry = history.get(i);
            if (!entry.incidents().containsKey(incident)) {
                break;
            }
            if (!entry.wasGood()) {
                return Outcome.FAIL;
            }
        }
        return Outcome.WARN;
    }

    /** Both together. */
    public Remembered plus(Remembered other) {
        return new Remembered(Stream.of(this, other).flatMap(r -> r.incidents().stream()).toList());
    }

    /** Those of some datasets. */
    public Remembered only(Set<String> datasets) {
        return new Remembered(
                incidents.stream().filter(old -> datasets.contains(old.dataset())).toList());
    }

    Optional<Old> of(String id) {
        return incidents.stream().filter(old -> old.id().equals(id)).findFirst();
    }
}
