/**
 * Looks for the rows in which a finding can be seen, once it is known that there is one: reads
 * files again, a few, until three rows are found. What no row shows has no place.
 */
package dev.assay.locate;
