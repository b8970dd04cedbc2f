package dev.assay.bench.deequ;

import com.amazon.deequ.profiles.ColumnProfilerRunner;
import com.amazon.deequ.profiles.ColumnProfiles;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Deequ's column profiler over a CSV file. All columns are read as text: finding their types is
 * part of the work, as it is for the others.
 */
public final class ProfileColumns {

    private ProfileColumns() {}

    /**
     * Prints the seconds of the work, without starting Spark.
     *
     * @param args the number of threads, a folder for Spark's own files, and the file
     */
    public static void main(String[] args) {
        try (SparkSession spark = LocalSpark.start(args[0], args[1])) {
            long start = System.nanoTime();
            Dataset<Row> rows = spark.read().option("header", "true").csv(args[2]);
            ColumnProfiles profiles = new ColumnProfilerRunner().onData(rows).run();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT, "rows %d%nseconds %.3f%n", profiles.numRecords(), seconds);
        }
    }
}
