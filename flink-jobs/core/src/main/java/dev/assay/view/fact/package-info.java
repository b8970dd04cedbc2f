/** Rows of a dataset by what they mean, kept column by column, and the rows of one key of them. */
package dev.assay.view.fact;
