package dev.assay.privacy.dp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values by the user that they are of, of each of whom only so many count: what a user can change
 * is bounded then, however many rows he has.
 *
 * @param byUser the values that count
 * @param most of them for each user
 */
public record Contributions(Map<String, List<Double>> byUser, int most) {

    public Contributions {
        if (most < 1) {
            throw new IllegalArgumentException(
                    "values of a user: " + most + ", expected 1 or more");
        }
        Map<String, List<Double>> bounded = new TreeMap<>();
        int bound = most;
        byUser.forEach(
                (user, values) ->
                        bounded.put(
                                user,
                                List.copyOf(values.subList(0, Math.min(bound, values.size())))));
        byUser = bounded;
    }

    /** All values that count. */
    List<Double> values() {
        List<Double> all = new ArrayList<>();
        byUser.values().forEach(all::addAll);
        return all;
    }
}
