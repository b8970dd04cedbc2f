package dev.assay.inventory.quality;

import dev.assay.behaviour.Behaviour;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Reference;
import dev.assay.declare.Role;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.metric.Bounds;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.TypedColumn;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.state.MinHashes.Novelty;
import dev.assay.score.VaeScores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every metric of quality, worked out of what was measured. */
final class Metrics {

    /** Different values of a column that is one of categories. */
    private static final long MOST_CATEGORIES = 50;

    private Metrics() {}

    /** What a metric came to; empty where there is nothing to measure it by. */
    static Optional<Scored> of(QualityMetric metric, Judged of) {
        return switch (metric) {
            case READABILITY ->
                    Optional.of(Scored.exactly(metric, of.dataset().fault() == null ? 1 : 0));
            case DESCRIBED -> Optional.of(described(of.spec()));
            case RULES_KEPT -> rules(of.findings());
            default -> of.profile().flatMap(profile -> measured(metric, of, profile));
        };
    }

    private static Optional<Scored> measured(QualityMetric metric, Judged of, Profile p) {
        return switch (metric) {
            case WELL_FORMED_RECORDS ->
                    Optional.of(Scored.of(metric, p.rows(), p.rows() + p.malformed(), null));
            case TYPED_VALUES ->
                    Counted.over(
                                    p.columns().stream().filter(c -> isTyped(of, c)).toList(),
                                    c -> typed(of, c).present() - typed(of, c).parseErrors(),
                                    c -> typed(of, c).present())
                            .as(metric);
            case TRIMMED_VALUES ->
                    Counted.over(
                                    p.columns(),
                                    c -> c.cells().present() - c.cells().padded(),
                                    c -> c.cells().present())
                            .as(metric);
            case FILLED_CELLS -> filled(p.columns()).as(metric);
            case FILLED_IDENTIFIERS -> {
                Set<String> names = identifiers(of.spec());
                yield filled(p.columns().stream().filter(c -> names.contains(c.name())).toList())
                        .as(metric);
            }
            case REAL_VALUES ->
                    Counted.over(
                                    p.columns(),
                                    c -> c.cells().present() - c.cells().standIns(),
                                    c -> c.cells().present())
                            .as(metric);
            case USUAL_ROWS -> usual(of.dataset().today().scores().vae());
            case UNIQUE_KEYS ->
                    p.hasKeys()
                            ? Optional.of(
                                    Scored.of(metric, p.rows() - p.repeatedKeys(), p.rows(), null))
                            : Optional.empty();
            case RESOLVED_REFERENCES -> references(metric, of, p, Metrics::found);
            case COVERED_ENTITIES -> references(metric, of, p, (from, to) -> found(to, from));
            case FRESHNESS ->
                    Freshness.cadence(of.spec())
                            .flatMap(
                                    every ->
                                            Freshness.newest(of.spec(), p)
                                                    .map(
                                                            t ->
                                                                    Freshness.overdue(
                                                                            every, t, of.asOf())))
                            .map(overdue -> Scored.exactly(metric, 1.0 / (1 + overdue)));
            case EVEN_CATEGORIES -> even(p);
            case EVEN_ITEMS -> items(of.dataset().today().behaviour());
            case UNREPEATED_ROWS ->
                    Optional.of(Scored.of(metric, p.rows() - p.repeatedRows(), p.rows(), null));
            case VARYING_COLUMNS -> columns(metric, p, c -> c.distinctCount() > 1);
            case IMPERSONAL_COLUMNS -> columns(metric, p, c -> !of.spec().isSensitive(c.name()));
            case READABILITY, DESCRIBED, RULES_KEPT -> throw new AssertionError(metric);
        };
    }

    private static TypedColumn typed(Judged of, ColumnProfile column) {
        return new TypedColumn(column, of.dataset().type(column.name()));
    }

    private static boolean isTyped(Judged of, ColumnProfile column) {
        return switch (of.dataset().type(column.name())) {
            case INTEGER, DECIMAL, BOOLEAN, DATE, TIMESTAMP -> true;
            case CATEGORICAL, TEXT, EMPTY -> false;
        };
    }

    private static Counted filled(List<ColumnProfile> columns) {
        return Counted.over(columns, c -> c.cells().present(), c -> c.cells().cells());
    }

    private static Set<String> identifiers(DatasetSpec spec) {
        Set<String> names = new TreeSet<>(spec.key());
        names.addAll(spec.references().keySet());
        names.addAll(spec.columns().values());
        return names;
    }

    private static Scored described(DatasetSpec spec) {
        List<Boolean> said =
                List.of(
                        !spec.description().isBlank(),
                        !spec.owner().isBlank(),
                        !spec.stewardship().licence().isBlank(),
                        !spec.stewardship().purpose().isBlank(),
                        spec.role() != Role.OTHER);
        long good = said.stream().filter(is -> is).count();
        return Scored.of(QualityMetric.DESCRIBED, good, said.size(), null);
    }

    private static Optional<Scored> rules(List<Finding> findings) {
        List<Finding> judged =
                findings.stream()
                        .filter(f -> f.check() == KnownCheck.RULE)
                        .filter(f -> f.outcome() != Outcome.NOT_MEASURED)
                        .toList();
        long kept = judged.stream().filter(f -> f.outcome() == Outcome.PASS).count();
        return judged.isEmpty()
                ? Optional.empty()
                : Optional.of(Scored.of(QualityMetric.RULES_KEPT, kept, judged.size(), null));
    }

    private static Optional<Scored> usual(VaeScores vae) {
        if (vae == null || vae.rows() == 0) {
            return Optional.empty();
        }
        long expected = Math.round(vae.usual() * vae.rows());
        long beyond = Math.max(0, vae.unusual() - expected);
        return Optional.of(
                Scored.of(QualityMetric.USUAL_ROWS, vae.rows() - beyond, vae.rows(), null));
    }

    /** Over all declared references whose values are known on both sides. */
    private static Optional<Scored> references(
            QualityMetric metric,
            Judged of,
            Profile profile,
            BiFunction<MinHashes, MinHashes, Novelty> compared) {
        long novel = 0;
        long all = 0;
        String worst = null;
        long most = 0;
        for (Map.Entry<String, Reference> entry : of.spec().references().entrySet()) {
            Reference to = entry.getValue();
            Optional<MinHashes> from = values(profile, entry.getKey());
            Optional<MinHashes> target =
                    Optional.ofNullable(of.others().get(to.dataset()))
                            .map(Evidence::profile)
                            .flatMap(p -> values(p, to.column()));
            if (from.isPresent() && target.isPresent()) {
                Novelty novelty = compared.apply(from.get(), target.get());
                novel += novelty.novel();
                all += novelty.of();
                if (novelty.novel() > most) {
                    most = novelty.novel();
                    worst = entry.getKey();
                }
            }
        }
        return all == 0
                ? Optional.empty()
                : Optional.of(Scored.of(metric, all - novel, all, worst));
    }

    private static Novelty found(MinHashes these, MinHashes in) {
        return these.beyond(in);
    }

    private static Optional<MinHashes> values(Profile profile, String column) {
        return Stream.of(column)
                .filter(profile.names()::contains)
                .map(name -> profile.column(name).known())
                .filter(known -> !known.equals(MinHashes.EMPTY))
                .findFirst();
    }

    private static Optional<Scored> even(Profile profile) {
        double sum = 0;
        int columns = 0;
        for (ColumnProfile column : profile.columns()) {
            long different = column.distinctCount();
            Bounds bits = column.spread().entropy();
            if (different > 1 && different <= MOST_CATEGORIES && bits.figure().value() >= 0) {
                sum += bits.figure().value() * Math.log(2) / Math.log(different);
                columns++;
            }
        }
        return columns == 0
                ? Optional.empty()
                : Optional.of(Scored.exactly(QualityMetric.EVEN_CATEGORIES, sum / columns));
    }

    private static Optional<Scored> items(Behaviour behaviour) {
        return behaviour == null || behaviour.items() == null || behaviour.items().keys() == 0
                ? Optional.empty()
                : Optional.of(
                        Scored.exactly(QualityMetric.EVEN_ITEMS, 1 - behaviour.items().gini()));
    }

    private static Optional<Scored> columns(
            QualityMetric metric, Profile profile, Predicate<ColumnProfile> is) {
        return Counted.over(profile.columns(), c -> is.test(c) ? 1 : 0, c -> 1).as(metric);
    }
}
