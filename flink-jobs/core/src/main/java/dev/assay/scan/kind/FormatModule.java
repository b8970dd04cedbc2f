package dev.assay.scan.kind;

import java.util.Optional;

/**
 * What is needed beside Assay's core to read files of some kinds, or from some places; it is
 * downloaded when needed.
 */
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
    PACKING("assay-packing", "about 0.5 MB"),
    /** Reads what lies in buckets of S3, or of a server that speaks as S3 does. */
    S3("assay-s3", "about 9 MB");

    private final String artifact;
    private final String size;

    FormatModule(String artifact, String size) {
        this.artifact = artifact;
        this.size = size;
    }

    /**
     * What is needed to read from a place.
     *
     * @param scheme before the {@code ://} of a path
     */
    public static Optional<FormatModule> ofPlace(String scheme) {
        return scheme.equals("s3") ? Optional.of(S3) : Optional.empty();
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
