/** What parts of the data are worth to a recommender. */
package dev.assay.recommend.worth;
