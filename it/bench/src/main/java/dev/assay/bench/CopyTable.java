package dev.assay.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB's child: writes a CSV file in other formats. */
final class CopyTable {

    private CopyTable() {}

    /**
     * Writes Parquet, packed with zstd, or JSON Lines, by the ending.
     *
     * @param args the CSV file, and the files to write
     */
    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (int i = 1; i < args.length; i++) {
                String how =
                        args[i].endsWith(".parquet")
                                ? "(FORMAT parquet, COMPRESSION zstd)"
                                : "(FORMAT json)";
                statement.execute(
                        "COPY (SELECT * FROM read_csv("
                                + SummarizeColumns.quoted(args[0])
                                + ")) TO "
                                + SummarizeColumns.quoted(args[i])
                                + " "
                                + how);
            }
        }
    }
}
