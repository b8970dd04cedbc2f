package dev.assay.scan.avro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.declare.format.AvroFile;
import dev.assay.declare.format.Unfolded;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.Formats;
import dev.assay.scan.InMemory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;

/** Elements of arrays are rows, each with a place of its own. */
class AvroArraysTest {

    private static final Schema SCHEMA =
            Written.schema(
                    "{'type':'record','name':'r','fields':[{'name':'id','type':'long'},"
                            + "{'name':'tags','type':{'type':'array','items':'string'}}]}");

    @Test
    void elements_of_arrays_are_rows() throws IOException {
        List<GenericData.Record> records = new ArrayList<>();
        List<List<String>> expected = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            List<String> tags = new ArrayList<>();
            for (int n = 0; n < i % 4; n++) {
                tags.add("[\"" + n + "\"] of " + i);
                expected.add(List.of(i + "", tags.get(n)));
            }
            if (tags.isEmpty()) {
                expected.add(Arrays.asList(i + "", null));
            }
            GenericData.Record one = new GenericData.Record(SCHEMA);
            one.put("id", (long) i);
            one.put("tags", tags);
            records.add(one);
        }
        byte[] file = Written.file(SCHEMA, CodecFactory.deflateCodec(6), records);
        Format format = Formats.plain(new Unfolded(new AvroFile(), "tags", false), List.of());
        InMemory input = new InMemory(file, 5_000);
        List<String> columns = format.columns(input, Written.FILE);
        assertEquals(List.of("id", "tags"), columns);
        List<List<String>> rows = new ArrayList<>();
        for (ByteRange range : format.cut(input, Written.FILE, 0, file.length, 1)) {
            BatchReader reader = format.open(input, range, columns);
            ColumnBatch batch = new ColumnBatch(columns.size(), 100);
            while (reader.read(batch)) {
                long[] places = new long[batch.rows()];
                for (int row = 0; row < batch.rows(); row++) {
                    places[row] = batch.position(row);
                    rows.add(Arrays.asList(batch.texts(row)));
                }
                List<String[]> again =
                        format.records(new InMemory(file, 5_000), Written.FILE, places, columns);
                for (int row = 0; row < batch.rows(); row++) {
                    assertArrayEquals(batch.texts(row), again.get(row));
                }
            }
        }
        assertEquals(expected, rows);
    }
}
