package dev.assay.locate;

import static java.util.Map.entry;

import dev.assay.judge.Finding;
import dev.assay.locate.Search.Lesson;
import dev.assay.profile.Bins.ColumnBins;
import dev.assay.profile.Bins.Pair;
import dev.assay.profile.Cell;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.LetterPairs;
import dev.assay.profile.MinHashes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which rows show which finding. */
final class Searches {

    /** Why findings of these checks are not looked for in rows. */
    private static final Map<String, String> NO_ROWS =
            Map.ofEntries(
                    entry("readable", "the message names the place that cannot be read"),
                    entry("ragged-rows", "their places are kept when the data is measured"),
                    entry("stray-quotes", "their places are kept when the data is measured"),
                    entry("joined-files", "their places are kept when the data is measured"),
                    entry("row-anomalies", "the network names the rows"),
                    entry("coherence", "only the network can tell which values are meant"),
                    entry("two-sample", "only all rows together show it"),
                    entry("volume", "rows that are not there have no place"),
                    entry("vanished-categories", "values that are not there have no place"),
                    entry("time-gap", "what did not come has no place"),
                    entry("stale-repeat", "the whole file is meant"),
                    entry("incident", "the whole file is meant"),
                    entry("personal-data", "the whole column is meant"),
                    entry("slow-drift", "each state alone is usual"),
                    entry("ratchet", "it compares figures of the history"));

    /** How to look for the rows of all others. */
    private static final Map<String, BiFunction<Source, Finding, Optional<Search>>> BY_CHECK =
            Map.ofEntries(
                    entry("duplicates", Searches::duplicates),
                    entry("key-violations", Searches::keys),
                    entry("schema", Searches::misfits),
                    entry("parse-errors", Searches::misfits),
                    entry("completeness", (source, f) -> cells(f, Cell::isMissing)),
                    entry("stand-ins", (source, f) -> cells(f, Cell::isStandIn)),
                    entry("padding", (source, f) -> cells(f, Cell::isPadded)),
                    entry("encoding", (source, f) -> cells(f, Cell::isMalformed)),
                    entry("semantic-type", Searches::otherMeanings),
                    entry("rare-letters", Searches::rareLetters),
                    entry("numeric-drift", BinSearch::of),
                    entry("length-drift", BinSearch::of),
                    entry("pattern-drift", BinSearch::of),
                    entry("categorical-drift", BinSearch::of),
                    entry("time-drift", BinSearch::of),
                    entry("top-value", Searches::risen),
                    entry("distinctness", Searches::more),
                    entry("known-values", Searches::unknown),
                    entry("new-values", Searches::unknown),
                    entry("reference", Searches::referred),
                    entry("association", Searches::pairs));

    private static final String RULE = "rule";

    /** Frequent values that files are expected to have, as many as the check counts. */
    private static final int FREQUENT = 64;

    private static final long OFTEN = 20;

    private Searches() {}

    /** Whether it is settled how rows of a check are looked for, or why they are not. */
    static boolean isSettled(String check) {
        return check.equals(RULE) || NO_ROWS.containsKey(check) || BY_CHECK.containsKey(check);
    }

    /** How to look for a finding's rows; empty where no row shows it. */
    static Optional<Search> of(Source source, Finding f) {
        if (f.check().startsWith(RULE + " ")) {
            return RuleSearch.of(source, f);
        }
        boolean isThere =
                f.column() == null || source.today().profile().names().contains(f.column());
        return Optional.ofNullable(BY_CHECK.get(f.check()))
                .filter(search -> isThere)
                .flatMap(search -> search.apply(source, f));
    }

    private static Optional<Search> cells(Finding f, Predicate<Cell> sought) {
        return Optional.of(new CellSearch(f.column(), sought));
    }

    /** A file that is judged alone repeats only its own rows. */
    private static Lesson before(Finding f) {
        return f.batch() == null ? Lesson.ACCEPTED : Lesson.NONE;
    }

    private static Optional<Search> duplicates(Source source, Finding f) {
        List<String> names = source.today().profile().names();
        return Optional.of(new RepeatSearch(names, "the same row as", before(f)));
    }

    private static Optional<Search> keys(Source source, Finding f) {
        return Optional.of(new RepeatSearch(source.spec().key(), "the key of", before(f)));
    }

    private static Optional<Search> misfits(Source source, Finding f) {
        return bins(source, f).flatMap(bins -> cells(f, RuleSearch.misfit(bins.type())));
    }

    private static Optional<Search> otherMeanings(Source source, Finding f) {
        return bins(source, f)
                .filter(bins -> bins.meaning() != null)
                .flatMap(bins -> cells(f, c -> !c.isMissing() && !c.means(bins.meaning())));
    }

    private static Optional<Search> rareLetters(Source source, Finding f) {
        return accepted(source, f)
                .map(ColumnProfile::letters)
                .map(LetterPairs::rarePairs)
                .flatMap(rare -> cells(f, cell -> cell.rarest(rare) > 0));
    }

    private static Optional<Search> risen(Source source, Finding f) {
        return Optional.ofNullable(source.accepted())
                .map(a -> new RisenSearch(f.column(), values(source, f), a.profile().rows()));
    }

    /** That there are fewer different values, no row shows. */
    private static Optional<Search> more(Source source, Finding f) {
        boolean fewer = f.observed() != null && f.expected() != null && f.observed() < f.expected();
        return fewer ? Optional.empty() : unknown(source, f);
    }

    private static Optional<Search> unknown(Source source, Finding f) {
        return accepted(source, f)
                .map(
                        column ->
                                new UnknownSearch(
                                        f.column(),
                                        Lesson.ACCEPTED,
                                        f.column(),
                                        column.known(),
                                        frequent(source, f)));
    }

    private static Set<String> frequent(Source source, Finding f) {
        return values(source, f).entrySet().stream()
                .filter(value -> value.getValue() >= OFTEN)
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(FREQUENT)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Optional<Search> referred(Source source, Finding f) {
        return Optional.ofNullable(source.spec().references().get(f.column()))
                .map(
                        to ->
                                new UnknownSearch(
                                        f.column(),
                                        Lesson.REFERRED,
                                        to.column(),
                                        MinHashes.EMPTY,
                                        Set.of()));
    }

    private static Optional<ColumnBins> bins(Source source, Finding f) {
        return source.today().bins().columns().stream()
                .filter(bins -> bins.name().equals(f.column()))
                .findFirst();
    }

    private static Optional<ColumnProfile> accepted(Source source, Finding f) {
        return Optional.ofNullable(source.accepted())
                .map(evidence -> evidence.profile())
                .filter(profile -> profile.names().contains(f.column()))
                .map(profile -> profile.column(f.column()));
    }

    /** Frequent accepted values and their counts; of sensitive columns none are kept. */
    private static Map<String, Long> values(Source source, Finding f) {
        return source.spec().isSensitive(f.column())
                ? Map.of()
                : accepted(source, f).map(column -> column.values().counts()).orElse(Map.of());
    }

    /** Columns that one column tells, or that tell it. */
    private static Optional<Search> pairs(Source source, Finding f) {
        String column = f.column();
        Function<Pair, Boolean> involved =
                pair -> pair.determinant().equals(column) || pair.dependent().equals(column);
        List<String> names = source.today().profile().names();
        List<Pair> pairs =
                source.today().bins().pairs().stream()
                        .filter(pair -> involved.apply(pair))
                        .filter(pair -> !pair.determinant().equals(pair.dependent()))
                        .filter(pair -> names.contains(pair.determinant()))
                        .filter(pair -> names.contains(pair.dependent()))
                        .toList();
        return pairs.isEmpty() ? Optional.empty() : Optional.of(new PairSearch(pairs));
    }
}
