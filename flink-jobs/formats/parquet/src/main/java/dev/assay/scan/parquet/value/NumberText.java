package dev.assay.scan.parquet.value;

import dev.assay.scan.parquet.footer.Leaf;
import dev.assay.scan.parquet.footer.Logical;
import dev.assay.scan.parquet.footer.Physical;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Decimals;
import dev.assay.scan.value.Floats;
import dev.assay.scan.value.Text;
import dev.assay.scan.value.Times;

/** Writes a value that is stored as a number. */
@FunctionalInterface
public interface NumberText {

    /**
     * Appends it.
     *
     * @param stored 0 or 1, the whole number, or the bits of the floating one
     */
    void write(long stored, Text to) throws Damage;

    /** How values of a column are written. */
    static NumberText of(Leaf leaf) {
        Logical logical = leaf.logical();
        int digits = logical.digits();
        boolean small = leaf.physical() == Physical.INT32;
        if (leaf.physical() == Physical.BOOLEAN) {
            return (stored, to) -> to.add(stored == 0 ? "false" : "true");
        }
        if (leaf.physical() == Physical.FLOAT) {
            return (stored, to) -> Floats.write(Float.intBitsToFloat((int) stored), to);
        }
        if (leaf.physical() == Physical.DOUBLE) {
            return (stored, to) -> Floats.write(Double.longBitsToDouble(stored), to);
        }
        return switch (logical.meaning()) {
            case UNSIGNED ->
                    small
                            ? (stored, to) -> to.add(stored & 0xFFFF_FFFFL)
                            : (stored, to) -> to.add(Long.toUnsignedString(stored));
            case DECIMAL -> (stored, to) -> Decimals.write(stored, digits, to);
            case DATE -> Times::date;
            case TIME -> (stored, to) -> Times.time(stored, digits, to);
            case TIMESTAMP -> (stored, to) -> Times.timestamp(stored, digits, logical.utc(), to);
            default -> (stored, to) -> to.add(stored);
        };
    }
}
