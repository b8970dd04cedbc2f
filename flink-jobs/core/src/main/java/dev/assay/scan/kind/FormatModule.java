package dev.assay.scan.kind;

/** What is needed beside Assay's core to read files of some kinds; it is downloaded when needed. */
public enum FormatModule {
    /** Reads Parquet. */
    PARQUET("assay-parquet", "about 0.3 MB"),
    /** Reads ORC. */
    ORC("assay-orc", "about 0.3 MB"),
    /** Reads Avro. */
    AVRO("assay-avro", "about 0.5 MB"),
    /** Reads workbooks of Excel. */
    EXCEL("assay-excel", "less than 0.1 MB"),
    /** Unpacks zstd, xz, LZ4 and Snappy. */
    PACKING("assay-packing", "about 0.5 MB");

    private final String artifact;
    private final String size;

    FormatModule(String artifact, String size) {
        this.artifact = artifact;
        this.size = size;
    }

    /** Its artifact's id. */
    public String artifact() {
        return artifact;
    }

    /** What is downloaded for it, in words. */
    public String size() {
        return size;
    }
}
