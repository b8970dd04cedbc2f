/** The goals. What a dataset is, how it is measured, judged and reported is decided elsewhere. */
package dev.assay.plugin;
