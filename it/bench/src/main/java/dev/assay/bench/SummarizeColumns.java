package dev.assay.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** DuckDB's child: summarizes the columns of a file. */
final class SummarizeColumns {

    private SummarizeColumns() {}

    /** A text of SQL. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String reader(String file) {
        String function =
                file.endsWith(".parquet")
                        ? "read_parquet"
                        : file.endsWith(".jsonl") ? "read_json" : "read_csv";
        return function + "(" + quoted(file) + ")";
    }

    /**
     * Prints the seconds of the query.
     *
     * @param args the file, and the number of threads
     */
    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads=" + Integer.parseInt(args[1]));
            long start = System.nanoTime();
            long rows = 0;
            try (ResultSet columns =
                    statement.executeQuery("SUMMARIZE SELECT * FROM " + reader(args[0]))) {
                while (columns.next()) {
                    rows = columns.getLong("count");
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "rows %d%nseconds %.3f%n", rows, seconds);
        }
    }
}
