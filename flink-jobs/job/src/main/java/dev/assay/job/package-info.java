/**
 * The child JVM: a Flink cluster, inside it or running elsewhere, runs the stages that read the
 * data. The only package that knows Flink.
 */
package dev.assay.job;
