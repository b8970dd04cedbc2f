/**
 * Cells that a column writes in a way of its own: told from its values, and rewritten as programs
 * write them.
 */
package dev.assay.scan.notation;
