package dev.assay.scan.avro;

import dev.assay.declare.format.AvroFile;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.InMemory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;

/** Files that Avro's own library writes, and rows of files. */
final class Written {

    static final String FILE = "data/sample.avro";

    private static final int SYNC_INTERVAL = 2_000;

    private Written() {}

    /** A file with a mark about every 2000 bytes, which is the same each time. */
    static byte[] file(Schema schema, CodecFactory codec, List<?> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataFileWriter<Object> writer =
                new DataFileWriter<>(new GenericDatumWriter<Object>(schema))) {
            writer.setCodec(codec).setSyncInterval(SYNC_INTERVAL);
            writer.create(schema, out, "a mark of sixteen".substring(0, 16).getBytes());
            for (Object value : values) {
                writer.append(value);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    static Schema schema(String json) {
        return new Schema.Parser().parse(json.replace('\'', '"'));
    }

    static Format format(String... missing) {
        return new AvroProvider().format(new AvroFile(), List.of(missing)).orElseThrow();
    }

    /** All rows, of all columns. */
    static List<List<String>> rows(byte[] file, String... missing) throws IOException {
        InMemory input = new InMemory(file, 5_000);
        Format format = format(missing);
        List<String> columns = format.columns(input, FILE);
        List<List<String>> rows = new ArrayList<>();
        for (ByteRange range : format.cut(input, FILE, 0, file.length, file.length)) {
            BatchReader reader = format.open(input, range, columns);
            ColumnBatch batch = new ColumnBatch(columns.size(), 100);
            while (reader.read(batch)) {
                for (int row = 0; row < batch.rows(); row++) {
                    List<String> cells = new ArrayList<>();
                    for (int column = 0; column < columns.size(); column++) {
                        cells.add(batch.text(column, row));
                    }
                    rows.add(cells);
                }
            }
        }
        return rows;
    }
}
