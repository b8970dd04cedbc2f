package dev.assay.profile;

import dev.assay.metric.MeasuredDataset;
import dev.assay.profile.pair.Companions;
import dev.assay.profile.pair.Grain;
import dev.assay.profile.pair.Pair;
import dev.assay.profile.pair.PairCounts;
import dev.assay.profile.state.Odd;
import dev.assay.profile.state.RowHashes;
import dev.assay.profile.state.RowSet;
import dev.assay.profile.state.State;
import dev.assay.profile.value.Anonymity;
import dev.assay.scan.Oddity;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A dataset, or a part of one.
 *
 * @param rows records with as many cells as there are columns
 * @param bytes of the files
 * @param lines line ends, those inside quotes too
 * @param odd records that are no rows, for each {@link Oddity}; they are counted here and nowhere
 *     else
 * @param columns in the order of the data
 * @param rowHashes which rows repeat
 * @param keyHashes which declared keys repeat; empty where no key is declared
 * @param pairs which columns tell each other, for each {@link Grain}
 * @param companions which values of columns that tell each other stand in one row
 * @param contents which rows there are, by their cells that are not sensitive
 */
public record Profile(
        long rows,
        long bytes,
        long lines,
        List<Odd> odd,
        List<ColumnProfile> columns,
        RowHashes rowHashes,
        RowHashes keyHashes,
        List<PairCounts> pairs,
        Companions companions,
        RowSet contents)
        implements State<Profile>, MeasuredDataset {

    public Profile {
        odd = List.copyOf(odd);
        columns = NamedColumns.of(columns);
        pairs = List.copyOf(pairs);
    }

    /** No rows of these columns. */
    public static Profile empty(List<String> columns) {
        return new Profile(
                0,
                0,
                0,
                Collections.nCopies(Oddity.values().length, Odd.NONE),
                columns.stream().map(ColumnProfile::empty).toList(),
                RowHashes.EMPTY,
                RowHashes.EMPTY,
                Collections.nCopies(Grain.values().length, PairCounts.EMPTY),
                Companions.EMPTY,
                RowSet.EMPTY);
    }

    /** Records that are no rows for one reason. */
    public Odd odd(Oddity kind) {
        return odd.get(kind.ordinal());
    }

    /** Which columns tell each other at one grain. */
    public PairCounts pairs(Grain grain) {
        return pairs.get(grain.ordinal());
    }

    /** The sum of parts with the same columns in the same order. */
    @Override
    public Profile plus(Profile o) {
        if (!names().equals(o.names())) {
            throw new IllegalArgumentException("columns differ: " + names() + " and " + o.names());
        }
        return new Profile(
                rows + o.rows,
                bytes + o.bytes,
                lines + o.lines,
                Stream.of(Oddity.values()).map(kind -> odd(kind).plus(o.odd(kind))).toList(),
                IntStream.range(0, columns.size())
                        .mapToObj(i -> columns.get(i).plus(o.columns.get(i)))
                        .toList(),
                rowHashes.plus(o.rowHashes),
                keyHashes.plus(o.keyHashes),
                Stream.of(Grain.values()).map(g -> pairs(g).plus(o.pairs(g))).toList(),
                companions.plus(o.companions),
                contents.plus(o.contents));
    }

    /** The same part of a file, after {@code before} lines of it. */
    public Profile below(long before) {
        return new Profile(
                rows,
                bytes,
                lines,
                odd.stream().map(o -> o.below(before)).toList(),
                columns.stream().map(c -> c.below(before)).toList(),
                rowHashes,
                keyHashes,
                pairs,
                companions,
                contents);
    }

    /**
     * The same profile without hashes of rows, and without values of the columns that are
     * sensitive: what may leave the process that reads the data. To it nothing can be added.
     */
    public Profile withoutValues(Predicate<String> sensitive) {
        return with(
                        c -> sensitive.test(c.name()) ? c.withoutValues() : c,
                        companions.only(
                                (a, b) ->
                                        !sensitive.test(columns.get(a).name())
                                                && !sensitive.test(columns.get(b).name())))
                .withoutHashes();
    }

    /**
     * The same profile without anything that fewer than {@link Anonymity#K} rows hold: what may be
     * committed. To it nothing can be added.
     */
    public Profile anonymous() {
        return with(ColumnProfile::anonymous, companions).withoutHashes();
    }

    private Profile withoutHashes() {
        return with(rowHashes.withoutHashes(), keyHashes.withoutHashes());
    }

    /** The same profile, not saying which rows there are as a whole. */
    public Profile withoutContents() {
        return with(rowHashes, keyHashes);
    }

    private Profile with(RowHashes ofRows, RowHashes ofKeys) {
        return new Profile(
                rows, bytes, lines, odd, columns, ofRows, ofKeys, pairs, companions, RowSet.EMPTY);
    }

    /** The same profile with the values that stand in one row only of chosen pairs of columns. */
    public Profile withCompanions(Predicate<Pair> chosen) {
        List<String> names = names();
        return with(
                c -> c,
                companions.only(
                        (a, b) -> {
                            Pair pair = new Pair(names.get(a), names.get(b), Grain.VALUE);
                            return chosen.test(pair) || chosen.test(pair.reversed());
                        }));
    }

    private Profile with(UnaryOperator<ColumnProfile> change, Companions changed) {
        return new Profile(
                rows,
                bytes,
                lines,
                odd,
                columns.stream().map(change).toList(),
                rowHashes,
                keyHashes,
                pairs,
                changed,
                contents);
    }

    /** Column names in the order of the data. */
    public List<String> names() {
        return NamedColumns.of(columns).names();
    }

    /**
     * A column by name.
     *
     * @throws NoSuchElementException when there is none of that name
     */
    public ColumnProfile column(String name) {
        int at = names().indexOf(name);
        if (at < 0) {
            throw new NoSuchElementException("no column '" + name + "'");
        }
        return columns.get(at);
    }

    @Override
    public long width() {
        return columns.size();
    }

    @Override
    public long repeatedRows() {
        return rowHashes.repeated();
    }

    @Override
    public boolean hasKeys() {
        return keyHashes.distinct() > 0;
    }

    @Override
    public long repeatedKeys() {
        return keyHashes.repeated();
    }

    /** Share of rows that repeat an earlier row; 0 when there are none. */
    public double duplicateRate() {
        return rows == 0 ? 0 : Math.min(1, (double) rowHashes.repeated() / rows);
    }
}
