/**
 * From files to what is known of them, without saying where they are read: what is to be read is
 * planned and cut into portions, an {@link dev.assay.measure.Engine} runs a task on each, and its
 * answers are added up in the order of the data. Knows neither Flink nor networks.
 */
package dev.assay.measure;
