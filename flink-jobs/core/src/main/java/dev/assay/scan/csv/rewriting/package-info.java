/** Text in any dialect, or of fixed width, rewritten as CSV in UTF-8 while it is read. */
package dev.assay.scan.csv.rewriting;
