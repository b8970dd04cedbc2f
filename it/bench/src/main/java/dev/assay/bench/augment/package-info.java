/** What made rows are worth to recommenders. */
package dev.assay.bench.augment;
