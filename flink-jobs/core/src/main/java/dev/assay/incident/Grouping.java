package dev.assay.incident;

import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DerivedDatasets;
import dev.assay.declare.view.View;
import dev.assay.document.Nullable;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Puts findings together that are about the same damage: those that one cause explains; of the
 * others, those of one column and one partition, and what follows from them. The same damage of
 * several partitions is one incident.
 */
public final class Grouping {

    /** Checks that look at all columns at once: they see whatever is wrong with one of them. */
    private static final Set<KnownCheck> OF_ALL_COLUMNS =
            Set.of(KnownCheck.ROW_ANOMALIES, KnownCheck.TWO_SAMPLE, KnownCheck.COHERENCE);

    private Grouping() {}

    /** What the findings of one group have in common. */
    private record Key(
            String dataset,
            @Nullable String batch,
            @Nullable String column,
            @Nullable String apart) {}

    /** Findings of one damage in one partition. */
    private record Group(Key key, List<Finding> findings, Optional<Cause> cause) {

        Group {
            findings = new ArrayList<>(findings);
        }

        boolean fails() {
            return findings.stream().anyMatch(f -> f.outcome() == Outcome.FAIL);
        }

        List<Finding> plainest() {
            return findings.stream().sorted(Headline.PLAINEST_FIRST).toList();
        }

        List<String> columns() {
            return cause.map(c -> c.scope().columns())
                    .orElseGet(
                            () ->
                                    plainest().stream()
                                            .map(Finding::column)
                                            .filter(Objects::nonNull)
                                            .distinct()
                                            .toList());
        }

        /** All columns that it is about. */
        Set<String> touched() {
            Set<String> all = new HashSet<>(columns());
            findings.stream().map(Finding::column).filter(Objects::nonNull).forEach(all::add);
            return all;
        }

        /** What groups of several partitions have in common that are one incident. */
        List<Object> kind() {
            String column = columns().isEmpty() ? "" : columns().get(0);
            String what = cause.map(Cause::kind).orElseGet(() -> plainest().get(0).name());
            return List.of(key.dataset(), column, what, fails());
        }
    }

    /**
     * The incidents of a build.
     *
     * @param findings all of them; only failures and warnings become incidents
     * @param causes that are likely, each of one partition
     * @param last what the last audit said
     * @param partitions names of today's partitions by dataset, in the order of the data; none of a
     *     dataset that could not be read
     */
    public static Diagnosis of(
            List<Finding> findings,
            List<Cause> causes,
            Remembered last,
            Map<String, List<String>> partitions) {
        List<Finding> open =
                new Verdict(findings)
                        .findings().stream()
                                .filter(
                                        f ->
                                                f.outcome() == Outcome.FAIL
                                                        || f.outcome() == Outcome.WARN)
                                .toList();
        Map<List<Object>, List<Group>> kinds = new LinkedHashMap<>();
        groups(open, causes)
                .forEach(g -> kinds.computeIfAbsent(g.kind(), k -> new ArrayList<>()).add(g));
        Map<Finding, Integer> place = new HashMap<>();
        open.forEach(f -> place.putIfAbsent(f, place.size()));
        List<Incident> incidents =
                kinds.values().stream()
                        .map(same -> incident(same, last, partitions))
                        .sorted(
                                Comparator.comparing(Incident::outcome)
                                        .reversed()
                                        .thenComparing(
                                                i ->
                                                        i.findings().stream()
                                                                .mapToInt(place::get)
                                                                .min()
                                                                .orElseThrow()))
                        .toList();
        return new Aftermath(findings, partitions.keySet()).of(incidents, last);
    }

    private static List<Group> groups(List<Finding> open, List<Cause> causes) {
        List<Group> groups = new ArrayList<>();
        Set<Finding> left = new LinkedHashSet<>(open);
        for (Cause cause : causes) {
            List<Finding> own =
                    left.stream().filter(f -> cause.findings().contains(f.id())).toList();
            if (!own.isEmpty()) {
                String column =
                        cause.scope().columns().isEmpty() ? null : cause.scope().columns().get(0);
                String batch =
                        cause.scope().partitions().isEmpty()
                                ? null
                                : cause.scope().partitions().get(0);
                Key key = new Key(cause.scope().dataset(), batch, column, cause.kind());
                groups.add(new Group(key, own, Optional.of(cause)));
                own.forEach(left::remove);
            }
        }
        Map<Key, Group> byKey = new LinkedHashMap<>();
        for (Finding f : left) {
            byKey.computeIfAbsent(key(f), k -> new Group(k, List.of(), Optional.empty()))
                    .findings()
                    .add(f);
        }
        groups.addAll(byKey.values());
        followers(groups);
        return groups;
    }

    private static Key key(Finding f) {
        if (f.check() == KnownCheck.SCHEMA) {
            return new Key(f.dataset(), f.batch(), null, f.check().id());
        }
        boolean isOwn =
                f.check() == KnownCheck.INCIDENT
                        || f.check() == KnownCheck.PERSONAL_DATA
                        || f.check() == KnownCheck.SINGLED_OUT
                        || f.check() == KnownCheck.RULE && f.column() == null;
        return new Key(f.dataset(), f.batch(), f.column(), isOwn ? f.name() : null);
    }

    /** Groups that only say again what another one says join it. */
    private static void followers(List<Group> groups) {
        for (Group follower : List.copyOf(groups)) {
            if (follower.cause().isEmpty()) {
                leader(follower, groups)
                        .ifPresent(
                                leader -> {
                                    leader.findings().addAll(follower.findings());
                                    groups.remove(follower);
                                });
            }
        }
    }

    private static Optional<Group> leader(Group follower, List<Group> groups) {
        Optional<Group> log = first(groups, g -> isMadeOf(g, follower));
        if (log.isPresent()) {
            return log;
        }
        List<Group> others =
                groups.stream()
                        .filter(g -> g != follower)
                        .filter(g -> g.key().dataset().equals(follower.key().dataset()))
                        .filter(g -> g.fails() || !follower.fails())
                        .toList();
        return first(others, g -> isLostColumn(g, follower))
                .or(() -> first(others, g -> isWhole(g, follower)))
                .or(() -> first(others, g -> isOfAll(g, follower)))
                .or(() -> first(others, g -> tellsOf(g, follower)));
    }

    private static Optional<Group> first(List<Group> groups, Predicate<Group> which) {
        return groups.stream().filter(which).findFirst();
    }

    /** What somebody did to a log shows in each of its views, of the file or of all together. */
    private static boolean isMadeOf(Group log, Group view) {
        return Stream.of(View.values())
                        .map(of -> DerivedDatasets.name(log.key().dataset(), of))
                        .anyMatch(view.key().dataset()::equals)
                && log.cause().filter(c -> c.scope().columns().isEmpty()).isPresent()
                && (view.key().batch() == null || view.key().batch().equals(log.key().batch()));
    }

    /** A column that is gone, or is another one, is found by each check and in each file. */
    private static boolean isLostColumn(Group schema, Group other) {
        return KnownCheck.SCHEMA.id().equals(schema.key().apart())
                && !KnownCheck.SCHEMA.id().equals(other.key().apart())
                && other.key().column() != null
                && schema.columns().contains(other.key().column());
    }

    /** What is found in a file is found in the whole as well, where it is enough. */
    private static boolean isWhole(Group file, Group whole) {
        return file.key().batch() != null
                && whole.key().batch() == null
                && whole.key().apart() == null
                && (whole.key().column() == null
                        ? file.key().column() == null && file.key().apart() == null
                        : file.touched().contains(whole.key().column()));
    }

    private static boolean isOfAll(Group group, Group all) {
        return (all.key().batch() == null || all.key().batch().equals(group.key().batch()))
                && all.findings().stream().allMatch(f -> OF_ALL_COLUMNS.contains(f.check()))
                && group.findings().stream().noneMatch(f -> OF_ALL_COLUMNS.contains(f.check()));
    }

    /** Where one column of a pair is damaged, the pair no longer belongs together. */
    private static boolean tellsOf(Group column, Group pair) {
        Set<String> named = new HashSet<>();
        pair.findings().forEach(f -> f.message().texts().forEach(named::add));
        return Objects.equals(column.key().batch(), pair.key().batch())
                && pair.findings().stream().allMatch(f -> f.check() == KnownCheck.ASSOCIATION)
                && column.findings().stream().anyMatch(f -> f.check() != KnownCheck.ASSOCIATION)
                && column.columns().stream().anyMatch(named::contains);
    }

    private static Incident incident(
            List<Group> same, Remembered last, Map<String, List<String>> all) {
        List<Finding> findings =
                same.stream()
                        .flatMap(g -> g.findings().stream())
                        .distinct()
                        .sorted(Headline.PLAINEST_FIRST)
                        .toList();
        String dataset = same.get(0).key().dataset();
        List<String> order = all.getOrDefault(dataset, List.of());
        List<String> partitions =
                findings.stream()
                        .map(Finding::batch)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted(
                                Comparator.<String>comparingInt(order::indexOf)
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        Incident incident =
                new Incident(
                        new Scope(
                                dataset,
                                same.stream()
                                        .flatMap(g -> g.columns().stream())
                                        .distinct()
                                        .toList(),
                                partitions),
                        findings,
                        same.stream().flatMap(g -> g.cause().stream()).toList(),
                        null);
        return incident.since(Since.of(partitions, order, last.of(incident.id())));
    }
}
