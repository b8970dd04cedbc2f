/** Writes values as the text of cells. */
package dev.assay.scan.avro.value;
