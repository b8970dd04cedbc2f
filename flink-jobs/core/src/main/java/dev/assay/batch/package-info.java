/**
 * What is kept of one batch: counts in bins that are chosen once, so that batches can be compared
 * count by count.
 */
package dev.assay.batch;
