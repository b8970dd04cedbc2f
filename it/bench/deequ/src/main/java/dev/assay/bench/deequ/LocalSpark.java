package dev.assay.bench.deequ;

import org.apache.spark.sql.SparkSession;

/** Spark in this JVM. */
final class LocalSpark {

    private LocalSpark() {}

    /**
     * A session.
     *
     * @param folder for its own files
     */
    static SparkSession start(String threads, String folder) {
        return SparkSession.builder()
                .master("local[" + threads + "]")
                .config("spark.ui.enabled", "false")
                .config("spark.local.dir", folder)
                .config("spark.sql.warehouse.dir", folder)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
    }
}
