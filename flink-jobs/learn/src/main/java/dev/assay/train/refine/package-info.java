/** What boosted trees make of rows that a generator made: more like the data. */
package dev.assay.train.refine;
