/** Cells that a column writes in a way of its own, rewritten as programs write them. */
package dev.assay.scan.notation;
