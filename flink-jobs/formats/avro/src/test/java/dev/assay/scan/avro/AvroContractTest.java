package dev.assay.scan.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.format.AvroFile;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.FormatContract;
import dev.assay.scan.InMemory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;

/** Avro keeps the contract. */
class AvroContractTest extends FormatContract {

    private static byte[] file(CodecFactory codec) {
        Schema schema =
                Written.schema(
                        "{'type': 'record', 'name': 'Row', 'fields': [{'name': 'id', 'type':"
                                + " 'long'}, {'name': 'text', 'type': ['null', 'string']}]}");
        List<GenericData.Record> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            GenericData.Record row = new GenericData.Record(schema);
            row.put("id", (long) i);
            row.put("text", text(i));
            rows.add(row);
        }
        return Written.file(schema, codec, rows);
    }

    @Override
    protected Stream<Sample> plain() {
        byte[] file = file(CodecFactory.nullCodec());
        return Stream.of(new Sample(new AvroFile(), file, null, List.of(), "plain"));
    }

    /** A range without rows would be a batch that differs from all others. */
    @Test
    void each_range_has_rows() throws IOException {
        byte[] file = file(CodecFactory.nullCodec());
        Format format = Written.format();
        List<ByteRange> ranges =
                format.cut(new InMemory(file, 777), Written.FILE, 0, file.length, 1);
        assertTrue(ranges.size() > 40, ranges.size() + " ranges");
        for (ByteRange range : ranges) {
            BatchReader reader = format.open(new InMemory(file, 777), range, List.of("id"));
            assertTrue(reader.read(new ColumnBatch(1, 10)), range.toString());
        }
    }

    @Test
    void ranges_share_the_bytes_of_a_file_and_its_records() throws IOException {
        byte[] file = file(CodecFactory.deflateCodec(6));
        Format format = Written.format();
        for (int step : new int[] {50, 333, 4_096, file.length}) {
            long bytes = 0;
            long records = 0;
            for (int start = 0; start < file.length; start += step) {
                long end = Math.min(file.length, start + step);
                ByteRange range = new ByteRange(Written.FILE, 0, 0, start, end, file.length);
                BatchReader reader =
                        format.open(new InMemory(file, 777), range, List.of("id", "text"));
                ColumnBatch batch = new ColumnBatch(2, 50);
                while (reader.read(batch)) {
                    assertEquals(records, Long.parseLong(batch.text(0, 0)));
                    records += batch.rows();
                }
                bytes += reader.residue().bytes();
            }
            assertEquals(ROWS, records);
            assertEquals(file.length, bytes);
        }
    }
}
