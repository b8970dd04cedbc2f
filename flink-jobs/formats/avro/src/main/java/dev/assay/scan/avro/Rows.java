package dev.assay.scan.avro;

import dev.assay.scan.ColumnBatch;
import dev.assay.scan.avro.block.BlockBytes;
import dev.assay.scan.avro.schema.Field;
import dev.assay.scan.avro.schema.Schema;
import dev.assay.scan.avro.schema.Schema.Kind;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Text;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes rows of records. */
final class Rows {

    private final Field root;
    private final int[] places;
    private final byte[][] missing;
    private final Json json = new Json();
    private ColumnBatch batch;
    private Text text;
    private int row;

    /**
     * Of a file's columns.
     *
     * @param wanted the columns of a row
     * @param missing texts that mean "no value"
     */
    Rows(Field.Columns columns, List<String> wanted, byte[][] missing) {
        this.root = columns.root();
        Map<String, Integer> at = new HashMap<>();
        wanted.forEach(name -> at.put(name, at.size()));
        this.places =
                columns.names().stream().mapToInt(name -> at.getOrDefault(name, -1)).toArray();
        this.missing = missing;
    }

    /** Reads the next record into a row of a batch, its cells to a text. */
    void read(BlockBytes in, ColumnBatch batch, int row, Text text) throws Damage {
        this.batch = batch;
        this.row = row;
        this.text = text;
        for (int column = 0; column < batch.columns(); column++) {
            batch.lengths(column)[row] = ColumnBatch.MISSING;
        }
        field(root, in);
    }

    /** Passes over the next record. */
    void skip(BlockBytes in) throws Damage {
        json.skip(root.schema(), in);
    }

    private void field(Field field, BlockBytes in) throws Damage {
        if (field.column() < 0) {
            Schema schema = field.schema();
            if (schema.kind() == Kind.RECORD || Values.branch(schema, in).kind() == Kind.RECORD) {
                for (Field inner : field.fields()) {
                    field(inner, in);
                }
            }
            return;
        }
        int place = places[field.column()];
        if (place < 0) {
            json.skip(field.schema(), in);
        } else {
            cell(field.schema(), in, place);
        }
    }

    private void cell(Schema of, BlockBytes in, int place) throws Damage {
        Schema schema = of.kind() == Kind.UNION ? Values.branch(of, in) : of;
        if (schema.kind() == Kind.NULL) {
            return;
        }
        int from = text.size();
        if (schema.isScalar()) {
            Values.write(schema, in, text);
        } else {
            json.write(schema, in, text);
        }
        int length = text.size() - from;
        for (byte[] none : missing) {
            if (length == none.length
                    && Arrays.equals(text.bytes(), from, from + length, none, 0, length)) {
                return;
            }
        }
        batch.offsets(place)[row] = from;
        batch.lengths(place)[row] = length;
    }
}
