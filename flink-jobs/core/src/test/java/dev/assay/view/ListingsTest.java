package dev.assay.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.view.View;
import dev.assay.declare.view.ViewOptions;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.InMemory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the views of a catalogue say of titles, categories, prices and texts that err. */
class ListingsTest {

    private static final Map<String, String> MEANINGS =
            Map.of(
                    "item", "id",
                    "title", "name",
                    "category", "kind",
                    "parent", "above",
                    "price", "price",
                    "description", "says");

    private static Map<Long, Map<String, String>> view(View view, List<String> rows)
            throws IOException {
        byte[] file =
                ("id,name,kind,above,price,says\n" + String.join("\n", rows) + "\n")
                        .getBytes(UTF_8);
        return ViewRows.read(
                        ViewRows.format(ViewRows.declared(view, MEANINGS, ViewOptions.USUAL)),
                        new InMemory(file, 1 << 16),
                        file.length,
                        file.length)
                .byPosition();
    }

    private static List<String> items(List<String> titles) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            rows.add("i" + i + "," + titles.get(i) + ",k,,1,");
        }
        return rows;
    }

    private static List<Integer> column(String name, List<String> titles) throws IOException {
        return view(View.LISTINGS, items(titles)).values().stream()
                .map(row -> row.get(name) == null ? null : Integer.valueOf(row.get(name)))
                .toList();
    }

    /** Titles of random words, some with few signs changed. */
    private static List<String> generated(Random random, int count) {
        List<String> titles = new ArrayList<>();
        while (titles.size() < count) {
            StringBuilder title = new StringBuilder();
            for (int word = 3 + random.nextInt(6); word > 0; word--) {
                for (int sign = 3 + random.nextInt(6); sign > 0; sign--) {
                    title.append((char) ('a' + random.nextInt(26)));
                }
                title.append(' ');
            }
            titles.add(title.toString().strip());
            for (int copy = random.nextInt(4); copy > 0; copy--) {
                for (int change = random.nextInt(4); change > 0; change--) {
                    int at = random.nextInt(title.length());
                    if (title.charAt(at) != ' ') {
                        title.setCharAt(at, (char) ('a' + random.nextInt(26)));
                    }
                }
                titles.add(title.toString().strip());
            }
        }
        Collections.shuffle(titles, random);
        return titles;
    }

    private static Set<String> shingles(String title) {
        Set<String> shingles = new HashSet<>();
        for (String word : title.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            String padded = " " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                shingles.add(padded.substring(i, i + 3));
            }
        }
        return shingles;
    }

    @Test
    void near_duplicates_are_those_that_a_look_at_all_pairs_finds() throws IOException {
        List<String> titles = generated(new Random(5), 1_500);
        List<Set<String>> shingles = titles.stream().map(ListingsTest::shingles).toList();
        int[] alike = new int[titles.size()];
        for (int i = 0; i < alike.length; i++) {
            for (int j = 0; j < i; j++) {
                Set<String> common = new HashSet<>(shingles.get(i));
                common.retainAll(shingles.get(j));
                int either = shingles.get(i).size() + shingles.get(j).size() - common.size();
                if (common.size() >= 0.8 * either) {
                    alike[i]++;
                    alike[j]++;
                }
            }
        }
        List<Integer> found = column("near_duplicates", titles);
        int missed = 0;
        for (int i = 0; i < alike.length; i++) {
            assertTrue(found.get(i) <= alike[i], titles.get(i));
            missed += alike[i] - found.get(i);
        }
        int all = Arrays.stream(alike).sum();
        assertTrue(all > 500, "pairs " + all);
        assertTrue(missed <= 0.01 * all, missed + " of " + all + " are missed");
    }

    @Test
    void variants_are_told_from_duplicates() throws IOException {
        List<String> titles =
                List.of(
                        "Trail Running Shoe Red 42",
                        "Trail Running Shoe blue 43",
                        "trail running shoe RED 42!",
                        "Trail Runing Shoe Red 42 waterproof and light for long mountain days",
                        "Trail Running Shoe Red 42 waterproof and light for long mountain days",
                        "Cotton Socks (3-Pack)",
                        "Cotton Socks 6 Pack",
                        "1984",
                        "2001");
        assertEquals(List.of(1, 0, 1, 1, 1, 0, 0, 0, 0), column("near_duplicates", titles));
        assertEquals(List.of(1, 2, 1, 0, 0, 1, 1, 0, 0), column("variants", titles));
    }

    @Test
    void one_title_ten_thousand_times_has_that_many_duplicates() throws IOException {
        assertEquals(
                Collections.nCopies(10_000, 9_999),
                column("near_duplicates", Collections.nCopies(10_000, "Blank title")));
    }

    @Test
    void a_crowd_of_titles_that_are_all_alike_is_counted_up_to_a_bound() throws IOException {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < 8_000; i++) {
            String last = "" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26);
            titles.add(
                    "wonderful handmade ceramic kitchen storage container with wooden lid "
                            + last
                            + (char) ('a' + i / 676));
        }
        List<Integer> found = column("near_duplicates", titles);
        assertTrue(found.stream().allMatch(n -> n >= 64 && n <= 2 * 64 * 16), found.get(0) + "");
    }

    @Test
    void an_item_without_a_title_has_no_duplicates_and_blank_titles_have_one_another()
            throws IOException {
        List<String> titles = List.of("", "!!", " !! ", "\"  \"", "x");
        List<Integer> found = column("near_duplicates", titles);
        assertNull(found.get(0));
        assertEquals(1, found.get(1));
        assertEquals(1, found.get(2));
        assertEquals(0, found.get(4));
    }

    @Test
    void a_very_long_title_is_read_as_others_are() throws IOException {
        String title = "word ".repeat(60_000) + "end";
        assertEquals(List.of(1, 1), column("near_duplicates", List.of(title, title + "ing")));
        assertEquals(List.of(60_001, 60_001), column("title_words", List.of(title, title + "s")));
    }

    @Test
    void categories_in_a_circle_have_no_depth_and_end() throws IOException {
        List<String> rows = new ArrayList<>();
        int circle = 5_000;
        for (int i = 0; i < circle; i++) {
            rows.add("i" + i + ",t,c" + i + ",c" + (i + 1) % circle + ",,");
        }
        rows.add("a,t,self,self,,");
        rows.add("b,t,to the circle,c7,,");
        rows.add("c,t,root,,,");
        rows.add("d,t,child,root,,");
        rows.add("e,t,orphan,gone,,");
        rows.add("f,t,below,orphan,,");
        Map<String, String> states = new TreeMap<>();
        Map<String, String> depths = new TreeMap<>();
        view(View.CATEGORIES, rows)
                .values()
                .forEach(
                        row -> {
                            states.put(row.get("category"), row.get("parent_state"));
                            depths.put(row.get("category"), row.get("parent_depth"));
                        });
        assertEquals("cycle", states.get("c0"));
        assertEquals("cycle", states.get("self"));
        assertEquals("cycle", states.get("to the circle"));
        assertEquals("orphan", states.get("orphan"));
        assertEquals("below_orphan", states.get("below"));
        assertEquals("1", depths.get("root"));
        assertEquals("2", depths.get("child"));
        assertNull(depths.get("c0"));
        assertNull(depths.get("below"));
    }

    @Test
    void without_prices_a_category_has_no_quartiles_and_an_item_no_distance() throws IOException {
        List<String> rows = List.of("a,t,k,,,", "b,t,k,,dear,", "c,t,one price,,5,");
        Map<Long, Map<String, String>> categories = view(View.CATEGORIES, rows);
        assertEquals("0.0", categories.get(0L).get("price_share"));
        assertNull(categories.get(0L).get("price_median"));
        assertEquals("5.0", categories.get(2L).get("price_median"));
        assertNull(categories.get(2L).get("price_deviation"));
        view(View.LISTINGS, rows).values().forEach(row -> assertNull(row.get("price_robust_z")));
    }

    @Test
    void where_not_all_rows_are_kept_at_once_what_needs_all_has_no_value() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            rows.add("i" + i + ",title " + i % 9 + ",k" + i % 5 + ",k1," + i + ",Says this.");
        }
        byte[] file =
                ("id,name,kind,above,price,says\n" + String.join("\n", rows) + "\n")
                        .getBytes(UTF_8);
        Set<String> needAll =
                Set.of("near_duplicates", "variants", "boilerplate_share", "price_robust_z");
        ViewFormat format =
                new ViewFormat(ViewRows.declared(View.LISTINGS, MEANINGS, ViewOptions.USUAL));
        InMemory input = new InMemory(file, 1 << 16);
        List<String> columns = format.columns(input, "log.csv");
        ViewReader reader =
                new ViewReader(
                        format.source(input, "log.csv", file.length),
                        KeyPart.ALL,
                        columns,
                        300,
                        null);
        Map<Long, Map<String, String>> whole = view(View.LISTINGS, rows);
        ColumnBatch batch = new ColumnBatch(columns.size(), 50);
        int read = 0;
        while (reader.read(batch)) {
            for (int row = 0; row < batch.rows(); row++, read++) {
                String[] texts = batch.texts(row);
                for (int column = 0; column < texts.length; column++) {
                    String name = columns.get(column);
                    String expected = whole.get(batch.position(row)).get(name);
                    assertNotNull(expected, name);
                    assertEquals(needAll.contains(name) ? null : expected, texts[column], name);
                }
            }
        }
        assertEquals(2_000, read);
    }

    @Test
    void an_item_that_is_named_twice_or_not_at_all_is_a_listing_each_time() throws IOException {
        assertEquals(3, view(View.LISTINGS, List.of("a,t,,,,", "a,t,,,,", ",t,,,,")).size());
    }
}
