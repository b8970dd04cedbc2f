package dev.assay.behaviour;

import dev.assay.behaviour.sum.KeyDays;
import dev.assay.behaviour.sum.SortedDays;
import dev.assay.profile.value.Anonymity;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * From when to when a log goes: the first and the last day on which at least ten users did
 * something, since a single wrong clock would say something else.
 *
 * @param first day since 1970
 * @param last day since 1970
 */
public record Span(int first, int last) {

    /** Empty where there is no such day. */
    static Optional<Span> of(SortedDays users) {
        TreeMap<Integer, Integer> byDay = new TreeMap<>();
        for (int user = 0; user < users.keys(); user++) {
            for (int row = users.from(user); row < users.to(user); row++) {
                if (users.day(row) != KeyDays.NO_DAY) {
                    byDay.merge(users.day(row), 1, Integer::sum);
                }
            }
        }
        byDay.values().removeIf(count -> count < Anonymity.K);
        return Optional.ofNullable(byDay.firstEntry())
                .map(Map.Entry::getKey)
                .map(first -> new Span(first, byDay.lastKey()));
    }

    /** Days from the first to the last. */
    public int days() {
        return last - first + 1;
    }
}
