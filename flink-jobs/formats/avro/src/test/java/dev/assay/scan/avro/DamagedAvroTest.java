package dev.assay.scan.avro;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.Fuzz;
import dev.assay.scan.InMemory;
import dev.assay.scan.UnreadableDataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files give rows, or say what is wrong with them. */
class DamagedAvroTest {

    private static final String SYNC = "0123456789abcdef";

    static Stream<byte[]> files() {
        Schema schema =
                Written.schema(
                        "{'type':'record','name':'R','fields':[{'name':'i','type':'int'},{'name':'s',"
                                + "'type':['null','string']},{'name':'l','type':{'type':'array','items':"
                                + "{'type':'map','values':['null','double','string']}}},{'name':'n',"
                                + "'type':['null','R']},{'name':'d','type':{'type':'bytes','logicalType':"
                                + "'decimal','precision':9,'scale':2}},{'name':'t','type':{'type':'long',"
                                + "'logicalType':'timestamp-micros'}},{'name':'e','type':{'type':'enum',"
                                + "'name':'E','symbols':['A','B']}}]}");
        List<GenericData.Record> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            GenericData.Record row = new GenericData.Record(schema);
            row.put(0, i);
            row.put(1, i % 3 == 0 ? null : "text " + i);
            row.put(2, List.of(Map.of("k", i / 7.0), Map.of("x", "y")));
            row.put(3, i % 5 == 0 || rows.isEmpty() ? null : rows.get(0));
            row.put(4, ByteBuffer.wrap(new byte[] {(byte) i, 1}));
            row.put(5, i * 1_000_003L);
            row.put(6, new GenericData.EnumSymbol(schema.getField("e").schema(), "B"));
            rows.add(row);
        }
        return Stream.of("null", "deflate", "bzip2", "xz", "snappy", "zstandard")
                .map(codec -> Written.file(schema, PackedBlocks.of(codec), rows));
    }

    private static String told(byte[] file) {
        return assertThrows(UnreadableDataException.class, () -> Written.rows(file)).getMessage();
    }

    private static void reads(byte[] file) throws IOException {
        try {
            Written.rows(file);
        } catch (UnreadableDataException e) {
            assertTrue(e.getMessage().startsWith(Written.FILE + ": "), e.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_changed_byte_gives_rows_or_a_message(byte[] file) throws IOException {
        Fuzz.run(
                "Avro, changed bytes",
                300,
                random -> {
                    byte[] changed = file.clone();
                    int at = random.nextInt(file.length);
                    for (int n = random.nextInt(4); n >= 0 && at < file.length; n--) {
                        changed[at++] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt());
                    }
                    reads(changed);
                });
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_part_of_a_file_gives_rows_or_a_message(byte[] file) throws IOException {
        for (int length = 0; length < file.length; length += 13) {
            reads(Arrays.copyOf(file, length));
        }
        String told = told(Arrays.copyOf(file, file.length - 1));
        assertTrue(told.contains("the file ends within it"), told);
    }

    /** A file of hand-made parts. */
    private static byte[] file(String schema, String codec, long count, byte[] block) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("Obj\1".getBytes(ISO_8859_1));
        number(out, 2);
        for (String part : List.of("avro.schema", schema, "avro.codec", codec)) {
            byte[] bytes = part.getBytes(UTF_8);
            number(out, bytes.length);
            out.writeBytes(bytes);
        }
        number(out, 0);
        out.writeBytes(SYNC.getBytes(UTF_8));
        number(out, count);
        number(out, block.length);
        out.writeBytes(block);
        out.writeBytes(SYNC.getBytes(UTF_8));
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, long value) {
        long rest = value << 1 ^ value >> 63;
        for (; (rest & ~0x7FL) != 0; rest >>>= 7) {
            out.write((int) (rest & 0x7F | 0x80));
        }
        out.write((int) rest);
    }

    private static byte[] numbers(long... numbers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (long number : numbers) {
            number(out, number);
        }
        return out.toByteArray();
    }

    private static void says(String expected, byte[] file) {
        String told = told(file);
        assertTrue(told.contains(expected), told);
    }

    @Test
    void lies_about_counts_and_lengths_are_found() throws IOException {
        assertEquals(
                List.of(List.of("1"), List.of("2")),
                Written.rows(file("\"long\"", "null", 2, numbers(1, 2))));
        says("3 records in 2 bytes", file("\"long\"", "null", 3, numbers(1, 2)));
        says("1 bytes are left", file("\"long\"", "null", 1, numbers(1, 2)));
        says("said to have -1 records", file("\"long\"", "null", -1, numbers(1)));
        says("said to have 1000000", file("\"string\"", "null", 1, numbers(1_000_000)));
        says("record 2 of the block", file("\"string\"", "null", 2, numbers(0, 9)));
        says("of the type int is", file("\"int\"", "null", 1, numbers(1L << 40)));
        says("branch 5 of 2", file("[\"null\",\"int\"]", "null", 1, numbers(5)));
        String nothings = "{\"type\":\"array\",\"items\":\"null\"}";
        says("more parts", file(nothings, "null", 1, numbers(Long.MAX_VALUE)));
        says("more parts", file(nothings, "null", 1, numbers(Long.MIN_VALUE, 1)));
        says("3 records in 0 bytes", file("\"null\"", "null", 3, new byte[0]));
    }

    @Test
    void wrong_heads_say_what_is_wrong() {
        says("no container of Avro", "id,text\n1,2\n".getBytes(UTF_8));
        says("packed with lzo, which is not read", file("\"int\"", "lzo", 1, numbers(1)));
        says("is no JSON", file("{", "null", 1, numbers(1)));
        says("no type of the name Other", file("\"Other\"", "null", 1, numbers(1)));
        says("has no type", file("{}", "null", 1, numbers(1)));
        says("has no type", file("5", "null", 1, numbers(1)));
        says("no JSON", file("[".repeat(5_000), "null", 1, numbers(1)));
        says(
                "nested more than 200 deep",
                file(
                        "{\"type\":".repeat(500) + "\"int\"" + "}".repeat(500),
                        "null",
                        1,
                        numbers(1)));
    }

    @Test
    void a_value_that_is_too_deep_is_refused() {
        String node =
                "{\"type\":\"record\",\"name\":\"N\",\"fields\":[{\"name\":\"n\",\"type\":[\"null\",\"N\"]}]}";
        long[] deep = new long[100_001];
        Arrays.fill(deep, 0, 100_000, 1);
        says("nested more than 500 deep", file(node, "null", 1, numbers(deep)));
    }

    @Test
    void records_that_grow_with_each_name_are_refused() {
        String inner = "\"null\"";
        for (int i = 0; i < 30; i++) {
            inner =
                    "{\"type\":\"record\",\"name\":\"R"
                            + i
                            + "\",\"fields\":[{\"name\":\"a\",\"type\":"
                            + inner
                            + "},{\"name\":\"b\",\"type\":"
                            + (i == 0 ? "\"null\"" : "\"R" + (i - 1) + "\"")
                            + "}]}";
        }
        says("more than 100000 columns", file(inner, "null", 1, numbers(1)));
        String list = "{\"type\":\"array\",\"items\":" + inner + "}";
        says("more parts", file(list, "null", 1, numbers(1, 0)));
    }

    @Test
    void a_block_that_unpacks_to_too_much_is_refused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9, true))) {
            for (int i = 0; i < 65; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        says("at most 64 MiB", file("\"long\"", "deflate", 1, packed.toByteArray()));
    }

    @Test
    void a_record_that_is_no_longer_there_is_named() {
        byte[] file = file("\"long\"", "null", 2, numbers(1, 2));
        long block = file.length - 16 - 4;
        InMemory input = new InMemory(file, 100);
        for (long position : new long[] {block << 24 | 2, block + 1 << 24, 1L << 50}) {
            String told =
                    assertThrows(
                                    UnreadableDataException.class,
                                    () ->
                                            Written.format()
                                                    .records(
                                                            input,
                                                            Written.FILE,
                                                            new long[] {position},
                                                            List.of("value")))
                            .getMessage();
            assertTrue(told.contains("is gone"), told);
        }
    }

    @Test
    void a_mark_that_is_not_the_files_is_named() {
        byte[] file = file("\"long\"", "null", 2, numbers(1, 2));
        file[file.length - 1]++;
        says("the mark behind it is not the file's", file);
    }
}
