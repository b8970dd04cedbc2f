/** Reads object container files of Apache Avro. */
package dev.assay.scan.avro;
