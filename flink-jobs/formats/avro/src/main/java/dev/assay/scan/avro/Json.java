package dev.assay.scan.avro;

import dev.assay.scan.avro.block.BlockBytes;
import dev.assay.scan.avro.schema.Schema;
import dev.assay.scan.avro.schema.Schema.Kind;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.JsonText;
import dev.assay.scan.value.Text;
import java.nio.charset.StandardCharsets;

/** Writes values that have parts as JSON, or passes over them. */
final class Json {

    private static final int LONGEST = 16 << 20;
    private static final int DEEPEST = 500;

    private final Text scratch = new Text();
    private int start;

    /** Appends the next value. */
    void write(Schema schema, BlockBytes in, Text to) throws Damage {
        start = to.size();
        value(schema, in, to, 0);
    }

    /** Passes over the next value. */
    void skip(Schema schema, BlockBytes in) throws Damage {
        value(schema, in, null, 0);
    }

    /** Without a text to write to, it only goes on. */
    private void value(Schema of, BlockBytes in, Text to, int depth) throws Damage {
        Schema schema = of.kind() == Kind.UNION ? Values.branch(of, in) : of;
        if (!schema.isScalar()) {
            if (depth == DEEPEST) {
                throw new Damage(
                        "a value is nested more than " + DEEPEST + " deep",
                        "write the file with a flatter schema");
            }
            in.part();
            if (schema.kind() == Kind.RECORD) {
                record(schema, in, to, depth);
            } else {
                collection(schema, in, to, depth);
            }
        } else if (to == null) {
            Values.skip(schema, in);
        } else {
            scalar(schema, in, to);
        }
    }

    private void record(Schema schema, BlockBytes in, Text to, int depth) throws Damage {
        open(to, '{');
        for (int i = 0; i < schema.parts().size(); i++) {
            in.part();
            if (to != null) {
                separate(to, '{');
                byte[] name = schema.names().get(i).getBytes(StandardCharsets.UTF_8);
                JsonText.quote(name, 0, name.length, to);
                to.add(':');
            }
            value(schema.parts().get(i), in, to, depth + 1);
        }
        open(to, '}');
    }

    private void collection(Schema schema, BlockBytes in, Text to, int depth) throws Damage {
        boolean isMap = schema.kind() == Kind.MAP;
        open(to, isMap ? '{' : '[');
        for (long count = in.number(); count != 0; count = in.number()) {
            if (count < 0) {
                in.number();
            }
            // Of Long.MIN_VALUE there is no positive one; it is more than can be, all the same.
            for (long i = count < 0 ? count : -count; i < 0; i++) {
                in.part();
                if (to != null) {
                    separate(to, isMap ? '{' : '[');
                }
                if (isMap) {
                    key(in, to);
                }
                value(schema.parts().get(0), in, to, depth + 1);
            }
        }
        open(to, isMap ? '}' : ']');
    }

    private void key(BlockBytes in, Text to) throws Damage {
        long length = in.number();
        int from = in.take(length);
        if (to != null) {
            JsonText.quote(in.array(), from, (int) length, to);
            to.add(':');
        }
    }

    private static void open(Text to, char bracket) throws Damage {
        if (to != null) {
            to.add(bracket);
        }
    }

    /** Puts a comma between parts, and none behind the bracket that opens them. */
    private void separate(Text to, char open) throws Damage {
        if (to.size() - start > LONGEST) {
            throw new Damage(
                    "a cell has more than " + (LONGEST >> 20) + " MiB as JSON",
                    "leave the column out of the file, or split its lists");
        }
        if (to.bytes()[to.size() - 1] != open) {
            to.add(',');
        }
    }

    private void scalar(Schema schema, BlockBytes in, Text to) throws Damage {
        if (schema.kind() == Kind.NULL) {
            to.add("null");
            return;
        }
        scratch.clear();
        Values.write(schema, in, scratch);
        int length = scratch.size();
        if (Values.isRaw(schema) && JsonText.isFinite(scratch.bytes()[length - 1])) {
            to.add(scratch.bytes(), 0, length);
        } else {
            JsonText.quote(scratch.bytes(), 0, length, to);
        }
    }
}
