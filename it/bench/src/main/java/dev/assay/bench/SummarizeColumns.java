package dev.assay.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** DuckDB's child: summarizes the columns of a CSV file. */
final class SummarizeColumns {

    private SummarizeColumns() {}

    /**
     * Prints the seconds of the query.
     *
     * @param args the file, and the number of threads
     */
    public static void main(String[] args) throws SQLException {
        String file = "'" + args[0].replace("'", "''") + "'";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads=" + Integer.parseInt(args[1]));
            long start = System.nanoTime();
            long rows = 0;
            try (ResultSet columns =
                    statement.executeQuery("SUMMARIZE SELECT * FROM read_csv(" + file + ")")) {
                while (columns.next()) {
                    rows = columns.getLong("count");
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "rows %d%nseconds %.3f%n", rows, seconds);
        }
    }
}
