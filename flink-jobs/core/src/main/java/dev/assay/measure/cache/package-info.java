/** Answers of tasks that are kept, so that a file is read again only when something changed. */
package dev.assay.measure.cache;
