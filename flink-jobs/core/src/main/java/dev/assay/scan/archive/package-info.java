/** Archives of several files: what is in them, and each of it as a file. */
package dev.assay.scan.archive;
