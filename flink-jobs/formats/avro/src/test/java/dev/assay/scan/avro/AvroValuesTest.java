package dev.assay.scan.avro;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scan.InMemory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What values look like as cells. */
class AvroValuesTest {

    private static Schema row(String fields) {
        return Written.schema("{'type': 'record', 'name': 'Row', 'fields': [" + fields + "]}");
    }

    private static GenericRecord record(Schema schema, Object... values) {
        GenericData.Record record = new GenericData.Record(schema);
        for (int i = 0; i < values.length; i++) {
            record.put(i, values[i]);
        }
        return record;
    }

    private static byte[] file(Schema schema, Object... values) {
        return Written.file(schema, CodecFactory.nullCodec(), Arrays.asList(values));
    }

    /** The only cell of a file whose records have one field. */
    private static String cell(String type, Object value) throws IOException {
        Schema schema = row("{'name': 'a', 'type': " + type + "}");
        return Written.rows(file(schema, record(schema, value))).get(0).get(0);
    }

    private static ByteBuffer bytes(int... bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
        IntStream.of(bytes).forEach(b -> buffer.put((byte) b));
        return buffer.flip();
    }

    private static Object fixed(String type, ByteBuffer bytes) {
        return new GenericData.Fixed(Written.schema(type), bytes.array());
    }

    @Test
    void plain_values_are_exact() throws IOException {
        assertEquals("true", cell("'boolean'", true));
        assertEquals("-2147483648", cell("'int'", Integer.MIN_VALUE));
        assertEquals("9223372036854775807", cell("'long'", Long.MAX_VALUE));
        assertEquals("-9223372036854775808", cell("'long'", Long.MIN_VALUE));
        assertEquals("0.1", cell("'float'", 0.1f));
        assertEquals("10000000.0", cell("'double'", 1e7));
        assertEquals("NaN", cell("'double'", Double.NaN));
        assertEquals("é, \"x\"", cell("'string'", "é, \"x\""));
        Schema colour = Written.schema("{'type':'enum','name':'C','symbols':['RED','BLUE']}");
        assertEquals("BLUE", cell(colour.toString(), new GenericData.EnumSymbol(colour, "BLUE")));
    }

    @Test
    void bytes_are_text_where_they_can_be_seen() throws IOException {
        assertEquals("é", cell("'bytes'", ByteBuffer.wrap("é".getBytes(UTF_8))));
        assertEquals("AP8=", cell("'bytes'", bytes(0, 0xFF)));
        String type = "{'type':'fixed','name':'F','size':2}";
        assertEquals("AP8=", cell(type, fixed(type, bytes(0, 0xFF))));
    }

    @Test
    void decimals_keep_their_digits() throws IOException {
        String type = "{'type':'bytes','logicalType':'decimal','precision':30,'scale':2}";
        assertEquals("-1.00", cell(type, bytes(0x9C)));
        assertEquals(
                "12089258196146291747061.76", cell(type, bytes(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
        String fixed = "{'type':'fixed','name':'D','size':3,'logicalType':'decimal','precision':5}";
        assertEquals("256", cell(fixed, fixed(fixed, bytes(0, 1, 0))));
    }

    @ParameterizedTest
    @CsvSource({
        "int, date, -1, 1969-12-31",
        "int, time-millis, 3723004, 01:02:03.004",
        "long, time-micros, 1, 00:00:00.000001",
        "long, timestamp-millis, 1769819696789, 2026-01-31T00:34:56.789Z",
        "long, timestamp-micros, -1, 1969-12-31T23:59:59.999999Z",
        "long, timestamp-nanos, 1, 1970-01-01T00:00:00.000000001Z",
        "long, local-timestamp-millis, 0, 1970-01-01T00:00:00",
        "long, local-timestamp-micros, 1000, 1970-01-01T00:00:00.001",
        "int, timestamp-millis, 5, 5",
        "long, unheard-of, 5, 5",
        "int, time-millis, -1, -00:00:00.001",
        "int, time-millis, 86400000, 24:00:00",
        "int, time-millis, 90000001, 25:00:00.001",
        "long, time-micros, -9223372036854775808, -2562047788:00:54.775808",
        "int, date, 2147483647, +5881580-07-11",
        "int, date, -2147483648, -5877641-06-23",
        "long, timestamp-millis, 9223372036854775807, +292278994-08-17T07:12:55.807Z",
        "long, timestamp-nanos, -9223372036854775808, 1677-09-21T00:12:43.145224192Z"
    })
    void dates_and_times_are_those_of_iso_8601(
            String type, String logical, long value, String expected) throws IOException {
        String json = "{'type':'" + type + "','logicalType':'" + logical + "'}";
        assertEquals(expected, cell(json, type.equals("int") ? (Object) (int) value : value));
    }

    @Test
    void decimals_that_are_none_cost_no_other_cell() throws IOException {
        String type = "{'type':'bytes','logicalType':'decimal','precision':2,'scale':4}";
        assertEquals("0.0005", cell(type, bytes(5)));
        assertEquals("0 bytes", cell(type, bytes()));
        assertEquals("300 bytes", cell(type, ByteBuffer.allocate(300)));
        String list = "{'type':'array','items':" + type + "}";
        assertEquals("[\"0 bytes\",0.0001]", cell(list, List.of(bytes(), bytes(1))));
        String thousands = "{'type':'bytes','logicalType':'decimal','precision':4,'scale':-3}";
        assertEquals("5000", cell(thousands, bytes(5)));
    }

    @Test
    void what_its_type_does_not_have_is_written_as_its_number() throws IOException {
        Schema schema =
                row("{'name':'a','type':{'type':'enum','name':'C','symbols':['A','B','D']}}");
        Schema symbols = schema.getField("a").schema();
        byte[] file = file(schema, record(schema, new GenericData.EnumSymbol(symbols, "D")));
        // The same file with a symbol less in its schema.
        String fewer = new String(file, ISO_8859_1).replace("\"B\",\"D\"", "\"B\"    ");
        assertEquals(List.of(List.of("2")), Written.rows(fewer.getBytes(ISO_8859_1)));
        byte[] truth =
                file(
                        row("{'name':'a','type':'boolean'}"),
                        record(row("{'name':'a','type':'boolean'}"), true));
        // The value stands before the mark of sixteen bytes at the end.
        truth[truth.length - 17] = 2;
        assertEquals(List.of(List.of("2")), Written.rows(truth));
    }

    @Test
    void identifiers_and_durations_are_texts() throws IOException {
        String uuid = "{'type':'fixed','name':'U','size':16,'logicalType':'uuid'}";
        ByteBuffer sixteen = bytes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertEquals("00010203-0405-0607-0809-0a0b0c0d0e0f", cell(uuid, fixed(uuid, sixteen)));
        String type = "{'type':'fixed','name':'D','size':12,'logicalType':'duration'}";
        ByteBuffer twelve = bytes(1, 0, 0, 0, 2, 0, 0, 0, 0xDC, 5, 0, 0);
        assertEquals("P1M2DT1.500S", cell(type, fixed(type, twelve)));
    }

    @Test
    void null_and_empty_and_declared_texts_are_no_values() throws IOException {
        assertEquals(null, cell("['null','string']", null));
        assertEquals(null, cell("'string'", ""));
        assertEquals("7", cell("['string','null','int']", 7));
        Schema schema = row("{'name': 'a', 'type': 'string'}");
        byte[] file = file(schema, record(schema, "-"), record(schema, "x"));
        assertEquals(List.of(Arrays.asList((String) null), List.of("x")), Written.rows(file, "-"));
    }

    @Test
    void records_are_columns_of_their_own_and_may_be_null() throws IOException {
        Schema schema =
                row(
                        "{'name':'id','type':'int'},{'name':'p','type':['null',{'type':'record',"
                                + "'name':'P','namespace':'n.m','fields':[{'name':'x','type':'int'},"
                                + "{'name':'q','type':{'type':'record','name':'Q','fields':"
                                + "[{'name':'y','type':'string'}]}}]}]},{'name':'r','type':'n.m.Q'}");
        Schema p = schema.getField("p").schema().getTypes().get(1);
        Schema q = p.getField("q").schema();
        byte[] file =
                file(
                        schema,
                        record(schema, 1, record(p, 5, record(q, "a")), record(q, "b")),
                        record(schema, 2, null, record(q, "c")));
        assertEquals(
                List.of("id", "p.x", "p.q.y", "r.y"),
                Written.format().columns(new InMemory(file, 9), Written.FILE));
        assertEquals(
                List.of(List.of("1", "5", "a", "b"), Arrays.asList("2", null, null, "c")),
                Written.rows(file));
    }

    @Test
    void lists_and_maps_are_json() throws IOException {
        assertEquals(
                "[1,null,3]",
                cell("{'type':'array','items':['null','long']}", Arrays.asList(1L, null, 3L)));
        assertEquals("[]", cell("{'type':'array','items':'null'}", List.of()));
        assertEquals(
                "{\"a\\\"\\n\":\"NaN\"}",
                cell("{'type':'map','values':'float'}", Map.of("a\"\n", Float.NaN)));
        String point = "{'type':'record','name':'Pt','fields':[{'name':'x','type':'double'}]}";
        assertEquals(
                "[{\"x\":0.5}]",
                cell(
                        "{'type':'array','items':" + point + "}",
                        List.of(record(Written.schema(point), 0.5))));
        assertEquals(
                "{\"x\":0.5}",
                cell("['null','string'," + point + "]", record(Written.schema(point), 0.5)));
    }

    @Test
    void a_record_in_itself_is_json() throws IOException {
        Schema node =
                Written.schema(
                        "{'type':'record','name':'Node','fields':[{'name':'v','type':'int'},"
                                + "{'name':'next','type':['null','Node']}]}");
        GenericRecord list = record(node, 3, null);
        list = record(node, 1, record(node, 2, list));
        assertEquals(
                List.of(List.of("1", "{\"v\":2,\"next\":{\"v\":3,\"next\":null}}")),
                Written.rows(file(node, list)));
    }

    @Test
    void values_that_are_no_records_are_one_column() throws IOException {
        byte[] file = file(Written.schema("'long'"), 1L, 2L);
        assertEquals(
                List.of("value"), Written.format().columns(new InMemory(file, 9), Written.FILE));
        assertEquals(List.of(List.of("1"), List.of("2")), Written.rows(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "deflate", "bzip2", "xz", "snappy", "zstandard"})
    void blocks_may_be_packed(String codec) throws IOException {
        List<Long> values = new ArrayList<>();
        List<List<String>> expected = new ArrayList<>();
        for (long i = 0; i < 1_000; i++) {
            values.add(i / 10);
            expected.add(List.of("" + i / 10));
        }
        byte[] file = Written.file(Written.schema("'long'"), PackedBlocks.of(codec), values);
        assertEquals(expected, Written.rows(file));
    }
}
