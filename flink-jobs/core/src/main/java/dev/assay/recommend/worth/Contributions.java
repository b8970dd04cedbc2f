package dev.assay.recommend.worth;

import dev.assay.recommend.rank.Estimate;
import java.util.List;

/**
 * What groups of partitions contribute to nDCG@100: Shapley values, which add up to what all of
 * them together reach above none.
 *
 * @param groups in the order of their names
 * @param isExact whether all orders were looked at; otherwise some were drawn, and intervals are
 *     wider by what that leaves open
 * @param evaluations how often a recommender was trained
 */
public record Contributions(List<Of> groups, boolean isExact, int evaluations) {

    /** Keeps a copy of the list. */
    public Contributions {
        groups = List.copyOf(groups);
    }

    /**
     * What one group contributes.
     *
     * @param first partition
     * @param last partition
     * @param ndcg100 its part of nDCG@100
     */
    public record Of(String first, String last, Estimate ndcg100) {}
}
