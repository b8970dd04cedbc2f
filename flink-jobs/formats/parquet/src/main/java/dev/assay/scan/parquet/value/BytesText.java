package dev.assay.scan.parquet.value;

import dev.assay.scan.parquet.footer.Leaf;
import dev.assay.scan.parquet.footer.Meaning;
import dev.assay.scan.parquet.footer.Physical;
import dev.assay.scan.value.Binary;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Decimals;
import dev.assay.scan.value.Floats;
import dev.assay.scan.value.Text;
import dev.assay.scan.value.Times;

/** Writes a value that is stored as bytes. */
@FunctionalInterface
public interface BytesText {

    /** Appends it. */
    void write(byte[] bytes, int from, int length, Text to) throws Damage;

    /** How values of a column are written. */
    static BytesText of(Leaf leaf) {
        if (leaf.physical() == Physical.INT96) {
            return Times::int96;
        }
        Meaning meaning = leaf.logical().meaning();
        int width = leaf.width();
        if (meaning == Meaning.UUID && width == 16) {
            return Binary::uuid;
        }
        if (meaning == Meaning.FLOAT16 && width == 2) {
            return Floats::half;
        }
        if (meaning == Meaning.INTERVAL && width == 12) {
            return Times::interval;
        }
        int digits = leaf.logical().digits();
        return switch (meaning) {
            case TEXT -> (bytes, from, length, to) -> to.add(bytes, from, length);
            case DECIMAL ->
                    (bytes, from, length, to) -> Decimals.write(bytes, from, length, digits, to);
            case BYTES -> Binary::base64;
            default -> Binary::write;
        };
    }
}
