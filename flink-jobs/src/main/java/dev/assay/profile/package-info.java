/** What a dataset is like: mergeable states, one per metric. Knows nothing of Flink. */
package dev.assay.profile;
