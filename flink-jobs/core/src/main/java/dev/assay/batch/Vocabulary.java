package dev.assay.batch;

import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.pair.ByColumns;
import dev.assay.profile.pair.Columns;
import dev.assay.profile.pair.Contingency;
import dev.assay.profile.pair.Grain;
import dev.assay.profile.pair.KnownPairs;
import dev.assay.profile.pair.NewPairs;
import dev.assay.profile.pair.Pair;
import dev.assay.profile.pair.PairCounts;
import dev.assay.profile.state.LetterPairs;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.state.MinHashes.Novelty;
import dev.assay.profile.state.Steps;
import dev.assay.profile.value.Anonymity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which values several batches have, column by column and pair by pair of columns, and how many of
 * the batches have each.
 */
public final class Vocabulary {

    private static final int MOST_VALUES = 64;

    /** So many times the rows of a batch tell whether values come back. */
    private static final int TIMES = 4;

    /** The greatest share of values that are not the same as in the row above, in long runs. */
    private static final double ENDS = 0.2;

    /** So many times as many runs end where a tenth of the cells is wrong, at least. */
    private static final double PARTED = 1.5;

    /** A value that was seen less often is not yet known to be frequent. */
    private static final int FREQUENT = 20;

    /** Values, and how many batches have each. */
    private record Known(MinHashes values, int[] batches) {

        static Known of(MinHashes values, int batches) {
            int[] counts = new int[values.hashes().length];
            Arrays.fill(counts, batches);
            return new Known(values, counts);
        }

        void add(MinHashes batch) {
            for (long hash : batch.hashes()) {
                int at = Arrays.binarySearch(values.hashes(), hash);
                if (at >= 0) {
                    batches[at]++;
                }
            }
        }

        /** Values that no batch has but, of those that are known, the batch itself. */
        Novelty novelty(MinHashes batch, int own) {
            if (batches.length == 0) {
                return new Novelty(0, 0);
            }
            long limit = Math.min(values.limit(), batch.limit());
            long novel = 0;
            long of = 0;
            for (long hash : batch.hashes()) {
                if (hash > limit) {
                    break;
                }
                int at = Arrays.binarySearch(values.hashes(), hash);
                novel += at < 0 || batches[at] <= own ? 1 : 0;
                of++;
            }
            return new Novelty(novel, of);
        }
    }

    private final List<String> names;
    private final Map<String, ColumnProfile> columns = new HashMap<>();
    private final Map<String, Known> values = new HashMap<>();
    private final Map<Columns, KnownPairs> pairs = new HashMap<>();
    private final ByColumns<Contingency> tables;
    private final PairCounts told;
    private final int own;

    private Vocabulary(Profile whole, int own, int batches) {
        this.own = own;
        this.names = whole.names();
        this.tables = whole.contingencies();
        this.told = whole.pairs(Grain.VALUE);
        for (ColumnProfile column : whole.columns()) {
            columns.put(column.name(), column);
            values.put(column.name(), Known.of(column.known(), batches));
        }
    }

    /** Of accepted data that new batches are to be compared with. */
    public static Vocabulary of(Profile accepted) {
        Vocabulary known = new Vocabulary(accepted, 0, 1);
        accepted.companions()
                .states()
                .forEach((pair, together) -> known.pairs.put(pair, KnownPairs.of(together)));
        return known;
    }

    /** Counts batches that are to be compared with each other. */
    public static final class Counting {

        private final Vocabulary known;
        private final Map<Columns, KnownPairs.Counting> pairs = new HashMap<>();

        /** Of no batch yet, of those that come to this sum. */
        public Counting(Profile sum) {
            known = new Vocabulary(sum, 1, 0);
            sum.companions()
                    .states()
                    .forEach((pair, all) -> pairs.put(pair, new KnownPairs.Counting(all)));
        }

        /** One of the batches. */
        public void add(Profile batch) {
            batch.columns().forEach(column -> known.values.get(column.name()).add(column.known()));
            batch.companions().states().forEach((pair, some) -> pairs.get(pair).add(some));
        }

        /** What all of them have. Nothing may be added after it. */
        public Vocabulary known() {
            pairs.forEach((pair, counting) -> known.pairs.put(pair, counting.known()));
            return known;
        }
    }

    /** The column's values that only this batch has. */
    public Novelty novelty(ColumnProfile column) {
        Known known = values.get(column.name());
        return known == null ? new Novelty(0, 0) : known.novelty(column.known(), own);
    }

    /**
     * Pairs of values that only this batch has.
     *
     * @param together those of the batch
     */
    public NewPairs novelty(Pair pair, MinHashes together) {
        int a = names.indexOf(pair.determinant());
        int b = names.indexOf(pair.dependent());
        KnownPairs known = pairs.get(Columns.of(a, b));
        if (known == null) {
            return NewPairs.NONE;
        }
        NewPairs found = known.newOf(together);
        return a < b ? found : found.reversed();
    }

    /** In how many rows of a batch the columns look as if one of them came from another row. */
    Exchange exchange(ColumnPair pair, Contingency together) {
        int a = names.indexOf(pair.first());
        int b = names.indexOf(pair.second());
        return a < 0 || b < 0
                ? Exchange.NONE
                : Exchange.of(together, tables.of(a, b).orElse(Contingency.EMPTY), own);
    }

    /**
     * Occurrences of a value beyond its share elsewhere, of the value where they are most; 0 where
     * there is nothing to compare with.
     */
    long risen(ColumnProfile column) {
        ColumnProfile known = columns.get(column.name());
        if (known == null) {
            return 0;
        }
        long present = column.cells().present();
        long elsewhere = known.cells().present() - own * present;
        double most = 0;
        for (Map.Entry<String, Long> value : column.values().top(MOST_VALUES)) {
            long others = known.values().count(value.getKey()) - own * value.getValue();
            // A value that so few hold elsewhere is not kept, and must not count while it is here.
            double expected =
                    others < Anonymity.K ? 0 : (double) present * others / Math.max(1, elsewhere);
            most = Math.max(most, value.getValue() - expected);
        }
        return Math.round(most);
    }

    /**
     * How many rows of a column have the value of a row, on average over the rows. Values that
     * occur elsewhere as well stand for a row each, and so do those that are too rare to be
     * counted.
     */
    double sizeOfGroups(ColumnProfile column) {
        ColumnProfile known = columns.get(column.name());
        long rows = column.cells().present();
        double squares = rows;
        for (Map.Entry<String, Long> value : column.values().counts().entrySet()) {
            double here = value.getValue();
            // What so few hold elsewhere is not kept, and must not count while it is here.
            if (known.values().count(value.getKey()) - own * here < Anonymity.K) {
                squares += here * here - here;
            }
        }
        return rows == 0 ? 0 : squares / rows;
    }

    /**
     * Whether values are new about as often in all batches as in one: values that come back in each
     * batch are not. It can be asked of a column of which no value is known; false of a batch that
     * is not much smaller than all are together.
     *
     * @param least the share as often at least
     */
    boolean hardlyRecur(ColumnProfile column, double least) {
        ColumnProfile all = columns.get(column.name());
        double rows = column.cells().present();
        return all != null
                && rows > 0
                && all.cells().present() >= TIMES * rows
                && all.distinctCount() / (double) all.cells().present()
                        >= least * column.distinctCount() / rows;
    }

    /**
     * Whether rows of one value stand in long runs as in all batches. A wrong cell within a run
     * makes two more of them.
     */
    boolean standsTogether(ColumnProfile column) {
        ColumnProfile all = columns.get(column.name());
        double usual = all == null ? 1 : ends(all.steps());
        return usual <= ENDS && ends(column.steps()) <= PARTED * usual;
    }

    /** The share of values that are not the same as in the row above. */
    private static double ends(Steps steps) {
        return steps.neighbours() == 0 ? 1 : 1 - (double) steps.alike() / steps.neighbours();
    }

    /** How well one column tells another in all batches. */
    double lambda(String determinant, String dependent) {
        int a = names.indexOf(determinant);
        int b = names.indexOf(dependent);
        boolean isKnown = Math.min(a, b) >= 0 && Math.max(a, b) < told.columns();
        return isKnown ? told.lambda(a, b) : 0;
    }

    /** Pairs of letters that hardly occur elsewhere. */
    LetterPairs.Rare rareLetters(ColumnProfile column) {
        ColumnProfile known = columns.get(column.name());
        return known == null
                ? new LetterPairs.Rare(0, 0)
                : column.letters().rare(known.letters(), own, LetterPairs.RARE);
    }

    /** Occurrences of the values that are the most frequent elsewhere. */
    long familiar(ColumnProfile column) {
        ColumnProfile known = columns.get(column.name());
        if (known == null) {
            return 0;
        }
        long occurrences = 0;
        for (Map.Entry<String, Long> value : known.values().top(MOST_VALUES)) {
            long here = column.values().count(value.getKey());
            occurrences += value.getValue() - own * here >= FREQUENT ? here : 0;
        }
        return occurrences;
    }
}
