package dev.assay.batch;

import dev.assay.profile.pair.Contingency;
import dev.assay.profile.pair.Contingency.Classes;
import java.util.HashMap;
import java.util.Map;

/** What the classes of one column say of those of another. */
final class Information {

    private Information() {}

    /**
     * Mutual information in bits, less what chance gives a table of that size.
     *
     * @see <a href="https://www.jstor.org/stable/27640247">Miller (1955), Note on the bias of
     *     information estimates</a>
     */
    static double of(Contingency table) {
        Map<Long, Long> first = new HashMap<>();
        Map<Long, Long> second = new HashMap<>();
        double n = 0;
        for (Map.Entry<Classes, Long> cell : table.counts().entrySet()) {
            first.merge(cell.getKey().first(), cell.getValue(), Long::sum);
            second.merge(cell.getKey().second(), cell.getValue(), Long::sum);
            n += cell.getValue();
        }
        double sum = 0;
        for (Map.Entry<Classes, Long> cell : table.counts().entrySet()) {
            double expected =
                    first.get(cell.getKey().first()) * (second.get(cell.getKey().second()) / n);
            sum += cell.getValue() * Math.log(cell.getValue() / expected);
        }
        double chance = (first.size() - 1.0) * (second.size() - 1.0) / 2;
        return n == 0 ? 0 : Math.max(0, sum - chance) / n / Math.log(2);
    }
}
