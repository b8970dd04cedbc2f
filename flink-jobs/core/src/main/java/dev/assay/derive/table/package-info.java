/** Files that hold tables of things that were made, written row by row. */
package dev.assay.derive.table;
