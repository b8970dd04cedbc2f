package dev.assay.locate;

import dev.assay.profile.Cell;
import dev.assay.profile.pair.Contingency;
import dev.assay.profile.pair.Contingency.Classes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
        Map<Long, Long> firsts = new HashMap<>();
        Map<Long, Long> seconds = new HashMap<>();
        double rows = 0;
        for (Map.Entry<Classes, Long> cell : accepted.counts().entrySet()) {
            firsts.merge(cell.getKey().first(), cell.getValue(), Long::sum);
            seconds.merge(cell.getKey().second(), cell.getValue(), Long::sum);
            rows += cell.getValue();
        }
        Map<Classes, Double> lifts = new HashMap<>();
        for (Map.Entry<Classes, Long> cell : accepted.counts().entrySet()) {
            double chance =
                    firsts.get(cell.getKey().first())
                            * (seconds.get(cell.getKey().second()) / rows);
            lifts.put(cell.getKey(), cell.getValue() / chance);
        }
        return new ExchangeSearch(first, second, lifts);
    }

    @Override
    public Optional<String> look(Row row) {
        Cell a = row.cell(first);
        Cell b = row.cell(second);
        if (a.magnitude().isEmpty() || b.magnitude().isEmpty()) {
            return Optional.empty();
        }
        Classes classes = new Classes(a.magnitude().getAsLong(), b.magnitude().getAsLong());
        return lifts.getOrDefault(classes, 0.0) < ODD
                ? Optional.of(
                        first
                                + " = "
                                + row.shown(first)
                                + ", "
                                + second
                                + " = "
                                + row.shown(second))
                : Optional.empty();
    }
}
