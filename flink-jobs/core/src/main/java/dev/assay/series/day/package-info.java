/** The days that batches are of, and what is said of a day: its weekday, its place in a month. */
package dev.assay.series.day;
