package dev.assay.profile.state;

import com.dynatrace.hash4j.distinctcount.UltraLogLog;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * How many different values there are: an UltraLogLog sketch of 4096 registers, relative standard
 * error 1.2 %.
 *
 * @see <a href="https://doi.org/10.14778/3654621.3654632">Ertl (2024), UltraLogLog</a>
 */
public final class Distinct implements Facet<Distinct> {

    /** The sketch has two to the power of this many registers. */
    public static final int PRECISION = 12;

    /** Relative standard error of an estimate. */
    public static final double STANDARD_ERROR = 0.012;

    /** Of no values. */
    public static final Distinct EMPTY = new Distinct(new byte[0]);

    private static final long BY_REGISTERS = -1;

    private final byte[] registers;
    private final long counted;

    /** The estimate, once it was asked for. */
    private volatile double estimated = Double.NaN;

    /** Registers as the sketch keeps them; none for no values. */
    Distinct(byte[] registers) {
        this(registers, BY_REGISTERS);
    }

    private Distinct(byte[] registers, long counted) {
        this.registers = registers;
        this.counted = counted;
    }

    /**
     * Of so many values, of which nothing else is known: registers would say of any value whether
     * it may be one of them. To it nothing can be added.
     */
    public static Distinct counted(long values) {
        return new Distinct(new byte[0], values);
    }

    /** Whether nothing but the number of values is known. */
    public boolean isCounted() {
        return counted != BY_REGISTERS;
    }

    /** The registers of the sketch; none where no value was added. */
    byte[] registers() {
        return registers;
    }

    /** The estimate, not rounded; 0 when empty. */
    public double estimate() {
        if (isCounted()) {
            return counted;
        }
        if (Double.isNaN(estimated)) {
            estimated =
                    registers.length == 0
                            ? 0
                            : UltraLogLog.wrap(registers).getDistinctCountEstimate();
        }
        return estimated;
    }

    @Override
    public Distinct plus(Distinct o) {
        if (isCounted() || o.isCounted()) {
            throw new IllegalStateException("values that were only counted cannot be added up");
        }
        if (registers.length == 0) {
            return o;
        }
        if (o.registers.length == 0) {
            return this;
        }
        UltraLogLog both = UltraLogLog.wrap(registers.clone()).add(UltraLogLog.wrap(o.registers));
        return new Distinct(both.getState());
    }

    /** Writes the registers that are set, each behind how many are not. */
    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeBoolean(isCounted());
        if (isCounted()) {
            Numbers.write(out, Math.round(estimate()));
            return;
        }
        int set = 0;
        for (byte register : registers) {
            set += register == 0 ? 0 : 1;
        }
        Numbers.write(out, set);
        int skipped = 0;
        for (byte register : registers) {
            if (register == 0) {
                skipped++;
            } else {
                Numbers.write(out, skipped);
                out.writeByte(register);
                skipped = 0;
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Distinct read(DataInputStream in) throws IOException {
        if (in.readBoolean()) {
            return counted(Numbers.number(in));
        }
        int set = Numbers.size(in);
        if (set == 0) {
            return EMPTY;
        }
        byte[] registers = new byte[1 << PRECISION];
        int at = 0;
        for (int i = 0; i < set; i++) {
            at += Numbers.size(in);
            registers[at++] = in.readByte();
        }
        return new Distinct(registers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distinct d
                && counted == d.counted
                && Arrays.equals(registers, d.registers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(registers);
    }

    /** Adds values by their 64-bit hash. */
    public static final class Builder {
        private UltraLogLog sketch;

        /** Adds a value; how often it is added does not matter. */
        public void add(long hash) {
            if (sketch == null) {
                sketch = UltraLogLog.create(PRECISION);
            }
            sketch.add(hash);
        }

        /** What was added. */
        public Distinct build() {
            return sketch == null ? EMPTY : new Distinct(sketch.getState().clone());
        }
    }
}
