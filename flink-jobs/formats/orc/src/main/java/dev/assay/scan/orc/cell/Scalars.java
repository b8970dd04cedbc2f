package dev.assay.scan.orc.cell;

import dev.assay.scan.orc.cell.Scalar.Writer;
import dev.assay.scan.orc.footer.Field;
import dev.assay.scan.orc.footer.Kind;
import dev.assay.scan.orc.footer.Stream.Role;
import dev.assay.scan.orc.stream.Bits;
import dev.assay.scan.orc.stream.ByteRuns;
import dev.assay.scan.orc.stream.Bytes;
import dev.assay.scan.orc.stream.Integers;
import dev.assay.scan.value.Binary;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Floats;
import dev.assay.scan.value.Text;
import java.io.IOException;

/** Makes the values of types that have no parts. */
final class Scalars {

    private Scalars() {}

    static Values of(Field field, Streams streams) throws IOException {
        return new Scalar(streams.present(field), writer(field, streams), isRaw(field.kind()));
    }

    private static boolean isRaw(Kind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, DECIMAL -> true;
            default -> false;
        };
    }

    private static Writer writer(Field field, Streams streams) throws IOException {
        return switch (field.kind()) {
            case BOOLEAN -> {
                Bits bits = new Bits(streams.bytes(field, Role.DATA));
                yield to -> to.add(bits.next() ? "true" : "false");
            }
            case BYTE -> {
                ByteRuns runs = new ByteRuns(streams.bytes(field, Role.DATA));
                yield to -> to.add(runs.next());
            }
            case SHORT, INT, LONG -> {
                Integers numbers = streams.integers(field, Role.DATA, true);
                yield to -> to.add(numbers.next());
            }
            case FLOAT -> {
                Bytes bytes = streams.bytes(field, Role.DATA);
                yield to -> Floats.write(Float.intBitsToFloat((int) bytes.little(4)), to);
            }
            case DOUBLE -> {
                Bytes bytes = streams.bytes(field, Role.DATA);
                yield to -> Floats.write(Double.longBitsToDouble(bytes.little(8)), to);
            }
            case STRING, VARCHAR -> Strings.of(field, streams);
            case CHAR -> trimmed(Strings.of(field, streams));
            case BINARY -> binary(Strings.of(field, streams));
            case TIMESTAMP, TIMESTAMP_INSTANT -> Moments.of(field, streams);
            case DATE -> {
                Integers days = streams.integers(field, Role.DATA, true);
                yield to -> Moments.date(days.next(), streams.isProleptic(), to);
            }
            case DECIMAL -> DecimalWriter.of(field, streams);
            default ->
                    throw new Damage(
                            "its type is newer than those that are read",
                            "write it as another type, or leave the column out of the file");
        };
    }

    /** Texts of a fixed length end with blanks that mean nothing. */
    private static Writer trimmed(Writer texts) {
        return to -> {
            int from = to.size();
            texts.write(to);
            int end = to.size();
            while (end > from && to.bytes()[end - 1] == ' ') {
                end--;
            }
            to.cut(end);
        };
    }

    private static Writer binary(Writer bytes) {
        Text scratch = new Text();
        return to -> {
            scratch.clear();
            bytes.write(scratch);
            Binary.write(scratch.bytes(), 0, scratch.size(), to);
        };
    }
}
