/** Reads Apache ORC. */
package dev.assay.scan.orc;
