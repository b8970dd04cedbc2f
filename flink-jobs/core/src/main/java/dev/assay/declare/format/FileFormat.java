package dev.assay.declare.format;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a declaration says of how the bytes of a file are cut into cells. Each format has a record
 * of its own; what reads it is found where datasets are scanned.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = CsvDialect.class, name = "csv"))
public sealed interface FileFormat permits CsvDialect {}
