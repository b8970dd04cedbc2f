/**
 * What of an error could be seen at all: a classifier that is told which error to look for, and
 * what it makes of partitions that it has not learned from.
 */
package dev.assay.replay.ceiling;
