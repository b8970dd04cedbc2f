package dev.assay.scan.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.declare.format.CsvDialect;
import dev.assay.scan.ByteRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrayQuoteTest {

    private static final CsvFormat CSV = new CsvFormat(CsvDialect.RFC_4180, List.of());

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 8})
    void two_stray_quotes_in_any_cells_are_told_with_line_and_lines(int width) throws IOException {
        for (int opening = 0; opening < width; opening++) {
            for (boolean atStart : new boolean[] {true, false}) {
                List<String> lines = lines(width, 30);
                lines.set(5, withQuote(lines.get(5), opening, true));
                lines.set(20, withQuote(lines.get(20), opening, atStart));
                List<String> odd = read(lines);
                assertEquals(
                        List.of("STRAY_QUOTE 6: a quote opens here and takes 15 line ends"),
                        odd,
                        lines.get(5) + " to " + lines.get(20));
            }
        }
    }

    @Test
    void every_cut_tells_the_same() throws IOException {
        List<String> lines = lines(3, 30);
        lines.set(5, withQuote(lines.get(5), 2, true));
        lines.set(20, withQuote(lines.get(20), 2, true));
        byte[] file = bytes(lines);
        for (int cut = 4; cut < file.length; cut++) {
            ByteRange a = new ByteRange("test.csv", 0, 0, 0, cut, file.length);
            ByteRange b = new ByteRange("test.csv", 0, 1, cut, file.length, file.length);
            assertEquals(
                    CsvRows.whole(CSV, file), CsvRows.read(CSV, file, 7, List.of(a, b)), "" + cut);
        }
    }

    @Test
    void all_cells_quoted_and_one_not_closed_is_told() throws IOException {
        assertEquals(
                List.of("STRAY_QUOTE 3: a quote opens here and takes 1 line ends"),
                read(List.of("\"v\"", "\"1\"", "\"2", "\"3\"", "\"4\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name,note\n1,a,\"12 Main St, Springfield, IL\n5 Elm St, Chicago, IL\n7 Oak, Reno, NV\n1 Ash, Boston, MA\"\n",
                "id,name,note\n1,a,\"Addresses:\n12 Main St, Springfield, IL\n5 Elm St, Chicago, IL\n7 Oak, Reno, NV\n1 Ash, Boston, MA\"\n",
                "id,csv\n1,\"a,b\n1,2\n3,4\n5,6\n7,8\n9,10\n11,12\n13,14\"\n",
                "csv,id\n\"a,b\n1,2\n3,4\n5,6\n7,8\n9,10\n11,12\n13,14\",1\n",
                "id,json\n1,\"{\n  \"\"a\"\": 1,\n  \"\"b\"\": 2,\n  \"\"c\"\": 3,\n  \"\"d\"\": 4,\n  \"\"e\"\": 5,\n  \"\"f\"\": 6,\n  \"\"g\"\": 7\n}\"\n",
                "id,note\n1,\"Attendees:\nSmith, John\nDoe, Jane\nFoo, Bar\nBaz, Qux\nAn, Na\nBo, B\nCy, C\"\n",
                "note\n\"one\ntwo\nthree\nfour\nfive\nsix\nseven\"\n",
                "a,b,c\n1,\"once upon \na time\",5\n5,\"another \nline\",6\n",
            })
    void texts_of_several_lines_are_texts(String file) throws IOException {
        assertEquals(List.of(), CsvRows.whole(CSV, file.getBytes(StandardCharsets.UTF_8)).odd());
    }

    @Test
    void generated_texts_of_several_lines_are_texts() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        String[] words = {
            "red", "blue, green", "5", "\n", "\n", ", ", ",", "a,b", "\"\"x\"\"", "{", ";"
        };
        for (int width = 2; width < 6; width++) {
            for (int i = 0; i < 5000; i++) {
                StringBuilder text = new StringBuilder();
                for (int n = random.nextInt(40); n >= 0; n--) {
                    text.append(words[random.nextInt(words.length)]).append(' ');
                }
                List<String> lines = lines(width, 3);
                int cell = random.nextInt(width);
                String[] cells = lines.get(2).split(",", -1);
                cells[cell] = '"' + text.toString() + '"';
                lines.set(2, String.join(",", cells));
                assertEquals(List.of(), read(lines), lines.get(2));
            }
        }
    }

    private static List<String> read(List<String> lines) throws IOException {
        return CsvRows.whole(CSV, bytes(lines)).odd();
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A header and records of which the last cell is empty now and then. */
    private static List<String> lines(int width, int n) {
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < n; line++) {
            String kind = line == 0 ? "name" : "v" + line + "_";
            lines.add(
                    IntStream.range(0, width)
                            .mapToObj(cell -> kind + cell)
                            .collect(Collectors.joining(",")));
        }
        return lines;
    }

    private static String withQuote(String line, int cell, boolean atStart) {
        String[] cells = line.split(",", -1);
        cells[cell] = atStart ? '"' + cells[cell] : cells[cell] + '"';
        return String.join(",", cells);
    }
}
