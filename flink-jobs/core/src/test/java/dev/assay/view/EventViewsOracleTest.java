package dev.assay.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.format.ViewOf;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.View;
import dev.assay.declare.view.ViewOptions;
import dev.assay.scan.LocalInput;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each column of each view of events is what another engine's SQL comes to, which is written down
 * beside this class: one file for each view. Counts are the same, numbers to 1e-9.
 *
 * <p>{@code -Dassay.views.log=} names another log of one's own, a CSV file, whose columns {@code
 * -Dassay.views.columns=} says as a declaration does: {@code user=CustomerID,item=StockCode}.
 */
class EventViewsOracleTest {

    private static final double CLOSE = 1e-9;

    private static final Pattern INCLUDE =
            Pattern.compile("-- include (?<file>\\S+)(?: key=(?<key>\\w+))?\\s*$");

    @TempDir private Path folder;

    /** A log to compare: its file, and what its columns mean. */
    record Log(String name, Map<String, String> meanings) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Map<String, String> ALL =
            Map.ofEntries(
                    Map.entry("user", "who"),
                    Map.entry("item", "what"),
                    Map.entry("time", "at"),
                    Map.entry("session", "visit"),
                    Map.entry("query", "searched"),
                    Map.entry("event", "did"),
                    Map.entry("price", "price"),
                    Map.entry("quantity", "pieces"),
                    Map.entry("category", "kind"),
                    Map.entry("campaign", "campaign"),
                    Map.entry("channel", "channel"),
                    Map.entry("device", "device"),
                    Map.entry("rank", "place"),
                    Map.entry("results", "found"),
                    Map.entry("search", "search"),
                    Map.entry("grade", "grade"),
                    Map.entry("judge", "judge"),
                    Map.entry("brand", "brand"),
                    Map.entry("title", "title"));

    private static Map<String, String> without(String... meanings) {
        Map<String, String> some = new TreeMap<>(ALL);
        List.of(meanings).forEach(some::remove);
        return some;
    }

    static Stream<Log> logs() {
        Stream<Log> made =
                Stream.of(
                        new Log("of everything", ALL),
                        new Log("without sessions", without("session")),
                        new Log("without numbers of searches", without("search")),
                        new Log("without sessions or searches", without("session", "search")),
                        new Log("of searches", without("search", "event")),
                        new Log("of order lines", without("session", "event", "query", "rank")));
        String own = System.getProperty("assay.views.log");
        if (own == null) {
            return made;
        }
        Map<String, String> meanings = new TreeMap<>();
        for (String pair : System.getProperty("assay.views.columns").split(",")) {
            meanings.put(pair.split("=")[0], pair.split("=")[1]);
        }
        return Stream.concat(made, Stream.of(new Log(own, meanings)));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void views_are_what_another_engine_makes_of_the_same_rows(Log log) throws Exception {
        Path file = log.name().endsWith(".csv") ? Path.of(log.name()) : generated();
        for (View view : views(log)) {
            ViewRows ours;
            try (LocalInput input = new LocalInput(new RandomAccessFile(file.toFile(), "r"))) {
                ours =
                        ViewRows.read(
                                ViewRows.format(declared(view, file, log.meanings())),
                                input,
                                Files.size(file),
                                Files.size(file));
            }
            Map<Long, Map<String, String>> theirs = sql(view, file, log.meanings());
            Map<Long, Map<String, String>> byPosition = ours.byPosition();
            assertTrue(!byPosition.isEmpty(), view + " has rows");
            if (view == View.ACTIONS && log.name().equals("of everything")) {
                for (String column : List.of("user_equal_gaps", "item_crowd", "soon_again")) {
                    assertTrue(
                            byPosition.values().stream()
                                    .map(row -> row.get(column))
                                    .anyMatch(cell -> cell != null && Double.parseDouble(cell) > 0),
                            column + " is not always 0");
                }
            }
            assertEquals(theirs.keySet(), byPosition.keySet(), view + ": its keys");
            for (Map.Entry<Long, Map<String, String>> row : byPosition.entrySet()) {
                row.getValue()
                        .forEach(
                                (column, cell) ->
                                        assertSame(
                                                view + "." + column + " of row " + row.getKey(),
                                                theirs.get(row.getKey()),
                                                column,
                                                cell));
            }
        }
    }

    /** All but those of catalogues that can be made. */
    private static List<View> views(Log log) {
        return Stream.concat(ViewRows.views("events").stream(), Stream.of(View.JUDGED))
                .filter(view -> view.missing(fields(log.meanings())).isEmpty())
                .toList();
    }

    /** Where rows are compared with others, with themselves. */
    private static ViewOf declared(View view, Path file, Map<String, String> meanings) {
        ViewOf declared = ViewRows.declared(view, meanings, ViewOptions.USUAL);
        if (view.comparesWith().isEmpty() || !meanings.containsKey("rank")) {
            return declared;
        }
        List<String> files = List.of(file.getFileName().toString());
        ViewOf.With with = new ViewOf.With("log", declared.rows(), files);
        return declared.with(with, file.toAbsolutePath().getParent().toString());
    }

    private static Set<Field> fields(Map<String, String> meanings) {
        return meanings.keySet().stream()
                .map(word -> Field.of(word).orElseThrow())
                .collect(Collectors.toSet());
    }

    static void assertSame(String where, Map<String, String> theirs, String column, String cell) {
        assertTrue(theirs.containsKey(column), where + " is in the SQL");
        String other = theirs.get(column);
        if (cell == null || other == null) {
            assertEquals(other, cell, where);
            return;
        }
        if (cell.matches("-?[0-9.]+(E-?[0-9]+)?") && other.matches("-?[0-9.]+([eE]-?[0-9]+)?")) {
            boolean isCount = cell.indexOf('.') < 0;
            double expected = Double.parseDouble(other);
            double size = Math.max(1, Math.abs(expected));
            assertEquals(expected, Double.parseDouble(cell), isCount ? 0 : CLOSE * size, where);
        } else {
            assertEquals(other, cell, where);
        }
    }

    /** What the other engine answers, by the place of the first row of each key. */
    private static Map<Long, Map<String, String>> sql(
            View view, Path file, Map<String, String> meanings) throws IOException, SQLException {
        Map<Long, Map<String, String>> rows = new TreeMap<>();
        String name =
                view == View.SESSIONS && !meanings.containsKey("session") ? "visits" : view.word();
        query(file, meanings, List.of(), name, rows);
        return rows;
    }

    /**
     * Adds what the other engine answers.
     *
     * @param before what it is told first
     * @param name of the file with the question
     */
    static void query(
            Path file,
            Map<String, String> meanings,
            List<String> before,
            String name,
            Map<Long, Map<String, String>> rows)
            throws IOException, SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET threads = 1");
            statement.execute(log(file, meanings));
            for (String part : resource("log.sql").split(";")) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
            for (String first : before) {
                statement.execute(first);
            }
            try (ResultSet answer = statement.executeQuery(resource(name + ".sql"))) {
                while (answer.next()) {
                    Map<String, String> cells = new TreeMap<>();
                    for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                        cells.put(answer.getMetaData().getColumnName(i), answer.getString(i));
                    }
                    rows.put(answer.getLong("first_row"), cells);
                }
            }
        }
    }

    /** The rows of a file as a table with a column for each meaning, empty where it has none. */
    private static String log(Path file, Map<String, String> meanings) {
        List<String> columns = new ArrayList<>();
        for (String word : ALL.keySet().stream().sorted().toList()) {
            String column = meanings.get(word);
            columns.add(
                    (column == null ? "NULL::VARCHAR" : '"' + column + '"') + " AS " + word + "_");
        }
        return String.format(
                Locale.ROOT,
                "CREATE TABLE cells AS SELECT row_number() OVER () - 1 AS row, %s,"
                        + " %b AS has_event, %b AS has_quantity, %b AS has_price,"
                        + " %b AS has_session, %b AS has_search"
                        + " FROM read_csv('%s', all_varchar = true, header = true,"
                        + " delim = ',', parallel = false, nullstr = '')",
                String.join(", ", columns),
                meanings.containsKey("event"),
                meanings.containsKey("quantity"),
                meanings.containsKey("price"),
                meanings.containsKey("session"),
                meanings.containsKey("search"),
                file);
    }

    /** SQL, with what views have in common in the place of {@code -- include}. */
    static String resource(String name) throws IOException {
        String text;
        try (var in = EventViewsOracleTest.class.getResourceAsStream("oracle/" + name)) {
            assertNotNull(in, name);
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Matcher include = INCLUDE.matcher(text);
        if (!include.find()) {
            return text;
        }
        String key = include.group("key");
        String body = resource(include.group("file"));
        return text.substring(0, include.start())
                + (key == null ? body : body.replace("${key}", key));
    }

    /** Rows with all that logs have: gaps, ties, no order, no values, things that come back. */
    private Path generated() throws IOException {
        Random random = new Random(7);
        String[] steps = {
            "view",
            "view",
            "view",
            "click",
            "add_to_cart",
            "purchase",
            "refund",
            "x",
            "shown",
            "imp"
        };
        StringBuilder log =
                new StringBuilder(
                        "who,what,at,visit,searched,did,price,pieces,kind,campaign,channel,device,place,"
                                + "found,search,grade,judge,brand,title\n");
        for (int i = 0; i < 3_000; i++) {
            int user = (int) Math.abs(random.nextGaussian() * 25);
            long day = random.nextInt(12);
            long second =
                    random.nextInt(6) == 0 ? 3_600L * random.nextInt(24) : random.nextInt(86_400);
            int item = (int) Math.abs(random.nextGaussian() * 40);
            int start = log.length();
            // Users who come once, and for one item.
            boolean isCrowd = i % 200 == 150;
            log.append(random.nextInt(20) == 0 ? "" : isCrowd ? "once" + i : "u" + user);
            log.append(',');
            log.append(random.nextInt(30) == 0 ? "" : "i" + (isCrowd ? 7 : item)).append(',');
            String at = random.nextInt(25) == 0 ? "" : time(day, second);
            log.append(at).append(',');
            log.append(random.nextInt(15) == 0 ? "" : "s" + user + "-" + day).append(',');
            log.append(random.nextInt(3) == 0 ? "q" + random.nextInt(9) : "").append(',');
            log.append(steps[random.nextInt(steps.length)]).append(',');
            log.append(random.nextInt(10) == 0 ? "" : String.valueOf(random.nextInt(9999) / 100.0))
                    .append(',');
            log.append(random.nextInt(8) - 1).append(',');
            log.append("k" + item % 7).append(',');
            log.append(random.nextInt(4) == 0 ? "c" + random.nextInt(3) : "").append(',');
            String channel = random.nextInt(3) == 0 ? "" : random.nextBoolean() ? "web" : "app";
            log.append(channel).append(',');
            log.append("d" + random.nextInt(4)).append(',');
            log.append(random.nextInt(5) == 0 ? "" : String.valueOf(1 + random.nextInt(20)))
                    .append(',');
            log.append(random.nextInt(4) == 0 ? "" : String.valueOf(random.nextInt(3))).append(',');
            log.append(random.nextInt(9) == 0 ? "" : "f" + user + random.nextInt(3)).append(',');
            log.append(random.nextInt(7) == 0 ? "" : random.nextInt(4) + ".5").append(',');
            log.append(random.nextInt(9) == 0 ? "" : "j" + random.nextInt(4)).append(',');
            // Some items are of another brand in one channel; titles are anything.
            boolean isOther = item % 9 == 0 && channel.equals("app");
            log.append(random.nextInt(9) == 0 ? "" : "b" + (isOther ? 1 : 0) + item % 5);
            log.append(",t" + random.nextInt(50));
            log.append('\n');
            // Some are sent again, and one user is a program.
            String row = log.substring(start);
            if (i % 50 == 10 && !at.isEmpty()) {
                log.append(row.replace(at, time(day, second + 5 * (i % 3))));
            }
            if (i % 100 == 20 && !at.isEmpty()) {
                String of = row.substring(0, row.indexOf(','));
                log.append("program").append(row.substring(of.length()).replace(at, time(3, i)));
            }
        }
        return Files.writeString(folder.resolve("log.csv"), log);
    }

    private static String time(long day, long second) {
        return String.format(
                Locale.ROOT,
                "2024-02-%02d %02d:%02d:%02d",
                20 + day % 9,
                second / 3600 % 24,
                second / 60 % 60,
                second % 60);
    }
}
