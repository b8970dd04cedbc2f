package dev.assay.scan.packing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.AsFound;
import dev.assay.measure.DataPlan;
import dev.assay.measure.FormatSearch;
import dev.assay.measure.InThisJvm;
import dev.assay.measure.Inputs;
import dev.assay.measure.Portion;
import dev.assay.measure.ScanStage;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.ProfileCodec;
import dev.assay.profile.part.Size;
import dev.assay.profile.place.Places;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ContentHash;
import dev.assay.scan.InMemory;
import dev.assay.scan.Packed;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One table in eight dialects, six encodings and three packings, of which nothing is declared: the
 * profile is the same to the byte but for how many bytes and lines there are, and where cells
 * stand.
 */
class WrittenOtherwiseTest {

    private static final int ROWS = 120;

    /** Of each language a table whose letters all of its encodings have. */
    private enum Table {
        GERMAN(
                List.of("Zürich", "Köln", "Besançon", "São Paulo", "Málaga", "Straße", "Århus"),
                List.of("UTF-8", "+UTF-8", "+UTF-16LE", "+UTF-16BE", "UTF-16LE", "windows-1252")),
        CHINESE(
                List.of("北京的秋天", "上海", "广州的早茶", "深圳", "杭州西湖", "成都火锅", "这是一个城市"),
                List.of("UTF-8", "+UTF-8", "+UTF-16LE", "+UTF-16BE", "UTF-16LE", "GB18030"));

        private final List<String> cities;
        private final List<String> encodings;

        Table(List<String> cities, List<String> encodings) {
            this.cities = cities;
            this.encodings = encodings;
        }

        List<List<String>> records() {
            Random random = new Random(7);
            List<List<String>> records = new ArrayList<>();
            records.add(List.of("id", "city", "price", "day", "note"));
            for (int i = 0; i < ROWS; i++) {
                String city = cities.get(random.nextInt(cities.size()));
                String other = cities.get(random.nextInt(cities.size()));
                records.add(
                        List.of(
                                String.valueOf(1000 + i),
                                city,
                                random.nextInt(90) + "." + (10 + random.nextInt(90)),
                                "2026-0" + (1 + i / 28) + "-" + (10 + i % 19),
                                switch (i % 12) {
                                    case 0 -> city + ", " + other + "; " + city;
                                    case 5 -> city + " \"" + other + "\"";
                                    default -> other;
                                }));
            }
            return records;
        }
    }

    /** How a record is written. */
    private enum Written {
        COMMAS(cells -> joined(cells, ",", cell -> minimal(cell, ',')), "", "\n"),
        ALL_QUOTED(cells -> joined(cells, ",", Written::quoted), "", "\r\n"),
        SEMICOLONS(cells -> joined(cells, ";", cell -> minimal(cell, ';')), "", "\r\n"),
        DECIMAL_COMMAS(cells -> joined(cells, ";", cell -> minimal(comma(cell), ';')), "", "\r\n"),
        TABS(cells -> joined(cells, "\t", cell -> minimal(cell, '\t')), "", "\n"),
        BARS(cells -> joined(cells, "|", cell -> minimal(cell, '|')), "", "\n"),
        BACKSLASHES(
                cells ->
                        joined(
                                cells,
                                ",",
                                cell ->
                                        minimal(cell, ',').equals(cell)
                                                ? cell
                                                : '"' + cell.replace("\"", "\\\"") + '"'),
                "",
                "\n"),
        SEP_LINE(cells -> joined(cells, ";", cell -> minimal(cell, ';')), "sep=;", "\r\n");

        private final Function<List<String>, String> record;
        private final String above;
        private final String lineEnd;

        Written(Function<List<String>, String> record, String above, String lineEnd) {
            this.record = record;
            this.above = above;
            this.lineEnd = lineEnd;
        }

        private static String joined(
                List<String> cells, String delimiter, Function<String, String> cell) {
            return String.join(delimiter, cells.stream().map(cell).toList());
        }

        private static String minimal(String cell, char delimiter) {
            return cell.indexOf(delimiter) < 0 && cell.indexOf('"') < 0 ? cell : quoted(cell);
        }

        private static String quoted(String cell) {
            return '"' + cell.replace("\"", "\"\"") + '"';
        }

        private static String comma(String cell) {
            return cell.matches("[0-9]+\\.[0-9]+") ? cell.replace('.', ',') : cell;
        }

        String text(Table table) {
            StringBuilder text = new StringBuilder(above.isEmpty() ? "" : above + lineEnd);
            table.records().forEach(cells -> text.append(record.apply(cells)).append(lineEnd));
            return text.toString();
        }
    }

    /** Packings by the ending that files have. */
    private enum Form {
        PLAIN("") {
            @Override
            byte[] pack(byte[] plain) {
                return plain;
            }
        },
        GZIP(".gz") {
            @Override
            byte[] pack(byte[] plain) {
                return Packed.GZIP.pack(plain);
            }
        },
        ZSTD(".zst") {
            @Override
            byte[] pack(byte[] plain) {
                return PackedBy.ZSTD.pack(plain);
            }
        };

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }

        abstract byte[] pack(byte[] plain);
    }

    private static byte[] encoded(String text, String encoding) {
        String marked = encoding.startsWith("+") ? '\uFEFF' + text : text;
        return marked.getBytes(Charset.forName(encoding.replace("+", "")));
    }

    /** As a build that nobody has told anything measures it. */
    private static byte[] measured(String name, byte[] bytes) throws Exception {
        Inputs inputs = file -> new InMemory(bytes, Integer.MAX_VALUE);
        DatasetSpec declared = DatasetSpec.of("orders", name).withFormat(new AsFound());
        FormatSearch.Settled found =
                new FormatSearch(inputs).found(declared.format(), List.of(name));
        DatasetSpec spec = declared.withFormat(found.format());
        DataFile file = new DataFile(name, bytes.length, 0, ContentHash.of(bytes));
        DataPlan plan = DataPlan.of(inputs, spec, List.of(file));
        assertEquals(List.of("id", "city", "price", "day", "note"), plan.columns());
        // A plain file is cut into ranges, and how it is cut is seen in counts of pairs.
        ByteRange all = new ByteRange(name, 0, 0, 0, bytes.length, bytes.length);
        List<Portion> whole = List.of(new Portion(name, List.of(all)));
        DataPlan uncut =
                new DataPlan(plan.format(), plan.columns(), plan.files(), whole, bytes.length);
        Profile profile = new ScanStage(inputs, new InThisJvm(inputs)).scan(spec, uncut).whole();
        assertEquals(ROWS, profile.rows());
        return ProfileCodec.encode(
                new Profile(
                        new Size(ROWS, 0, 0),
                        profile.odd(),
                        profile.columns().stream().map(WrittenOtherwiseTest::somewhere).toList(),
                        profile.ofRows(),
                        profile.ofPairs(),
                        profile.contents()));
    }

    /** Other lines of other files. */
    private static ColumnProfile somewhere(ColumnProfile c) {
        return new ColumnProfile(
                c.name(),
                c.cells(),
                c.ofNumbers(),
                c.ofTimes(),
                c.ofValues(),
                c.ofTexts(),
                Places.EMPTY,
                c.steps());
    }

    static Stream<Arguments> ways() {
        return Stream.of(Table.values())
                .flatMap(
                        table ->
                                Stream.of(Written.values())
                                        .flatMap(
                                                dialect ->
                                                        table.encodings.stream()
                                                                .map(
                                                                        encoding ->
                                                                                Arguments.of(
                                                                                        table,
                                                                                        dialect,
                                                                                        encoding))));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void the_same_table_has_the_same_profile_however_it_is_written(
            Table table, Written dialect, String encoding) throws Exception {
        byte[] expected = measured("t.csv", Written.COMMAS.text(table).getBytes(UTF_8));
        for (Form form : Form.values()) {
            byte[] file = form.pack(encoded(dialect.text(table), encoding));
            assertArrayEquals(expected, measured("t.csv" + form.ending, file), form.name());
        }
    }
}
