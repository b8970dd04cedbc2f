/** The Flink cluster: one within this JVM, or a running one that is asked over the network. */
package dev.assay.job.cluster;
