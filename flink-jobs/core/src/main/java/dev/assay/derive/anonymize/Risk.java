package dev.assay.derive.anonymize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely it is that somebody is recognised by his quasi-identifiers.
 *
 * @param classes of rows that these do not tell apart
 * @param smallest rows of the smallest class; 0 where there is none
 * @param unique share of the rows that are alone in their class
 * @param prosecutor greatest probability of finding the row of a person who is known to be in the
 *     data: 1 / rows of the smallest class
 * @param journalist the same of a person of whom it is not known: 1 / the least number of rows of
 *     the original that fit a class
 * @param marketer share of the rows that are found on average, where each is guessed once: classes
 *     / rows
 */
public record Risk(
        int classes,
        int smallest,
        double unique,
        double prosecutor,
        double journalist,
        double marketer) {

    /** Of the rows as they are. */
    static Risk before(List<Attribute> attributes, int rows) {
        Map<List<Integer>, Integer> sizes = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            List<Integer> codes = new ArrayList<>(attributes.size());
            for (Attribute attribute : attributes) {
                codes.add(attribute.codes()[row]);
            }
            sizes.merge(codes, 1, Integer::sum);
        }
        int[] all = sizes.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        return of(all, all.length == 0 ? 0 : all[0]);
    }

    /**
     * Of classes.
     *
     * @param leastOriginal the least number of rows of the original that fit one of them
     */
    static Risk of(int[] sizes, int leastOriginal) {
        int rows = Arrays.stream(sizes).sum();
        int smallest = Arrays.stream(sizes).min().orElse(0);
        long alone = Arrays.stream(sizes).filter(size -> size == 1).count();
        return new Risk(
                sizes.length,
                smallest,
                rows == 0 ? 0 : (double) alone / rows,
                smallest == 0 ? 0 : 1.0 / smallest,
                leastOriginal == 0 ? 0 : 1.0 / leastOriginal,
                rows == 0 ? 0 : (double) sizes.length / rows);
    }
}
