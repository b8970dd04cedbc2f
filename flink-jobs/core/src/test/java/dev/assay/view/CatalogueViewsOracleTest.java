package dev.assay.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.view.Field;
import dev.assay.declare.view.View;
import dev.assay.declare.view.ViewOptions;
import dev.assay.scan.InMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each column of each view of a catalogue is what another engine's SQL comes to. Those that compare
 * titles with one another are tested by themselves.
 *
 * <p>{@code -Dassay.views.catalogue=} names another catalogue of one's own, a CSV file, whose
 * columns {@code -Dassay.views.columns=} says as a declaration does: {@code item=id,title=name}.
 */
class CatalogueViewsOracleTest {

    private static final Set<String> OF_TITLES = Set.of("near_duplicates", "variants");

    private static final List<String> WORDS =
            List.of(
                    "item",
                    "title",
                    "description",
                    "image",
                    "url",
                    "brand",
                    "category",
                    "parent",
                    "price",
                    "gtin");

    @TempDir private Path folder;

    /** A catalogue to compare: its file, and what its columns mean. */
    record Catalogue(String name, Map<String, String> meanings) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Map<String, String> without(String... meanings) {
        Map<String, String> some = new TreeMap<>();
        WORDS.forEach(word -> some.put(word, word + "_column"));
        List.of(meanings).forEach(some::remove);
        return some;
    }

    static Stream<Catalogue> catalogues() {
        Stream<Catalogue> made =
                Stream.of(
                        new Catalogue("of everything", without()),
                        new Catalogue("without parents", without("parent", "gtin", "image")),
                        new Catalogue("without texts", without("title", "description", "url")));
        String own = System.getProperty("assay.views.catalogue");
        if (own == null) {
            return made;
        }
        Map<String, String> meanings = new TreeMap<>();
        for (String pair : System.getProperty("assay.views.columns").split(",")) {
            meanings.put(pair.split("=")[0], pair.split("=")[1]);
        }
        return Stream.concat(made, Stream.of(new Catalogue(own, meanings)));
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void views_are_what_another_engine_makes_of_the_same_rows(Catalogue catalogue)
            throws Exception {
        boolean isOwn = catalogue.name().endsWith(".csv");
        Path file = isOwn ? Path.of(catalogue.name()) : write(generated());
        Set<Field> declared = EnumSet.noneOf(Field.class);
        catalogue.meanings().keySet().forEach(word -> Field.of(word).ifPresent(declared::add));
        for (View view : ViewRows.views("items")) {
            if (!view.missing(declared).isEmpty()) {
                continue;
            }
            Map<Long, Map<String, String>> ours =
                    read(view, Files.readAllBytes(file), catalogue.meanings()).byPosition();
            Map<Long, Map<String, String>> theirs = sql(view, file, catalogue.meanings());
            assertTrue(isOwn || !ours.isEmpty(), view + " has rows");
            assertEquals(theirs.keySet(), ours.keySet(), view + ": its keys");
            for (Map.Entry<Long, Map<String, String>> row : ours.entrySet()) {
                for (Map.Entry<String, String> cell : row.getValue().entrySet()) {
                    if (!OF_TITLES.contains(cell.getKey())) {
                        EventViewsOracleTest.assertSame(
                                view + "." + cell.getKey() + " of row " + row.getKey(),
                                theirs.get(row.getKey()),
                                cell.getKey(),
                                cell.getValue());
                    }
                }
            }
        }
    }

    @Test
    void values_are_the_same_in_whatever_order_the_rows_come() throws IOException {
        List<String> rows = generated();
        List<String> mixed = new ArrayList<>(rows.subList(1, rows.size()));
        Collections.shuffle(mixed, new Random(3));
        mixed.add(0, rows.get(0));
        for (View view : ViewRows.views("items")) {
            assertEquals(sorted(view, rows), sorted(view, mixed), view.word());
        }
    }

    private static Set<String> sorted(View view, List<String> rows) throws IOException {
        byte[] file = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
        Set<String> texts = new TreeSet<>();
        read(view, file, without()).rows().forEach(row -> texts.add(Arrays.toString(row)));
        return texts;
    }

    private static ViewRows read(View view, byte[] file, Map<String, String> meanings)
            throws IOException {
        return ViewRows.read(
                ViewRows.format(ViewRows.declared(view, meanings, ViewOptions.USUAL)),
                new InMemory(file, 1 << 16),
                file.length,
                file.length);
    }

    /** What the other engine answers, by the place of the first row of each key. */
    private static Map<Long, Map<String, String>> sql(
            View view, Path file, Map<String, String> meanings) throws IOException, SQLException {
        Map<Long, Map<String, String>> rows = new TreeMap<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute(cells(file, meanings));
            for (String part : EventViewsOracleTest.resource("catalogue.sql").split(";")) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
            String query = EventViewsOracleTest.resource(view.word() + ".sql");
            try (ResultSet answer = statement.executeQuery(query)) {
                while (answer.next()) {
                    Map<String, String> cells = new TreeMap<>();
                    for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                        cells.put(answer.getMetaData().getColumnName(i), answer.getString(i));
                    }
                    rows.put(answer.getLong("first_row"), cells);
                }
            }
        }
        return rows;
    }

    /** The rows of a file as a table with a column for each meaning, empty where it has none. */
    private static String cells(Path file, Map<String, String> meanings) {
        List<String> columns = new ArrayList<>();
        for (String word : WORDS) {
            String column = meanings.get(word);
            columns.add((column == null ? "NULL::VARCHAR" : '"' + column + '"') + " AS " + word);
            columns.add((column != null) + " AS has_" + word);
        }
        return String.format(
                Locale.ROOT,
                "CREATE TABLE cells AS SELECT row_number() OVER () - 1 AS row, %s"
                        + " FROM read_csv('%s', all_varchar = true, header = true,"
                        + " delim = ',', quote = '\"', parallel = false, nullstr = '')",
                String.join(", ", columns),
                file);
    }

    private Path write(List<String> rows) throws IOException {
        return Files.writeString(folder.resolve("catalogue.csv"), String.join("\n", rows) + "\n");
    }

    /** A header and items with all that catalogues have: gaps, copies, cycles, other scripts. */
    private static List<String> generated() {
        Random random = new Random(11);
        String[] things = {"Shirt", "shirt", "Lámpara", "Größe 42 Schuh", "帽子", "Men's Boots 2x4"};
        String[] kinds = {"RED", "blue", "Soft soft", "", "Äpfel 10%", "B-52", "😀 fun"};
        String[] says = {
            "Free shipping!",
            "Made of cotton and wool.",
            "A fine piece of work",
            "Ships in 3 days; returns are free.",
            "Now new?"
        };
        String[] images = {
            "https://a.example/x.jpg", "http://a.example/i/y.PNG?w=9", "x.jpg",
                    "ftp://a.example/x.gif",
            "https://a.example/", "https:///x.jpg", "https://a.example/a b.jpg",
                    "https://a.example/x.webp#1"
        };
        String[] codes = {
            "4006381333931",
            "4006381333932",
            "036000291452",
            "96385074",
            "080442957X",
            "0804429570",
            "10614141000415",
            "123",
            "40-0638 133393-1",
            "abc"
        };
        List<String> rows = new ArrayList<>();
        rows.add(String.join(",", WORDS.stream().map(word -> word + "_column").toList()));
        for (int i = 0; i < 2_000; i++) {
            int kind = (int) Math.abs(random.nextGaussian() * 9);
            List<String> cells = new ArrayList<>();
            cells.add("i" + i);
            cells.add(
                    pick(random, things)
                            + " "
                            + pick(random, kinds)
                            + (random.nextBoolean() ? " " + random.nextInt(40) : ""));
            cells.add(
                    pick(random, says)
                            + " "
                            + pick(random, says)
                            + " Number "
                            + random.nextInt(300)
                            + ".");
            cells.add(pick(random, images));
            cells.add(pick(random, images));
            cells.add("b" + random.nextInt(12));
            cells.add(category(kind));
            cells.add(parent(random, kind));
            cells.add(
                    random.nextInt(9) == 0
                            ? "dear"
                            : String.valueOf((1 + kind) * random.nextInt(2000) / 100.0));
            cells.add(pick(random, codes));
            for (int cell = 1; cell < cells.size(); cell++) {
                if (random.nextInt(12) == 0) {
                    cells.set(cell, "");
                }
            }
            rows.add(String.join(",", cells));
        }
        return rows;
    }

    private static String category(int kind) {
        return "All" + (kind % 2 == 0 ? " > Kinds/ " : "|") + "k" + kind + (kind == 5 ? "//" : "");
    }

    /** Kinds below 3 are roots, 7 to 9 are a circle, 11 goes to it, 12 is lost; some rows err. */
    private static String parent(Random random, int kind) {
        if (kind < 3) {
            return "";
        }
        if (random.nextInt(10) == 0) {
            return category(random.nextInt(4));
        }
        return switch (kind) {
            case 7 -> category(9);
            case 8, 9 -> category(kind - 1);
            case 11 -> category(8);
            case 12 -> "nowhere";
            case 13 -> category(12);
            default -> category(kind - 3);
        };
    }

    private static String pick(Random random, String[] some) {
        return some[random.nextInt(some.length)];
    }
}
