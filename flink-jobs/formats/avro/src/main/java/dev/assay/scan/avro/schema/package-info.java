/** What a file says that its records are. */
package dev.assay.scan.avro.schema;
