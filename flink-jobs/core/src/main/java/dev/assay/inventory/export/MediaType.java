package dev.assay.inventory.export;

import dev.assay.inventory.Asset;

/** Media types of formats. */
final class MediaType {

    private MediaType() {}

    static String of(Asset asset) {
        return switch (asset.identity().format()) {
            case "csv" -> "text/csv";
            case "json" -> "application/jsonlines";
            case "parquet" -> "application/vnd.apache.parquet";
            case "avro" -> "application/vnd.apache.avro";
            case "orc" -> "application/vnd.apache.orc";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "fixed" -> "text/plain";
            default -> "application/octet-stream";
        };
    }
}
