/**
 * Goals, and the launcher of the child JVM that measures. What a dataset is, how it is measured,
 * judged and reported is decided elsewhere.
 */
package dev.assay.plugin;
