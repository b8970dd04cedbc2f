package dev.assay.profile;

import dev.assay.metric.MeasuredDataset;
import dev.assay.profile.pair.ByColumns;
import dev.assay.profile.pair.Contingency;
import dev.assay.profile.pair.Grain;
import dev.assay.profile.pair.Pair;
import dev.assay.profile.pair.PairCounts;
import dev.assay.profile.part.PairPart;
import dev.assay.profile.part.RowPart;
import dev.assay.profile.part.Size;
import dev.assay.profile.part.ValuePart;
import dev.assay.profile.place.Odd;
import dev.assay.profile.state.Facet;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.state.Numbers;
import dev.assay.profile.state.RowHashes;
import dev.assay.profile.state.RowSet;
import dev.assay.profile.value.Anonymity;
import dev.assay.scan.Oddity;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
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
 * @param size how much data there is
 * @param odd records that are no rows, for each {@link Oddity}; they are counted here and nowhere
 *     else
 * @param columns in the order of the data
 * @param ofRows which rows and keys repeat
 * @param ofPairs which columns predict each other
 * @param contents which rows there are, by their cells that are not sensitive
 */
public record Profile(
        Size size,
        List<Odd> odd,
        List<ColumnProfile> columns,
        RowPart ofRows,
        PairPart ofPairs,
        RowSet contents)
        implements Facet<Profile>, MeasuredDataset {

    public Profile {
        odd = List.copyOf(odd);
        columns = NamedColumns.of(columns);
    }

    /** No rows of these columns. */
    public static Profile empty(List<String> columns) {
        return new Profile(
                Size.EMPTY,
                Collections.nCopies(Oddity.values().length, Odd.NONE),
                columns.stream().map(ColumnProfile::empty).toList(),
                RowPart.EMPTY,
                PairPart.EMPTY,
                RowSet.EMPTY);
    }

    @Override
    public long rows() {
        return size.rows();
    }

    @Override
    public long bytes() {
        return size.bytes();
    }

    /** Line ends of the files, those inside quotes too. */
    public long lines() {
        return size.lines();
    }

    /** Records that are no rows for one reason. */
    public Odd odd(Oddity kind) {
        return odd.get(kind.ordinal());
    }

    /** Which rows repeat. */
    public RowHashes rowHashes() {
        return ofRows.rows();
    }

    /** Which declared keys repeat; empty where no key is declared. */
    public RowHashes keyHashes() {
        return ofRows.keys();
    }

    /** Which columns predict each other at one grain. */
    public PairCounts pairs(Grain grain) {
        return ofPairs.counts(grain);
    }

    /** Which values of columns that predict each other stand in one row. */
    public ByColumns<MinHashes> companions() {
        return ofPairs.companions();
    }

    /** Which classes of values stand in one row, and how often. */
    public ByColumns<Contingency> contingencies() {
        return ofPairs.tables();
    }

    /** The sum of parts with the same columns in the same order. */
    @Override
    public Profile plus(Profile o) {
        if (!names().equals(o.names())) {
            throw new IllegalArgumentException("columns differ: " + names() + " and " + o.names());
        }
        return new Profile(
                size.plus(o.size),
                Stream.of(Oddity.values()).map(kind -> odd(kind).plus(o.odd(kind))).toList(),
                IntStream.range(0, columns.size())
                        .mapToObj(i -> columns.get(i).plus(o.columns.get(i)))
                        .toList(),
                ofRows.plus(o.ofRows),
                ofPairs.plus(o.ofPairs),
                contents.plus(o.contents));
    }

    @Override
    public Profile plus(Profile o, Profile before, Profile sum) {
        if (!names().equals(o.names())) {
            return plus(o);
        }
        return new Profile(
                size.plus(o.size),
                Stream.of(Oddity.values()).map(kind -> odd(kind).plus(o.odd(kind))).toList(),
                IntStream.range(0, columns.size())
                        .mapToObj(
                                i ->
                                        columns.get(i)
                                                .plus(
                                                        o.columns.get(i),
                                                        before.columns.get(i),
                                                        sum.columns.get(i)))
                        .toList(),
                ofRows.plus(o.ofRows),
                ofPairs.plus(o.ofPairs, before.ofPairs, sum.ofPairs),
                contents.plus(o.contents));
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        size.write(out);
        for (Odd kind : odd) {
            kind.write(out);
        }
        Numbers.write(out, columns.size());
        for (ColumnProfile column : columns) {
            column.write(out);
        }
        ofRows.write(out);
        ofPairs.write(out);
        contents.write(out);
    }

    /** Reads what {@link #write} wrote. */
    static Profile read(DataInputStream in) throws IOException {
        Size size = Size.read(in);
        List<Odd> odd = new ArrayList<>();
        for (int i = 0; i < Oddity.values().length; i++) {
            odd.add(Odd.read(in));
        }
        int n = Numbers.size(in);
        List<ColumnProfile> columns = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            columns.add(ColumnProfile.read(in));
        }
        return new Profile(
                size, odd, columns, RowPart.read(in), PairPart.read(in), RowSet.read(in));
    }

    /** The same part of a file, after {@code before} lines of it. */
    public Profile below(long before) {
        return new Profile(
                size,
                odd.stream().map(o -> o.below(before)).toList(),
                columns.stream().map(c -> c.below(before)).toList(),
                ofRows,
                ofPairs,
                contents);
    }

    /**
     * The same profile without hashes of rows, and without values of the columns that are
     * sensitive: what may leave the process that reads the data. To it nothing can be added.
     */
    public Profile withoutValues(Predicate<String> sensitive) {
        return with(
                        c -> sensitive.test(c.name()) ? c.withoutValues() : c,
                        ofPairs.only(
                                (a, b) ->
                                        !sensitive.test(columns.get(a).name())
                                                && !sensitive.test(columns.get(b).name())))
                .with(ofRows.withoutHashes(), RowSet.EMPTY);
    }

    /**
     * The same profile without anything that fewer than {@link Anonymity#K} rows hold: what may be
     * committed. To it nothing can be added.
     */
    public Profile anonymous() {
        return with(ColumnProfile::anonymous, ofPairs.anonymous())
                .with(ofRows.withoutHashes(), RowSet.EMPTY);
    }

    /**
     * The same profile without hashes under which values could be tried out that few rows hold: of
     * an {@link #anonymous} one what may be read by anybody. {@link #withHashes} puts them back.
     */
    public Profile withoutHashes() {
        return with(c -> c.with(c.ofValues().withoutHashes()), ofPairs.with(ByColumns.none()));
    }

    /** Nothing but those hashes, as a profile of as much data. */
    public Profile hashes() {
        return bare(c -> c.ofValues().hasHashes());
    }

    private Profile bare(Predicate<ColumnProfile> kept) {
        List<ColumnProfile> bare = new ArrayList<>();
        for (ColumnProfile c : columns) {
            MinHashes hashes = kept.test(c) ? c.known() : MinHashes.EMPTY;
            ValuePart values = ValuePart.EMPTY.withHashes(hashes);
            bare.add(ColumnProfile.empty(c.name()).with(values));
        }
        Profile empty = empty(names());
        return new Profile(
                size,
                empty.odd,
                bare,
                empty.ofRows,
                PairPart.EMPTY.with(ofPairs.companions()),
                empty.contents);
    }

    /** Nothing but hashes of values, also of columns whose values stand beside them. */
    public Profile knownValues() {
        return bare(c -> true);
    }

    /** Whether there are hashes that {@link #withoutHashes} takes away. */
    public boolean hasHashes() {
        return columns.stream().anyMatch(c -> c.ofValues().hasHashes())
                || !ofPairs.companions().states().isEmpty();
    }

    /** The same profile with hashes of another one, where it has none and the other has any. */
    public Profile withHashes(Profile other) {
        List<String> theirs = other.names();
        return with(
                c ->
                        theirs.contains(c.name())
                                ? c.with(c.ofValues().withHashes(other.column(c.name()).known()))
                                : c,
                ofPairs.companions().states().isEmpty() && theirs.equals(names())
                        ? ofPairs.with(other.companions())
                        : ofPairs);
    }

    /** The same profile, not saying which rows there are as a whole. */
    public Profile withoutContents() {
        return with(ofRows, RowSet.EMPTY);
    }

    private Profile with(RowPart rows, RowSet set) {
        return new Profile(size, odd, columns, rows, ofPairs, set);
    }

    /** The same profile with the values that stand in one row only of chosen pairs of columns. */
    public Profile withCompanions(Predicate<Pair> chosen) {
        List<String> names = names();
        return with(
                c -> c,
                ofPairs.withCompanions(
                        (a, b) -> {
                            Pair pair = new Pair(names.get(a), names.get(b), Grain.VALUE);
                            return chosen.test(pair) || chosen.test(pair.reversed());
                        }));
    }

    private Profile with(UnaryOperator<ColumnProfile> change, PairPart changed) {
        return new Profile(
                size, odd, columns.stream().map(change).toList(), ofRows, changed, contents);
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
        return rowHashes().repeated();
    }

    @Override
    public long malformed() {
        return odd.stream().mapToLong(Odd::count).sum();
    }

    @Override
    public boolean hasKeys() {
        return keyHashes().distinct() > 0;
    }

    @Override
    public long repeatedKeys() {
        return keyHashes().repeated();
    }

    /** Share of rows that repeat an earlier row; 0 when there are none. */
    public double duplicateRate() {
        return rows() == 0 ? 0 : Math.min(1, (double) rowHashes().repeated() / rows());
    }
}
