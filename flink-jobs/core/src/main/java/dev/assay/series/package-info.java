/**
 * How each metric runs from batch to batch, what is usual for it, and how far one batch is from
 * that.
 */
package dev.assay.series;
