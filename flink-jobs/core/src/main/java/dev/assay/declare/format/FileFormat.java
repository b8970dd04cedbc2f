package dev.assay.declare.format;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a declaration says of how the bytes of a file are cut into cells. Each format has a record
 * of its own; what reads it is found where datasets are scanned.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AsFound.class, name = AsFound.NAME),
    @JsonSubTypes.Type(value = CsvDialect.class, name = CsvDialect.NAME),
    @JsonSubTypes.Type(value = FixedWidth.class, name = FixedWidth.NAME),
    @JsonSubTypes.Type(value = JsonRecords.class, name = JsonRecords.NAME),
    @JsonSubTypes.Type(value = ParquetFile.class, name = ParquetFile.NAME),
    @JsonSubTypes.Type(value = OrcFile.class, name = OrcFile.NAME),
    @JsonSubTypes.Type(value = AvroFile.class, name = AvroFile.NAME),
    @JsonSubTypes.Type(value = Unfolded.class, name = Unfolded.NAME),
    @JsonSubTypes.Type(value = ViewOf.class, name = ViewOf.NAME),
    @JsonSubTypes.Type(value = Workbook.class, name = Workbook.NAME)
})
public sealed interface FileFormat
        permits AsFound,
                CsvDialect,
                FixedWidth,
                JsonRecords,
                ParquetFile,
                OrcFile,
                AvroFile,
                Unfolded,
                ViewOf,
                Workbook {

    /** As it is written under {@code format: type}. */
    String named();
}
