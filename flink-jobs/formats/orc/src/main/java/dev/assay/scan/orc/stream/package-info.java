/** Streams of a stripe: bytes that are unpacked as they are read, and the numbers in them. */
package dev.assay.scan.orc.stream;
