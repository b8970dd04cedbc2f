/** Sums of what users and items did: each part of a log by itself, and any parts together. */
package dev.assay.behaviour.sum;
