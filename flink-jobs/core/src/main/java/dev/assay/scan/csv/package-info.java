/** CSV: where records begin, how their cells are cut, and what is no CSV. */
package dev.assay.scan.csv;
