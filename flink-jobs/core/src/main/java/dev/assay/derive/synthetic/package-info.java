/** Rows that accepted generators make: which are asked for, and what became of them. */
package dev.assay.derive.synthetic;
