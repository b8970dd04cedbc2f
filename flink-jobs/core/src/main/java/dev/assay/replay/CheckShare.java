package dev.assay.replay;

import dev.assay.catalogue.Family;
import dev.assay.catalogue.KnownCheck;
import dev.assay.document.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What part a check has in true and false alarms, or a family of checks.
 *
 * @param family the kind of evidence that the check is
 * @param check by name, or null for the family as a whole
 * @param made files without an error in which it was made
 * @param falseAlarms of them, those in which it failed
 * @param falseAlone of those, files in which nothing else failed
 * @param seen errors that it saw
 * @param seenAlone of them, those that nothing else saw
 */
public record CheckShare(
        Family family,
        @Nullable String check,
        int made,
        int falseAlarms,
        int falseAlone,
        int seen,
        int seenAlone) {

    /** Whether it raised false alarms, and no true alarm that would be missing without it. */
    public boolean onlyCosts() {
        return falseAlarms > 0 && seenAlone == 0;
    }

    /**
     * Each family, followed by its checks; only those that were made or saw something.
     *
     * @param files without an error
     * @param alarms for each error that was seen, the names of the checks that saw it
     */
    static List<CheckShare> of(List<Clean> files, List<? extends Collection<String>> alarms) {
        Map<Family, Set<String>> checks = new TreeMap<>();
        files.forEach(file -> file.made().forEach(check -> put(checks, check)));
        alarms.forEach(alarm -> alarm.forEach(check -> put(checks, check)));
        List<CheckShare> all = new ArrayList<>();
        checks.forEach(
                (family, names) -> {
                    all.add(of(family, null, names::contains, files, alarms));
                    names.forEach(name -> all.add(of(family, name, name::equals, files, alarms)));
                });
        return all;
    }

    private static void put(Map<Family, Set<String>> checks, String check) {
        checks.computeIfAbsent(family(check), f -> new TreeSet<>()).add(check);
    }

    /** The family of a check by its name, which for a rule ends with the rule. */
    static Family family(String check) {
        String id = ViewJudge.check(check).split(" ", 2)[0];
        return KnownCheck.of(id).map(KnownCheck::family).orElseThrow();
    }

    private static CheckShare of(
            Family family,
            @Nullable String check,
            Predicate<String> belongs,
            List<Clean> files,
            List<? extends Collection<String>> alarms) {
        List<Set<String>> failed = files.stream().map(Clean::failed).toList();
        return new CheckShare(
                family,
                check,
                count(files.stream().map(Clean::made).toList(), belongs),
                count(failed, belongs),
                alone(failed, belongs),
                count(alarms, belongs),
                alone(alarms, belongs));
    }

    private static int alone(List<? extends Collection<String>> all, Predicate<String> belongs) {
        return (int)
                all.stream()
                        .filter(some -> !some.isEmpty() && some.stream().allMatch(belongs))
                        .count();
    }

    private static int count(List<? extends Collection<String>> all, Predicate<String> belongs) {
        return (int) all.stream().filter(some -> some.stream().anyMatch(belongs)).count();
    }
}
