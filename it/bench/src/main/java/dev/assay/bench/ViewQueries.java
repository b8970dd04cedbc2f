package dev.assay.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * DuckDB's child: makes the views of a log of order lines by the SQL that Assay's tests compare
 * each of its columns with.
 */
final class ViewQueries {

    private static final String[] VIEWS = {"actions", "users", "items", "sessions", "hours"};

    private static final Pattern INCLUDE =
            Pattern.compile("-- include (?<file>\\S+)(?: key=(?<key>\\w+))?\\s*$");

    /** What no column means is empty. */
    private static final String CELLS =
            "CREATE TABLE cells AS SELECT row_number() OVER () - 1 AS row,"
                    + " CustomerID AS user_, StockCode AS item_, InvoiceDate AS time_,"
                    + " InvoiceNo AS session_, UnitPrice AS price_, Quantity AS quantity_,"
                    + " false AS has_event, true AS has_quantity, true AS has_price,"
                    + " true AS has_session, false AS has_search,"
                    + " UNNEST([{query_: NULL::VARCHAR, category_: NULL::VARCHAR,"
                    + " campaign_: NULL::VARCHAR, channel_: NULL::VARCHAR,"
                    + " device_: NULL::VARCHAR, brand_: NULL::VARCHAR, title_: NULL::VARCHAR,"
                    + " rank_: NULL::VARCHAR, results_: NULL::VARCHAR, grade_: NULL::VARCHAR,"
                    + " judge_: NULL::VARCHAR, event_: NULL::VARCHAR, search_: NULL::VARCHAR}],"
                    + " recursive := true)"
                    + " FROM read_csv(%s, all_varchar = true, header = true, nullstr = '')";

    private ViewQueries() {}

    /**
     * Prints the rows of all views, and the seconds from the first byte of the file on.
     *
     * @param args the file, and the number of threads
     */
    public static void main(String[] args) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET threads = " + Integer.parseInt(args[1]));
            long start = System.nanoTime();
            statement.execute(String.format(Locale.ROOT, CELLS, SummarizeColumns.quoted(args[0])));
            statement.execute(resource("log.sql"));
            long rows = 0;
            for (String view : VIEWS) {
                statement.execute("CREATE TABLE made AS " + resource(view + ".sql"));
                try (ResultSet count = statement.executeQuery("SELECT count(*) FROM made")) {
                    count.next();
                    rows += count.getLong(1);
                }
                statement.execute("DROP TABLE made");
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "rows %d%nseconds %.3f%n", rows, seconds);
        }
    }

    /** A text of SQL with those that it includes. */
    private static String resource(String name) throws IOException {
        try (InputStream in =
                ViewQueries.class.getResourceAsStream("/dev/assay/view/oracle/" + name)) {
            if (in == null) {
                throw new IOException("no " + name + " on the class path");
            }
            StringBuilder text = new StringBuilder();
            String read = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : read.lines().toList()) {
                Matcher include = INCLUDE.matcher(line);
                String part = include.matches() ? resource(include.group("file")) : line;
                boolean hasKey = include.matches() && include.group("key") != null;
                text.append(hasKey ? part.replace("${key}", include.group("key")) : part)
                        .append('\n');
            }
            return text.toString();
        }
    }
}
