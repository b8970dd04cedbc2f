package dev.assay.cause;

import dev.assay.catalogue.KnownCheck;
import dev.assay.cause.rows.Majority;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.View;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.incident.Cause;
import dev.assay.incident.Extent;
import dev.assay.incident.Scope;
import dev.assay.mutate.Log;
import dev.assay.profile.pair.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Damage that nothing can undo, known by what it leaves behind. */
final class Symptoms {

    /** What rows that are gone change. */
    private static final Set<KnownCheck> OF_LOSS =
            EnumSet.of(
                    KnownCheck.VANISHED_CATEGORIES,
                    KnownCheck.CATEGORICAL_DRIFT,
                    KnownCheck.KNOWN_VALUES,
                    KnownCheck.DISTINCTNESS,
                    KnownCheck.NUMERIC_DRIFT,
                    KnownCheck.LENGTH_DRIFT,
                    KnownCheck.PATTERN_DRIFT,
                    KnownCheck.TOP_VALUE,
                    KnownCheck.ASSOCIATION,
                    KnownCheck.RUNS,
                    KnownCheck.VOLUME);

    /** What changes where each value stands in some row, but not in its own. */
    private static final Set<KnownCheck> OF_ORDER =
            EnumSet.of(
                    KnownCheck.ASSOCIATION,
                    KnownCheck.ROW_ORDER,
                    KnownCheck.RUNS,
                    KnownCheck.COHERENCE,
                    KnownCheck.COMBINED_EVIDENCE);

    /** Part of the deviation that must be of that kind. */
    private static final double LIKE = 0.7;

    private Symptoms() {}

    /** Columns that have something to do with one. */
    static Set<String> partners(Patient patient, String column) {
        Set<String> all = new LinkedHashSet<>();
        for (Pair pair : patient.accepted().bins().pairs()) {
            if (pair.determinant().equals(column)) {
                all.add(pair.dependent());
            } else if (pair.dependent().equals(column)) {
                all.add(pair.determinant());
            }
        }
        all.remove(column);
        return all.stream().limit(3).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the findings are like, where they are like one kind of damage. */
    static Optional<Cause> cause(Patient patient, List<Finding> findings, Deviation deviation) {
        List<Finding> open = findings.stream().filter(f -> deviation.of(f) > 0).toList();
        Optional<Finding> gone =
                open.stream()
                        .filter(f -> f.check() == KnownCheck.VANISHED_CATEGORIES)
                        .filter(f -> f.outcome() == Outcome.FAIL)
                        .max(Comparator.comparingDouble(f -> deviation.of(f)));
        if (gone.isPresent()) {
            Finding lost = gone.get();
            Message what = lost(patient, lost);
            return cause("lost-segment", patient, open, deviation, OF_LOSS, lost.column(), what);
        }
        Optional<Finding> apart =
                open.stream()
                        .filter(f -> f.check() == KnownCheck.ASSOCIATION)
                        .filter(f -> f.outcome() == Outcome.FAIL)
                        .max(Comparator.comparingDouble(f -> deviation.of(f)));
        return apart.filter(f -> f.column() != null)
                .map(f -> mostMisplaced(patient, f))
                .filter(column -> open.stream().noneMatch(f -> isOfValues(f, column)))
                .flatMap(
                        column ->
                                cause(
                                        "shuffle",
                                        patient,
                                        open,
                                        deviation,
                                        OF_ORDER,
                                        column,
                                        Message.of("cause.shuffle", Arg.text(column))));
    }

    /** Which values are gone, what share of all they had, and the view of what they name. */
    private static Message lost(Patient patient, Finding gone) {
        return gone.message()
                .within("file.vanished")
                .map(
                        file ->
                                Message.of(
                                        "cause.lost-segment.values",
                                        Arg.text(gone.column()),
                                        file.args().get(0),
                                        file.args().get(1),
                                        file.args().get(2),
                                        view(patient, gone.column())))
                .orElseGet(() -> Message.of("cause.lost-segment", Arg.text(gone.column())));
    }

    private static Message view(Patient patient, String column) {
        return Log.meanings(patient.spec().columns()).entrySet().stream()
                .filter(meaning -> meaning.getValue().equals(column))
                .map(Map.Entry::getKey)
                .flatMap(
                        field ->
                                Stream.of(View.values())
                                        .filter(View::takesColumns)
                                        .filter(view -> view.key() == named(field)))
                .map(view -> Wording.seenIn(patient, view))
                .filter(view -> !view.args().isEmpty())
                .findFirst()
                .orElse(Message.of("nothing"));
    }

    /** What is done shows in the way through a session. */
    private static Field named(Field field) {
        return field == Field.EVENT ? Field.SESSION : field;
    }

    /** Whether a column's values are not as usual, so that more than their order is wrong. */
    private static boolean isOfValues(Finding finding, String column) {
        return finding.outcome() == Outcome.FAIL
                && !OF_ORDER.contains(finding.check())
                && column.equals(finding.column());
    }

    /** Of two columns that no longer go together the one that stands apart from the rest. */
    private static String mostMisplaced(Patient patient, Finding apart) {
        String most = apart.column();
        int misplaced = 0;
        for (String column : patient.about(apart)) {
            int at = patient.rows().columns().indexOf(column);
            int n = at < 0 ? 0 : Majority.misfits(patient.rows(), at).size();
            if (n > misplaced) {
                misplaced = n;
                most = column;
            }
        }
        return most;
    }

    private static Optional<Cause> cause(
            String kind,
            Patient patient,
            List<Finding> open,
            Deviation deviation,
            Set<KnownCheck> checks,
            String column,
            Message what) {
        List<Finding> like = open.stream().filter(f -> checks.contains(f.check())).toList();
        double share =
                deviation.of(like.stream().map(Deviation::key).collect(Collectors.toSet()))
                        / deviation.total();
        if (share < LIKE || column == null) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>(List.of(column));
        // Columns that lost values together cannot be told apart.
        open.stream()
                .filter(f -> f.check() == KnownCheck.VANISHED_CATEGORIES)
                .map(Finding::column)
                .filter(other -> !columns.contains(other))
                .filter(other -> kind.equals("lost-segment"))
                .forEach(columns::add);
        return Optional.of(
                new Cause(
                        kind,
                        new Scope(patient.spec().name(), columns, List.of(patient.partition())),
                        new Extent(0, 0),
                        share,
                        what,
                        List.of(),
                        like.stream().map(Finding::id).collect(Collectors.toSet())));
    }
}
