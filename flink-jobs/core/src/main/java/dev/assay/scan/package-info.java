/**
 * Files to column batches: thousands of rows at a time, cells as byte ranges, never one object per
 * row.
 */
package dev.assay.scan;
