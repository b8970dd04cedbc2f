package dev.assay.recommend.worth;

import dev.assay.recommend.interaction.InteractionMatrix;
import dev.assay.recommend.interaction.Interactions;
import java.util.Arrays;

/**
 * A column that says something of items: its values take the place of users, so that who has the
 * same value has the same "user".
 *
 * @param asset name of the dataset
 * @param column of it
 * @param rows the values and the items that have them
 */
public record Attribute(String asset, String column, Interactions rows) {

    /** Items of which most have one value say nothing of one another. */
    private static final int MOST_ITEMS = 5_000;

    /**
     * The items of each value, by the numbers that a log gives them; values of one are left out.
     */
    int[][] items(Interactions log) {
        InteractionMatrix matrix = rows.matrix(row -> true);
        int[][] items = new int[matrix.users()][];
        int n = 0;
        for (int value = 0; value < matrix.users(); value++) {
            int[] known =
                    Arrays.stream(matrix.row(value))
                            .mapToLong(rows::itemKey)
                            .mapToInt(log::itemOf)
                            .filter(item -> item >= 0)
                            .sorted()
                            .toArray();
            if (known.length > 1 && known.length <= MOST_ITEMS) {
                items[n++] = known;
            }
        }
        return Arrays.copyOf(items, n);
    }
}
