package dev.assay.profile.part;

import dev.assay.profile.state.Distinct;
import dev.assay.profile.state.Facet;
import dev.assay.profile.state.Frequent;
import dev.assay.profile.state.FrequentFold;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.value.Anonymity;
import dev.assay.profile.value.CellHashes;
import dev.assay.profile.value.Dictionary;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is measured of the values as such, whatever they are.
 *
 * @param distinct how many different values there are
 * @param known which values there are
 * @param frequent the most frequent values
 */
public record ValuePart(Distinct distinct, MinHashes known, Frequent frequent)
        implements Facet<ValuePart> {

    /** Of no values. */
    public static final ValuePart EMPTY =
            new ValuePart(Distinct.EMPTY, MinHashes.EMPTY, Frequent.EMPTY);

    @Override
    public ValuePart plus(ValuePart o) {
        return new ValuePart(
                distinct.plus(o.distinct), known.plus(o.known), frequent.plus(o.frequent));
    }

    /**
     * Different values: exact while few, otherwise the sketch's estimate.
     *
     * @param present how many values there are; no more can differ
     */
    public long count(long present) {
        if (distinct.isCounted()) {
            return Math.round(distinct.estimate());
        }
        return frequent.isExact()
                ? frequent.size()
                : Math.min(present, Math.max(frequent.size(), Math.round(distinct.estimate())));
    }

    /** Whether {@link #count} of so many values is no estimate. */
    public boolean isExact(long present) {
        return distinct.isCounted()
                ? count(present) <= Frequent.EMPTY.capacity()
                : frequent.isExact();
    }

    /**
     * The same with places of frequency instead of values, and without hashes. To it nothing can be
     * added.
     *
     * @param present how many values there are
     */
    public ValuePart withoutValues(long present) {
        return new ValuePart(
                Distinct.counted(count(present)),
                MinHashes.EMPTY,
                ranked().withoutRare(Anonymity.K));
    }

    /** Frequent values by their place in order of frequency. */
    private Frequent ranked() {
        TreeMap<String, Long> ranked = new TreeMap<>();
        for (Map.Entry<String, Long> value : frequent.top(frequent.size())) {
            ranked.put(String.format(Locale.ROOT, "#%04d", ranked.size() + 1), value.getValue());
        }
        return Frequent.of(frequent.capacity(), ranked, frequent.error());
    }

    /**
     * The same without values that fewer than {@link Anonymity#K} rows hold. To it nothing can be
     * added.
     *
     * @param present how many values there are
     */
    public ValuePart anonymous(long present) {
        return new ValuePart(
                Distinct.counted(count(present)), known, frequent.withoutRare(Anonymity.K));
    }

    /**
     * The same without hashes under which values could be tried out that few rows hold. They stay
     * where each value stands among the frequent ones, and so is no secret.
     */
    public ValuePart withoutHashes() {
        return hasHashes() ? new ValuePart(distinct, MinHashes.EMPTY, frequent) : this;
    }

    /** Whether there are hashes that {@link #withoutHashes} takes away. */
    public boolean hasHashes() {
        return !frequent.isExact() && !known.equals(MinHashes.EMPTY);
    }

    /** The same with hashes, where it has none. */
    public ValuePart withHashes(MinHashes hashes) {
        return known.equals(MinHashes.EMPTY) ? new ValuePart(distinct, hashes, frequent) : this;
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        distinct.write(out);
        known.write(out);
        frequent.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static ValuePart read(DataInputStream in) throws IOException {
        return new ValuePart(
                Distinct.read(in), MinHashes.read(in, MinHashes.MOST), Frequent.read(in));
    }

    /** Takes in values, those of one dictionary at a time. */
    public static final class Builder {

        private final Distinct.Builder distinct = new Distinct.Builder();
        private final MinHashes.Builder known = new MinHashes.Builder(MinHashes.MOST);
        private final FrequentFold frequent = new FrequentFold(Frequent.EMPTY.capacity());

        /** Takes in all values of a dictionary. */
        public void add(Dictionary dictionary) {
            for (int i = 0; i < dictionary.size(); i++) {
                distinct.add(dictionary.hash(i));
                known.add(CellHashes.finish(dictionary.hash(i)));
            }
            frequent.add(dictionary);
        }

        /** What was taken in. */
        public ValuePart build() {
            return new ValuePart(distinct.build(), known.build(), frequent.build());
        }
    }
}
