package dev.assay.locate;

import dev.assay.declare.ColumnType;
import dev.assay.declare.rule.Rule;
import dev.assay.declare.rule.Rule.Comparison;
import dev.assay.finding.Finding;
import dev.assay.judge.rule.RuleCheck;
import dev.assay.locate.Search.Lesson;
import dev.assay.profile.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;

/** The rows that break a rule, or that keep it from being measured. */
final class RuleSearch {

    /** From here on not every integer is a double. */
    private static final double EXACT = 0x1p53;

    private RuleSearch() {}

    /** Empty where no single row breaks it, such as a number of rows. */
    static Optional<Search> of(Source source, Finding finding) {
        return source.spec().rules().stream()
                .filter(rule -> rule.text().equals(finding.subject().rule()))
                .findFirst()
                .filter(rule -> !rule.metric().isOfColumn() || isThere(source, rule))
                .flatMap(rule -> of(source, rule, finding.observed()));
    }

    private static boolean isThere(Source source, Rule rule) {
        return source.today().profile().names().contains(rule.column());
    }

    private static Optional<Search> of(Source source, Rule rule, Double observed) {
        String column = rule.column();
        boolean wantsMore = isAny(rule, Comparison.AT_LEAST, Comparison.MORE_THAN);
        boolean wantsLess = isAny(rule, Comparison.AT_MOST, Comparison.LESS_THAN);
        boolean exact = isAny(rule, Comparison.EQUAL);
        return switch (rule.metric()) {
            case MIN, MAX, MEAN, MEDIAN, QUANTILE -> Optional.of(numbers(rule, observed));
            case STDDEV -> Optional.of(new CellSearch(column, cell -> false, Cell::hidesNumber));
            case MIN_LENGTH, MAX_LENGTH -> Optional.of(lengths(rule, observed));
            case DUPLICATES ->
                    where(
                            wantsLess || exact,
                            new RepeatSearch(
                                    source.today().profile().names(),
                                    "the same row as",
                                    Lesson.ACCEPTED));
            case DISTINCTNESS ->
                    where(
                            wantsMore || exact,
                            new RepeatSearch(List.of(column), "the value of", Lesson.ACCEPTED));
            case UNIQUE ->
                    Optional.of(new RepeatSearch(rule.columns(), "the key of", Lesson.ACCEPTED));
            case DISTINCT ->
                    where(
                            wantsLess
                                    || exact
                                            && observed != null
                                            && observed > rule.limit().doubleValue(),
                            new SurplusSearch(column, mostValues(rule)));
            case COMPLETENESS -> where(wantsMore || exact, new CellSearch(column, Cell::isMissing));
            case STAND_INS -> where(wantsLess || exact, new CellSearch(column, Cell::isStandIn));
            case PADDING -> where(wantsLess || exact, new CellSearch(column, Cell::isPadded));
            case PARSE_ERRORS ->
                    where(wantsLess || exact, new CellSearch(column, misfit(type(source, column))));
            default -> Optional.empty();
        };
    }

    private static Optional<Search> where(boolean isBrokenByRows, Search search) {
        return isBrokenByRows ? Optional.of(search) : Optional.empty();
    }

    private static boolean isAny(Rule rule, Comparison... some) {
        return List.of(some).contains(rule.comparison());
    }

    /** Values that a column of that type cannot hold. */
    static Predicate<Cell> misfit(ColumnType type) {
        return cell -> !cell.isMissing() && !cell.kind().fits(type);
    }

    private static ColumnType type(Source source, String column) {
        return RuleCheck.type(
                source.spec(), source.today().bins(), source.today().profile().column(column));
    }

    private static long mostValues(Rule rule) {
        double limit = rule.limit().doubleValue();
        double most = Math.floor(limit);
        boolean less = rule.comparison() == Comparison.LESS_THAN && most == limit;
        return (long) most - (less ? 1 : 0);
    }

    /** Where no number breaks it, values that are no numbers keep it from being measured. */
    private static Search numbers(Rule rule, Double observed) {
        DoublePredicate breaks = breaks(rule, observed);
        return new CellSearch(
                rule.column(),
                cell -> breaks.test(cell.number()) || breaksByItsLastDigits(rule, cell),
                Cell::hidesNumber);
    }

    /** Of integers beyond 2^53, neighbours are one double. */
    private static boolean breaksByItsLastDigits(Rule rule, Cell cell) {
        return cell.number() == rule.limit().doubleValue()
                && Math.abs(cell.number()) >= EXACT
                && !rule.comparison()
                        .holds(new BigDecimal(cell.text().strip()).compareTo(rule.limit()));
    }

    private static Search lengths(Rule rule, Double observed) {
        DoublePredicate breaks = breaks(rule, observed);
        return new CellSearch(
                rule.column(), cell -> !cell.isMissing() && breaks.test(cell.characters()));
    }

    /** Whether a value takes part in breaking the rule; NaN never does. */
    private static DoublePredicate breaks(Rule rule, Double observed) {
        double limit = rule.limit().doubleValue();
        if (rule.comparison() != Comparison.EQUAL) {
            return x -> !Double.isNaN(x) && !rule.comparison().holds(x, limit);
        }
        return switch (rule.metric()) {
            case MIN, MIN_LENGTH -> x -> x < limit;
            case MAX, MAX_LENGTH -> x -> x > limit;
            default ->
                    x ->
                            observed == null
                                    ? x < limit || x > limit
                                    : observed > limit ? x > limit : x < limit;
        };
    }
}
