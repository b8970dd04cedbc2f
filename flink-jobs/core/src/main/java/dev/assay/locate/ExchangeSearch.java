package dev.assay.locate;

import dev.assay.profile.pair.Contingency;
import dev.assay.profile.pair.Contingency.Classes;
import dev.assay.profile.pair.Contingency.Margins;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Rows in which the classes of two columns stand together far less often than by chance.
 *
 * @param first the column that comes first in the data
 * @param second the other
 * @param lifts how many times as often as by chance classes stand together in accepted rows; those
 *     that do not are left out
 */
record ExchangeSearch(String first, String second, Map<Classes, Double> lifts) implements Search {

    /** So many times as often as by chance is odd. */
    private static final double ODD = 0.2;

    /** Of the accepted rows' table. */
    static ExchangeSearch of(String first, String second, Contingency accepted) {
        Margins margins = accepted.margins();
        Map<Classes, Double> lifts = new HashMap<>();
        accepted.counts().forEach((both, n) -> lifts.put(both, n / margins.chance(both)));
        return new ExchangeSearch(first, second, lifts);
    }

    @Override
    public Optional<String> look(Row row) {
        OptionalLong a = row.cell(first).magnitude();
        OptionalLong b = row.cell(second).magnitude();
        boolean odd =
                a.isPresent()
                        && b.isPresent()
                        && lifts.getOrDefault(new Classes(a.getAsLong(), b.getAsLong()), 0.0) < ODD;
        return odd
                ? Optional.of(PairSearch.shown(row, first) + ", " + PairSearch.shown(row, second))
                : Optional.empty();
    }
}
