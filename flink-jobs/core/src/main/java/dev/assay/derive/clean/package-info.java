/**
 * Repairs of a dataset: what is learned of its columns and of how they determine one another, and
 * rows with what is certain put right. The files that are read are never written to.
 */
package dev.assay.derive.clean;
