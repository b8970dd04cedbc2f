package dev.assay.scan.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.declare.format.JsonRecords;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawn objects and damaged bytes, read by Assay and by Jackson. */
class JsonOracleTest {

    private static final ObjectMapper JACKSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private static final List<String> TEXTS =
            List.of(
                    "",
                    "x",
                    "é",
                    "😀\\n",
                    "\\u00e9\\uD83D\\uDE00",
                    "\\uD83D",
                    "\\uDE00\\uD83D",
                    "\\\"\\\\\\/\\b\\f\\r\\t",
                    "a, b]}",
                    "\\u0000");
    private static final List<String> NUMBERS =
            List.of(
                    "0",
                    "-0",
                    "17",
                    "-1.50",
                    "1e9",
                    "2E-07",
                    "9007199254740993",
                    "1" + "0".repeat(30));
    private static final List<String> BLANKS = List.of("", "", "", " ", "\t ", "\r");

    private static String blank(SplittableRandom random) {
        return BLANKS.get(random.nextInt(BLANKS.size()));
    }

    private static String object(SplittableRandom random, int depth) {
        List<String> members = new ArrayList<>();
        int skipped = 0;
        for (String name : List.of("id", "n", "\\u0061", "ü", "o", "p")) {
            if (random.nextInt(4) == 0) {
                skipped++;
                continue;
            }
            members.add(
                    blank(random)
                            + '"'
                            + name
                            + '"'
                            + blank(random)
                            + ":"
                            + blank(random)
                            + value(random, depth)
                            + blank(random));
        }
        if (skipped % 2 == 1) {
            java.util.Collections.reverse(members);
        }
        return "{" + blank(random) + String.join(",", members) + "}";
    }

    private static String value(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth > 3 ? 4 : 6)) {
            case 0 -> NUMBERS.get(random.nextInt(NUMBERS.size()));
            case 1 -> List.of("true", "false", "null").get(random.nextInt(3));
            case 2, 3 -> '"' + TEXTS.get(random.nextInt(TEXTS.size())) + '"';
            case 4 -> object(random, depth + 1);
            default ->
                    "["
                            + blank(random)
                            + value(random, depth + 1)
                            + blank(random)
                            + ","
                            + value(random, depth + 1)
                            + "]";
        };
    }

    /** The cells of an object, as Jackson reads it. */
    private static Map<String, String> flat(String line) throws IOException {
        Map<String, String> cells = new HashMap<>();
        try (JsonParser parser = JACKSON.createParser(line)) {
            parser.nextToken();
            flat(parser, "", cells);
        }
        return cells;
    }

    private static void flat(JsonParser parser, String prefix, Map<String, String> cells)
            throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = prefix + parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                flat(parser, name + ".", cells);
            } else if (token == JsonToken.START_ARRAY) {
                cells.put(name, tree(parser.readValueAsTree().toString()));
            } else if (token != JsonToken.VALUE_NULL && !parser.getText().isEmpty()) {
                cells.put(name, whole(parser.getText()));
            }
        }
    }

    private static String tree(String array) throws IOException {
        StringWriter text = new StringWriter();
        JACKSON.writeValue(text, JACKSON.readTree(array));
        return text.toString();
    }

    /** Without halves of surrogate pairs. */
    private static String whole(String text) {
        return text.codePoints()
                .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> drawn(SplittableRandom random, int n) {
        List<String> objects = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            objects.add(object(random, 0));
        }
        return objects;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void drawn_objects_read_as_jackson_reads_them(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> objects = drawn(random, 400);
        List<String> files =
                List.of(
                        String.join("\n", objects),
                        "[" + String.join(",\n", objects) + "]",
                        "{\"n\":0,\"rows\":[" + String.join(",", objects) + "]}",
                        String.join(" ", objects));
        JsonFormat format = new JsonFormat(new JsonRecords(), List.of());
        for (String file : files) {
            JsonRows read = JsonRows.of(format, file.getBytes(UTF_8), 1 + random.nextInt(300));
            assertEquals(List.of(), read.odd());
            assertEquals(objects.size(), read.rows().size());
            for (int i = 0; i < objects.size(); i++) {
                assertEquals(new TreeMap<>(flat(objects.get(i))), cells(read, i), objects.get(i));
            }
        }
    }

    private static Map<String, String> cells(JsonRows read, int row) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        for (int column = 0; column < read.columns().size(); column++) {
            String cell = read.rows().get(row).get(column);
            if (cell != null) {
                cells.put(read.columns().get(column), cell.startsWith("[") ? tree(cell) : cell);
            }
        }
        return cells;
    }

    private static boolean isObject(String line) {
        try (JsonParser parser = JACKSON.createParser(line)) {
            boolean object = parser.nextToken() == JsonToken.START_OBJECT;
            parser.skipChildren();
            return object && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void a_damaged_line_is_a_record_exactly_where_jackson_reads_one(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> lines = new ArrayList<>();
        for (String line : drawn(random, 3000)) {
            boolean first = lines.size() < 20;
            String ascii = line.replaceAll("[^\\x00-\\x7F]", "u");
            int at = random.nextInt(ascii.length());
            String signs = "{}[]\":,\\ue0-.\u0001 tnf1";
            String sign =
                    random.nextBoolean() ? "" : "" + signs.charAt(random.nextInt(signs.length()));
            lines.add(
                    first
                            ? ascii
                            : ascii.substring(0, at)
                                    + sign
                                    + ascii.substring(at + random.nextInt(2)));
        }
        JsonRows read = JsonRows.of(String.join("\n", lines));
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(
                    isObject(lines.get(i)), read.lines().contains(i + 1L), i + ": " + lines.get(i));
        }
        assertTrue(read.oddInAll() > 100);
    }

    @Test
    void damaged_and_cut_files_give_rows_or_a_reason() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        List<String> objects = drawn(random, 30);
        List<byte[]> files =
                List.of(
                        String.join("\n", objects).getBytes(UTF_8),
                        ("[" + String.join(",\n", objects) + "]").getBytes(UTF_8),
                        ("{\"n\":{},\"rows\":[" + String.join(",", objects) + "]}")
                                .getBytes(UTF_8));
        List<JsonRecords> declared =
                List.of(new JsonRecords(), new JsonRecords(""), new JsonRecords("/rows"));
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 6000; i++) {
            byte[] file = files.get(i % 3).clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(3) == 0) {
                file = java.util.Arrays.copyOf(file, random.nextInt(file.length));
            }
            JsonFormat format = new JsonFormat(declared.get(random.nextInt(3)), List.of());
            try {
                JsonRows.of(format, file, 64);
                read++;
            } catch (UnreadableDataException e) {
                assertTrue(e.getMessage().startsWith(JsonRows.FILE), e.getMessage());
                refused++;
            }
        }
        assertTrue(read > 1000 && refused > 1000, read + " read, " + refused + " refused");
    }
}
