/**
 * What a dataset is like: the states of its columns and rows, and how batches of cells are folded
 * into them. Knows nothing of Flink.
 */
package dev.assay.profile;
