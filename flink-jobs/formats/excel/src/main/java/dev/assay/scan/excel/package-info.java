/** Reads workbooks of Excel: one sheet of them, as the table that it is. */
package dev.assay.scan.excel;
