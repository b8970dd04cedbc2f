package dev.assay.locate;

import static java.util.Map.entry;

import dev.assay.batch.Bins.ColumnBins;
import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Finding;
import dev.assay.locate.Search.Lesson;
import dev.assay.locate.StepSearch.Sought;
import dev.assay.profile.Cell;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.pair.Contingency;
import dev.assay.profile.pair.Pair;
import dev.assay.profile.state.LetterPairs;
import dev.assay.profile.state.MinHashes;
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
    private static final Map<KnownCheck, String> NO_ROWS =
            Map.ofEntries(
                    entry(KnownCheck.READABLE, "the message names the place that cannot be read"),
                    entry(
                            KnownCheck.RAGGED_ROWS,
                            "their places are kept when the data is measured"),
                    entry(
                            KnownCheck.STRAY_QUOTES,
                            "their places are kept when the data is measured"),
                    entry(
                            KnownCheck.JOINED_FILES,
                            "their places are kept when the data is measured"),
                    entry(
                            KnownCheck.MALFORMED_RECORDS,
                            "their places are kept when the data is measured"),
                    entry(KnownCheck.ROW_ANOMALIES, "the network names the rows"),
                    entry(KnownCheck.COHERENCE, "only the network can tell which values are meant"),
                    entry(KnownCheck.TWO_SAMPLE, "only all rows together show it"),
                    entry(KnownCheck.SEGMENT_SHARE, "only all events of many users show it"),
                    entry(KnownCheck.VOLUME, "rows that are not there have no place"),
                    entry(
                            KnownCheck.VANISHED_CATEGORIES,
                            "values that are not there have no place"),
                    entry(KnownCheck.MISSING_PARTITION, "what did not come has no place"),
                    entry(KnownCheck.TIME_GAP, "what did not come has no place"),
                    entry(
                            KnownCheck.COMBINED_EVIDENCE,
                            "no check by itself is far enough to name a row"),
                    entry(KnownCheck.PROGRESS, "the whole file is meant"),
                    entry(KnownCheck.STALE_REPEAT, "the whole file is meant"),
                    entry(KnownCheck.INCIDENT, "the whole file is meant"),
                    entry(KnownCheck.PERSONAL_DATA, "the whole column is meant"),
                    entry(KnownCheck.SINGLED_OUT, "who they are must not be shown"),
                    entry(KnownCheck.SLOW_DRIFT, "each state alone is usual"),
                    entry(KnownCheck.PROBE, "only all events of many users show it"),
                    entry(KnownCheck.RATCHET, "it compares figures of the history"));

    /** How to look for the rows of all others. */
    private static final Map<KnownCheck, BiFunction<Source, Finding, Optional<Search>>> BY_CHECK =
            Map.ofEntries(
                    entry(KnownCheck.DUPLICATES, Searches::duplicates),
                    entry(KnownCheck.KEY_VIOLATIONS, Searches::keys),
                    entry(KnownCheck.SCHEMA, Searches::misfits),
                    entry(KnownCheck.PARSE_ERRORS, Searches::misfits),
                    entry(KnownCheck.COMPLETENESS, (source, f) -> cells(f, Cell::isMissing)),
                    entry(KnownCheck.STAND_INS, (source, f) -> cells(f, Cell::isStandIn)),
                    entry(KnownCheck.PADDING, (source, f) -> cells(f, Cell::isPadded)),
                    entry(KnownCheck.ENCODING, (source, f) -> cells(f, Cell::isMalformed)),
                    entry(KnownCheck.SEMANTIC_TYPE, Searches::otherMeanings),
                    entry(KnownCheck.RARE_LETTERS, Searches::rareLetters),
                    entry(KnownCheck.NUMERIC_DRIFT, BinSearch::of),
                    entry(KnownCheck.LENGTH_DRIFT, BinSearch::of),
                    entry(KnownCheck.PATTERN_DRIFT, BinSearch::of),
                    entry(KnownCheck.CATEGORICAL_DRIFT, BinSearch::of),
                    entry(KnownCheck.TIME_DRIFT, BinSearch::of),
                    entry(KnownCheck.STRAY_VALUES, CellSearch::ofStrays),
                    entry(KnownCheck.ROW_ORDER, (s, f) -> steps(f, Sought.BACK, Sought.ON)),
                    entry(KnownCheck.RUNS, (s, f) -> steps(f, Sought.NONE, Sought.ANY)),
                    entry(KnownCheck.TOP_VALUE, Searches::risen),
                    entry(KnownCheck.DISTINCTNESS, Searches::more),
                    entry(KnownCheck.KNOWN_VALUES, Searches::unknown),
                    entry(KnownCheck.NEW_VALUES, Searches::unknown),
                    entry(KnownCheck.REFERENCE, Searches::referred),
                    entry(KnownCheck.ASSOCIATION, Searches::pairs));

    /** Frequent values that files are expected to have, as many as the check counts. */
    private static final int FREQUENT = 64;

    private static final long OFTEN = 20;

    private Searches() {}

    /** Whether it is settled how rows of a check are looked for, or why they are not. */
    static boolean isSettled(KnownCheck check) {
        return check == KnownCheck.RULE
                || NO_ROWS.containsKey(check)
                || BY_CHECK.containsKey(check);
    }

    /** How to look for a finding's rows; empty where no row shows it. */
    static Optional<Search> of(Source source, Finding f) {
        if (f.check() == KnownCheck.RULE) {
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

    /** What there is more of than usual. */
    private static Optional<Search> steps(Finding f, Sought more, Sought fewer) {
        boolean rose = f.observed() != null && f.expected() != null && f.observed() > f.expected();
        return Optional.of(new StepSearch(f.column(), rose ? more : fewer));
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

    /** Columns that one column predicts, or that predict it. */
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
        return pairs.isEmpty() ? exchanged(source, column) : Optional.of(new PairSearch(pairs));
    }

    /** The pair that says most, of those that the column is in. */
    private static Optional<Search> exchanged(Source source, String column) {
        if (source.accepted() == null) {
            return Optional.empty();
        }
        Profile profile = source.accepted().profile();
        List<String> names = profile.names();
        return source.today().bins().related().stream()
                .filter(pair -> pair.first().equals(column) || pair.second().equals(column))
                .filter(pair -> names.containsAll(List.of(pair.first(), pair.second())))
                .findFirst()
                .map(
                        pair ->
                                ExchangeSearch.of(
                                        pair.first(),
                                        pair.second(),
                                        profile.contingencies()
                                                .of(
                                                        names.indexOf(pair.first()),
                                                        names.indexOf(pair.second()))
                                                .orElse(Contingency.EMPTY)));
    }
}
