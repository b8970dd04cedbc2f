package dev.assay.report.words;

import dev.assay.finding.Arg;
import dev.assay.finding.Message;
import dev.assay.incident.Incident;
import dev.assay.incident.Scope;
import dev.assay.incident.Since;
import dev.assay.incident.Unjudged;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of incidents.
 *
 * @param words of the report's language
 */
public record IncidentWords(Words words) {

    /** Checks that are named which see it too. */
    private static final int NAMED = 5;

    /** Of a cause that explains more, the share says nothing. */
    private static final double ALL = 0.95;

    /** Where it is: dataset, column, file. */
    public String where(Incident incident) {
        return where(incident.scope());
    }

    /** The same of what an incident is about. */
    public String where(Scope scope) {
        return scope.dataset()
                + some("damage.where.column", scope.columns())
                + some("damage.where.file", scope.partitions());
    }

    private String some(String key, List<String> names) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> words.text(key, names.get(0));
            case 2 -> words.text(key + ".two", names.get(0), names.get(1));
            default -> words.text(key + ".more", names.get(0), Figures.count(names.size() - 1));
        };
    }

    /** What is not known to be over, and why; one sentence. */
    public String unjudged(Unjudged old) {
        return words.ended(
                words.text("damage.unjudged", old.incident().id(), words.text(old.reason())));
    }

    /** Where it is and what is wrong, one sentence. */
    public String sentence(Incident incident) {
        Message headline = incident.headline();
        return headline.key().equals("fault")
                ? words.text(headline)
                : words.text("damage.sentence", where(incident), words.ended(words.text(headline)))
                        + left(incident);
    }

    /** What is wrong, for those who have said where. */
    public String headline(Incident incident) {
        return words.ended(words.text(incident.headline())) + left(incident);
    }

    /** Where something is left, there may be more. */
    private String left(Incident incident) {
        return incident.cause()
                .filter(c -> c.explains() < ALL)
                .map(c -> words.text("damage.explains", words.text(Arg.share(c.explains()))))
                .orElse("");
    }

    /** What to do about it; blank where the sentence says it. */
    public String repair(Incident incident) {
        return incident.repair().map(words::text).orElse("");
    }

    /** Since when; blank where it is about no partition. */
    public String since(Incident incident) {
        Since since = incident.since();
        if (since == null || since.partition() == null) {
            return "";
        }
        String when =
                words.text(since.still() ? "damage.still" : "damage.since", since.partition());
        return since.of() < 2
                ? when
                : words.sentences(
                        when,
                        words.text(
                                "damage.since.more",
                                Figures.count(since.seen()),
                                Figures.count(since.of())));
    }

    /** Since when, what to do, and who sees it too: up to three sentences. */
    public String more(Incident incident) {
        List<String> parts = new ArrayList<>();
        parts.add(since(incident));
        String repair = repair(incident);
        if (!repair.isBlank()) {
            parts.add(words.text("damage.repair", repair));
        }
        List<String> also = incident.alsoSeenBy();
        if (!also.isEmpty()) {
            String names = words.joined(also.subList(0, Math.min(NAMED, also.size())));
            parts.add(
                    also.size() > NAMED
                            ? words.text(
                                    "damage.also.more", names, Figures.count(also.size() - NAMED))
                            : words.text("damage.also", names));
        }
        return words.sentences(parts.toArray(String[]::new));
    }
}
