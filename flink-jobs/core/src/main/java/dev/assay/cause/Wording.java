package dev.assay.cause;

import dev.assay.catalogue.KnownCheck;
import dev.assay.cause.Treatment.Actors;
import dev.assay.cause.rows.Changes;
import dev.assay.declare.DerivedDatasets;
import dev.assay.declare.view.View;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.incident.Cause;
import dev.assay.incident.Extent;
import dev.assay.incident.Scope;
import dev.assay.profile.Shown;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said of a cause. */
final class Wording {

    /** Checks of a column that look at others, or at its rows, as well. */
    private static final Set<KnownCheck> OF_SEVERAL =
            EnumSet.of(
                    KnownCheck.ASSOCIATION,
                    KnownCheck.COMBINED_EVIDENCE,
                    KnownCheck.COHERENCE,
                    KnownCheck.ROW_ORDER,
                    KnownCheck.RUNS,
                    KnownCheck.DISTINCTNESS,
                    KnownCheck.VANISHED_CATEGORIES);

    private static final int LONGEST = 40;

    private Wording() {}

    /** The cause that a treatment shows. */
    static Cause cause(
            Patient patient,
            Treatment treatment,
            List<Finding> open,
            Deviation before,
            Deviation after) {
        Set<String> gone = before.goneIn(after);
        Set<String> explained = new HashSet<>(gone);
        explained.addAll(before.about(treatment.columns()));
        if (treatment.columns().isEmpty()) {
            explained.addAll(before.weights().keySet());
        }
        Set<String> others = new HashSet<>();
        open.stream()
                .filter(f -> isOfAnother(patient, f, treatment))
                .map(Deviation::key)
                .forEach(others::add);
        explained.removeAll(others);
        return new Cause(
                treatment.kind(),
                new Scope(patient.spec().name(), treatment.columns(), List.of(patient.partition())),
                new Extent(treatment.damaged().size(), treatment.of()),
                share(before, after, treatment),
                says(patient, treatment),
                places(patient, treatment),
                open.stream()
                        .filter(f -> explained.contains(Deviation.key(f)))
                        .map(Finding::id)
                        .collect(Collectors.toSet()));
    }

    private static Message says(Patient patient, Treatment treatment) {
        String key = "cause." + treatment.kind();
        List<Arg> args = new ArrayList<>();
        args.add(Arg.count(treatment.damaged().size()));
        args.add(Arg.count(treatment.of()));
        args.add(Arg.share((double) treatment.damaged().size() / Math.max(1, treatment.of())));
        args.add(Arg.text(shown(patient, treatment, treatment.damaged().get(0))));
        if (treatment.actors() != null) {
            args.add(actors(patient, treatment.actors()));
        }
        return new Message(
                switch (treatment.kind()) {
                    case "shuffle" -> key + ".rows";
                    case "retries" -> treatment.actors() == null ? key : key + ".of";
                    default -> key;
                },
                args);
    }

    /** Who did it, or whom it was done to: how many, which share, and in which view they are. */
    private static Message actors(Patient patient, Actors actors) {
        return Message.of(
                "cause.actors." + actors.view().word(),
                Arg.count(actors.with()),
                Arg.count(actors.of()),
                Arg.share((double) actors.with() / Math.max(1, actors.of())),
                seenIn(patient, actors.view()));
    }

    /** Which view shows it, where it is made. */
    static Message seenIn(Patient patient, View view) {
        String name = DerivedDatasets.name(patient.spec().name(), view);
        return DerivedDatasets.of(patient.spec()).stream().anyMatch(v -> v.name().equals(name))
                ? Message.of("cause.view", Arg.text(name))
                : Message.of("nothing");
    }

    /** The share of what is wrong with the treated columns, and of all that goes, that is gone. */
    static double share(Deviation before, Deviation after, Treatment treatment) {
        Set<String> own = new HashSet<>(before.goneIn(after));
        own.addAll(before.about(treatment.columns()));
        if (treatment.columns().isEmpty()) {
            own.addAll(before.weights().keySet());
        }
        double was = before.of(own);
        // What is found only once it is undone speaks against it.
        Set<String> anew = new HashSet<>(after.weights().keySet());
        anew.removeAll(before.weights().keySet());
        own.addAll(anew);
        return was == 0 ? 0 : Math.max(0, 1 - after.of(own) / was);
    }

    /**
     * Whether a finding is about the values of another column alone. Where rows are left out, what
     * is wrong with their other cells is gone too, but it is another damage. Copies of rows change
     * all columns.
     */
    private static boolean isOfAnother(Patient patient, Finding finding, Treatment treatment) {
        return !treatment.columns().isEmpty()
                && !treatment.kind().equals("flood")
                && finding.column() != null
                && finding.dataset().equals(patient.spec().name())
                && !treatment.columns().contains(finding.column())
                && !OF_SEVERAL.contains(finding.check())
                && finding.outcome() == Outcome.FAIL;
    }

    private static String shown(Patient patient, Treatment treatment, int row) {
        List<String> shown = new ArrayList<>();
        List<String> columns =
                treatment.columns().isEmpty() ? patient.rows().columns() : treatment.columns();
        for (String column : columns) {
            String text = patient.rows().cells().get(row)[patient.rows().columns().indexOf(column)];
            boolean isEmpty = text == null && !patient.spec().isSensitive(column);
            shown.add(isEmpty ? "" : cut(Shown.of(patient.spec(), column, text)));
            if (shown.size() == 3) {
                break;
            }
        }
        return String.join(" | ", shown);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static List<Sample> places(Patient patient, Treatment treatment) {
        return Changes.spread(treatment.damaged(), 10).stream()
                .filter(patient.places()::knows)
                .map(
                        row ->
                                new Sample(
                                        patient.places().files().get(row),
                                        patient.places().lines().get(row),
                                        shown(patient, treatment, row)))
                .toList();
    }
}
