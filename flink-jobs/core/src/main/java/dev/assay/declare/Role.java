package dev.assay.declare;

/** What a dataset is to search and recommendation. */
public enum Role {
    /** Behaviour: one row per view, click, cart, order line. */
    EVENTS,
    /** The catalogue: one row per product or document. */
    ITEMS,
    /** One row per user. */
    USERS,
    /** Search queries. */
    QUERIES,
    /** Graded relevance of (query, item) pairs. */
    JUDGMENTS,
    /** Campaigns and channels. */
    CAMPAIGNS,
    /** None of these. */
    OTHER
}
