/**
 * The child JVM: a local Flink cluster runs the stages that read the data. The only package that
 * knows Flink.
 */
package dev.assay.job;
