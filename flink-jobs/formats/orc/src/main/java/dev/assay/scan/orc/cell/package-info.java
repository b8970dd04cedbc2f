/** Puts the streams of a column together, as the text that a cell has. */
package dev.assay.scan.orc.cell;
