/** Realistic errors, put into rows that are in memory: what a gate must see. */
package dev.assay.mutate;
