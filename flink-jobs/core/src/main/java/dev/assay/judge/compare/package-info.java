/**
 * Accepted batches and today's, set side by side: which are new, and how likely they would differ
 * as much by chance.
 */
package dev.assay.judge.compare;
