package dev.assay.scan.orc.cell;

import dev.assay.scan.SeekableInput;
import dev.assay.scan.block.Memory;
import dev.assay.scan.orc.footer.Field;
import dev.assay.scan.orc.footer.Footer;
import dev.assay.scan.orc.footer.Stream;
import dev.assay.scan.orc.footer.Stream.Role;
import dev.assay.scan.orc.footer.Stripe;
import dev.assay.scan.orc.footer.StripeFooter;
import dev.assay.scan.orc.stream.Bits;
import dev.assay.scan.orc.stream.Bytes;
import dev.assay.scan.orc.stream.Integers;
import dev.assay.scan.orc.stream.Unpacker;
import dev.assay.scan.value.Damage;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;

/** Opens the streams of a stripe. Each reader has its own place in a stream. */
public final class Streams {

    /** Bytes that a stripe says of itself, unpacked. */
    private static final long MOST = 16 << 20;

    /** Bytes that a run of numbers takes. */
    private static final int RUN = 4 << 10;

    private final SeekableInput input;
    private final StripeFooter footer;
    private final Memory memory = Unpacker.memoryOfStripe();
    private final Unpacker unpacker;
    private final boolean isProleptic;

    /** Of a stripe. */
    public Streams(SeekableInput input, Footer file, Stripe stripe) throws IOException {
        this.input = input;
        this.unpacker = file.packing().unpacker(memory);
        this.isProleptic = file.isProleptic();
        Memory spare = Unpacker.memoryOfStripe();
        Bytes said =
                new Bytes(
                        input,
                        stripe.start() + stripe.length(),
                        stripe.footer(),
                        file.packing().unpacker(spare));
        this.footer = StripeFooter.read(said.all(MOST), stripe, file.types());
    }

    /** Tells which values there are; that is not stored where all are. */
    Present present(Field field) {
        Optional<Stream> stream = footer.stream(field, Role.PRESENT);
        if (stream.isEmpty()) {
            return () -> true;
        }
        return new Bits(bytes(stream.get()))::next;
    }

    /** The bytes of a stream, none where there is no such stream. */
    Bytes bytes(Field field, Role role) {
        return bytes(footer.stream(field, role).orElse(new Stream(0, 0)));
    }

    /** The numbers of a stream. */
    Integers integers(Field field, Role role, boolean isSigned) throws Damage {
        memory.claim(RUN);
        return Integers.of(bytes(field, role), footer.encoding(field).isSecond(), isSigned);
    }

    /** Entries of a type's dictionary, or -1 where it has none. */
    long dictionary(Field field) throws Damage {
        return footer.encoding(field).isDictionary() ? footer.encoding(field).size() : -1;
    }

    /** Where clocks were when times without a zone were written. */
    ZoneId zone() {
        return footer.zone();
    }

    /** Whether days before October 1582 are counted by the calendar of today. */
    boolean isProleptic() {
        return isProleptic;
    }

    Memory memory() {
        return memory;
    }

    private Bytes bytes(Stream stream) {
        return new Bytes(input, stream.start(), stream.length(), unpacker);
    }
}
