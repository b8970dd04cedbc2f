/**
 * Training whose weights tell little of any one row: gradients of rows that are cut off, noise, and
 * rows that are drawn each by itself.
 */
package dev.assay.train.dp;
