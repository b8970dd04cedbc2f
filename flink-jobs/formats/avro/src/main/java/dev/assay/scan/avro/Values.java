package dev.assay.scan.avro;

import dev.assay.scan.avro.block.BlockBytes;
import dev.assay.scan.avro.schema.Schema;
import dev.assay.scan.avro.schema.Schema.Kind;
import dev.assay.scan.avro.schema.Schema.Meaning;
import dev.assay.scan.value.Binary;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Decimals;
import dev.assay.scan.value.Floats;
import dev.assay.scan.value.Text;
import dev.assay.scan.value.Times;
import java.nio.charset.StandardCharsets;

/**
 * Writes values of one piece as text. What its type does not have is written as the number that
 * stands there.
 */
final class Values {

    private Values() {}

    /** Appends the next value, which is not null. */
    static void write(Schema schema, BlockBytes in, Text to) throws Damage {
        switch (schema.kind()) {
            case NULL -> to.add("null");
            case BOOLEAN -> truth(in.array()[in.take(1)], to);
            case INT, LONG -> whole(schema, in.number(), to);
            case FLOAT -> Floats.write(Float.intBitsToFloat((int) in.little(4)), to);
            case DOUBLE -> Floats.write(Double.longBitsToDouble(in.little(8)), to);
            case ENUM -> symbol(schema, in.number(), to);
            case FIXED -> bytes(schema, in, schema.size(), to);
            default -> bytes(schema, in, in.number(), to);
        }
    }

    private static void whole(Schema schema, long value, Text to) throws Damage {
        if (schema.kind() == Kind.INT && (int) value != value) {
            throw new Damage("a number of the type int is " + value);
        }
        switch (schema.meaning()) {
            case DATE -> Times.date(value, to);
            case TIME -> Times.time(value, schema.digits(), to);
            case TIMESTAMP -> Times.timestamp(value, schema.digits(), true, to);
            case LOCAL_TIMESTAMP -> Times.timestamp(value, schema.digits(), false, to);
            default -> to.add(value);
        }
    }

    private static void truth(byte value, Text to) throws Damage {
        if (value == 0 || value == 1) {
            to.add(value == 0 ? "false" : "true");
        } else {
            to.add(value);
        }
    }

    private static void symbol(Schema schema, long number, Text to) throws Damage {
        if (number < 0 || number >= schema.names().size()) {
            to.add(number);
            return;
        }
        byte[] symbol = schema.names().get((int) number).getBytes(StandardCharsets.UTF_8);
        to.add(symbol, 0, symbol.length);
    }

    private static void bytes(Schema schema, BlockBytes in, long length, Text to) throws Damage {
        int from = in.take(length);
        byte[] array = in.array();
        int count = (int) length;
        if (schema.kind() == Kind.STRING) {
            to.add(array, from, count);
            return;
        }
        switch (schema.meaning()) {
            case DECIMAL -> Decimals.write(array, from, count, schema.digits(), to);
            case UUID -> Binary.uuid(array, from, 16, to);
            case DURATION -> Times.interval(array, from, 12, to);
            default -> Binary.write(array, from, count, to);
        }
    }

    /** Passes over the next value. */
    static void skip(Schema schema, BlockBytes in) throws Damage {
        switch (schema.kind()) {
            case NULL -> {}
            case BOOLEAN -> in.take(1);
            case INT, LONG, ENUM -> in.number();
            case FLOAT -> in.take(4);
            case DOUBLE -> in.take(8);
            case FIXED -> in.take(schema.size());
            default -> in.take(in.number());
        }
    }

    /** The branch of a union that the next value is of. */
    static Schema branch(Schema union, BlockBytes in) throws Damage {
        long number = in.number();
        if (number < 0 || number >= union.parts().size()) {
            throw new Damage("a value is of branch " + number + " of " + union.parts().size());
        }
        return union.parts().get((int) number);
    }

    /** Whether a value of JSON looks the same, if it is finite. */
    static boolean isRaw(Schema schema) {
        return schema.meaning() == Meaning.DECIMAL
                || schema.meaning() == Meaning.PLAIN && schema.kind().compareTo(Kind.BYTES) < 0;
    }
}
