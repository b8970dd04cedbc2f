/** Finds the blocks of a file, unpacks them, and reads numbers and bytes in them. */
package dev.assay.scan.avro.block;
