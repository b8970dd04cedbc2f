/** A task on the portions of a dataset as a job of Flink. */
package dev.assay.job.flink;
