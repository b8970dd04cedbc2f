package dev.assay.recommend.worth;

import dev.assay.recommend.rank.Estimate;

/**
 * What a recommender loses without some of the data.
 *
 * @param kind what is left out: {@code asset}, {@code slice} or {@code partitions}
 * @param name of the asset or the slice, or of the first partition
 * @param last name of the last partition where they are several; else the same as the name
 * @param pairs of a user and an item that it has
 * @param unique share of these that nothing else has
 * @param recall20 Recall@20 with all data, less that without these; above 0 where they help
 * @param ndcg100 nDCG@100 with all data, less that without these
 */
public record Without(
        String kind,
        String name,
        String last,
        long pairs,
        double unique,
        Estimate recall20,
        Estimate ndcg100) {}
