package dev.assay.profile;

import dev.assay.scan.CellKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Profiles as bytes: what crosses between machines, and {@code profile.bin} of an evidence folder.
 * One spelling for each profile, so equal profiles are equal bytes.
 */
public final class ProfileCodec {

    /** The version of the form; another one is refused. */
    static final int VERSION = 3;

    private static final int MAGIC = 0x41535059;

    private ProfileCodec() {}

    /** The profile's bytes. */
    public static byte[] encode(Profile profile) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeByte(VERSION);
            write(out, profile);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IOException when the bytes are cut, of another version or no profile at all; says
     *     which
     */
    public static Profile decode(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("these bytes are not a profile");
            }
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IOException(
                        "the profile has format version "
                                + version
                                + ", this version of Assay reads "
                                + VERSION);
            }
            Profile profile = readProfile(in);
            if (in.read() >= 0) {
                throw new IOException("bytes are left behind the profile");
            }
            return profile;
        } catch (java.io.EOFException e) {
            throw new IOException(
                    "the profile is cut: it ends after " + bytes.length + " bytes", e);
        } catch (IllegalArgumentException
                | NegativeArraySizeException
                | IndexOutOfBoundsException e) {
            throw new IOException("the profile is damaged: " + e.getMessage(), e);
        }
    }

    private static void write(DataOutputStream out, Profile p) throws IOException {
        out.writeLong(p.rows());
        out.writeLong(p.bytes());
        out.writeLong(p.lines());
        out.writeLong(p.ragged());
        writePlaces(out, p.raggedPlaces());
        Numbers.write(out, p.columns().size());
        for (ColumnProfile column : p.columns()) {
            write(out, column);
        }
        write(out, p.rowHashes());
        write(out, p.keyHashes());
        for (PairCounts pairs : p.pairs()) {
            write(out, pairs);
        }
    }

    private static Profile readProfile(DataInputStream in) throws IOException {
        long rows = in.readLong();
        long bytes = in.readLong();
        long lines = in.readLong();
        long ragged = in.readLong();
        List<Place> places = readPlaces(in);
        int n = Numbers.size(in);
        List<ColumnProfile> columns = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            columns.add(readColumn(in));
        }
        return new Profile(
                rows,
                bytes,
                lines,
                ragged,
                places,
                columns,
                readRowHashes(in),
                readRowHashes(in),
                List.of(readPairs(in), readPairs(in), readPairs(in)));
    }

    private static void write(DataOutputStream out, ColumnProfile c) throws IOException {
        Numbers.write(out, c.name());
        CellCounts cells = c.cells();
        Numbers.write(out, cells.missing());
        for (long kind : cells.kinds()) {
            Numbers.write(out, kind);
        }
        Numbers.write(out, cells.standIns());
        Numbers.write(out, cells.padded());
        Numbers.write(out, cells.malformed());
        Moments m = c.numbers();
        Numbers.write(out, m.n());
        out.writeDouble(m.mean());
        out.writeDouble(m.m2());
        out.writeDouble(m.min());
        out.writeDouble(m.max());
        write(out, c.quantiles());
        write(out, c.times());
        write(out, c.clock());
        write(out, c.distinct());
        write(out, c.known());
        write(out, c.values());
        write(out, c.patterns());
        write(out, c.lengths());
        write(out, c.letters());
        for (List<Place> places : c.places()) {
            writePlaces(out, places);
        }
    }

    private static ColumnProfile readColumn(DataInputStream in) throws IOException {
        String name = Numbers.text(in);
        long missing = Numbers.number(in);
        List<Long> kinds = new ArrayList<>();
        for (int i = 0; i < CellKind.values().length; i++) {
            kinds.add(Numbers.number(in));
        }
        CellCounts cells =
                new CellCounts(
                        missing, kinds, Numbers.number(in), Numbers.number(in), Numbers.number(in));
        Moments moments =
                new Moments(
                        Numbers.number(in),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble());
        Quantiles quantiles = readQuantiles(in);
        Quantiles times = readQuantiles(in);
        TimesOfDay clock = readClock(in);
        Distinct distinct = readDistinct(in);
        MinHashes known = readKnown(in);
        Frequent values = readFrequent(in);
        Frequent patterns = readFrequent(in);
        Quantiles lengths = readQuantiles(in);
        LetterPairs letters = readLetters(in);
        List<List<Place>> places = new ArrayList<>();
        for (int i = 0; i < CellKind.values().length; i++) {
            places.add(readPlaces(in));
        }
        return new ColumnProfile(
                name, cells, moments, quantiles, times, clock, distinct, known, values, patterns,
                lengths, letters, places);
    }

    /** Buckets that are not empty, each behind how many are. */
    private static void write(DataOutputStream out, LetterPairs p) throws IOException {
        long[] counts = p.counts();
        Numbers.write(out, (int) Arrays.stream(counts).filter(n -> n > 0).count());
        int skipped = 0;
        for (long count : counts) {
            if (count == 0) {
                skipped++;
            } else {
                Numbers.write(out, skipped);
                Numbers.write(out, count);
                skipped = 0;
            }
        }
    }

    private static LetterPairs readLetters(DataInputStream in) throws IOException {
        int set = Numbers.size(in);
        if (set == 0) {
            return LetterPairs.EMPTY;
        }
        long[] counts = new long[LetterPairs.BUCKETS];
        int at = 0;
        for (int i = 0; i < set; i++) {
            at += Numbers.size(in);
            if (at >= counts.length) {
                throw new IOException("letters past the last bucket");
            }
            counts[at++] = Numbers.number(in);
        }
        return new LetterPairs(counts);
    }

    private static void write(DataOutputStream out, TimesOfDay t) throws IOException {
        out.writeBoolean(t.isEmpty());
        if (!t.isEmpty()) {
            out.writeLong(t.first());
            out.writeLong(t.last());
            for (long count : t.hours()) {
                Numbers.write(out, count);
            }
        }
    }

    private static TimesOfDay readClock(DataInputStream in) throws IOException {
        if (in.readBoolean()) {
            return TimesOfDay.EMPTY;
        }
        long first = in.readLong();
        long last = in.readLong();
        List<Long> hours = new ArrayList<>();
        for (int hour = 0; hour < TimesOfDay.HOURS; hour++) {
            hours.add(Numbers.number(in));
        }
        return new TimesOfDay(first, last, hours);
    }

    private static void write(DataOutputStream out, MinHashes m) throws IOException {
        Numbers.write(out, m.hashes().length);
        for (long hash : m.hashes()) {
            out.writeLong(hash);
        }
    }

    private static MinHashes readKnown(DataInputStream in) throws IOException {
        int n = Numbers.size(in);
        if (n > MinHashes.MOST) {
            throw new IOException(n + " hashes are more than " + MinHashes.MOST);
        }
        long[] hashes = new long[n];
        for (int i = 0; i < n; i++) {
            hashes[i] = in.readLong();
            if (i > 0 && hashes[i] <= hashes[i - 1]) {
                throw new IOException("hashes are not in order");
            }
        }
        return n == 0 ? MinHashes.EMPTY : new MinHashes(hashes);
    }

    private static void write(DataOutputStream out, PairCounts p) throws IOException {
        Numbers.write(out, p.columns());
        for (int a = 0; a < p.columns(); a++) {
            for (int b = 0; b < p.columns(); b++) {
                Numbers.write(out, p.rows(a, b));
                Numbers.write(out, p.told(a, b));
                Numbers.write(out, p.guessed(a, b));
            }
        }
    }

    private static PairCounts readPairs(DataInputStream in) throws IOException {
        int columns = Numbers.size(in);
        if (columns > Dependencies.MOST_COLUMNS) {
            throw new IOException(columns + " columns are not paired");
        }
        long[] rows = new long[columns * columns];
        long[] told = new long[columns * columns];
        long[] guessed = new long[columns * columns];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Numbers.number(in);
            told[i] = Numbers.number(in);
            guessed[i] = Numbers.number(in);
        }
        return columns == 0 ? PairCounts.EMPTY : new PairCounts(columns, rows, told, guessed);
    }

    /** Registers that are set, each behind how many are not: few values take few bytes. */
    private static void write(DataOutputStream out, Distinct d) throws IOException {
        byte[] registers = d.registers();
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

    private static Distinct readDistinct(DataInputStream in) throws IOException {
        int set = Numbers.size(in);
        if (set == 0) {
            return Distinct.EMPTY;
        }
        byte[] registers = new byte[1 << Distinct.PRECISION];
        int at = 0;
        for (int i = 0; i < set; i++) {
            at += Numbers.size(in);
            registers[at++] = in.readByte();
        }
        return new Distinct(registers);
    }

    private static void write(DataOutputStream out, Quantiles q) throws IOException {
        out.writeByte(q.shift());
        Numbers.write(out, q.keys().length);
        long before = 0;
        for (int i = 0; i < q.keys().length; i++) {
            Numbers.writeSigned(out, q.keys()[i] - before);
            before = q.keys()[i];
            Numbers.write(out, q.counts()[i]);
        }
    }

    private static Quantiles readQuantiles(DataInputStream in) throws IOException {
        int shift = in.readUnsignedByte();
        int n = Numbers.size(in);
        long[] keys = new long[n];
        long[] counts = new long[n];
        long before = 0;
        for (int i = 0; i < n; i++) {
            before += Numbers.signed(in);
            keys[i] = before;
            counts[i] = Numbers.number(in);
        }
        return new Quantiles(shift, keys, counts);
    }

    private static void write(DataOutputStream out, Frequent f) throws IOException {
        Numbers.write(out, f.capacity());
        Numbers.write(out, f.error());
        Numbers.write(out, f.size());
        for (var entry : f.counts().entrySet()) {
            Numbers.write(out, entry.getKey());
            Numbers.write(out, entry.getValue());
        }
    }

    private static Frequent readFrequent(DataInputStream in) throws IOException {
        int capacity = Numbers.size(in);
        long error = Numbers.number(in);
        int n = Numbers.size(in);
        List<String> values = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            values.add(Numbers.text(in));
            counts.add(Numbers.number(in));
        }
        return new Frequent(
                capacity,
                values.toArray(String[]::new),
                counts.stream().mapToLong(Long::longValue).toArray(),
                error);
    }

    private static void write(DataOutputStream out, RowHashes r) throws IOException {
        out.writeByte(r.level());
        Numbers.write(out, r.hashes().length);
        for (int i = 0; i < r.hashes().length; i++) {
            out.writeLong(r.hashes()[i]);
            Numbers.write(out, r.counts()[i]);
        }
    }

    private static RowHashes readRowHashes(DataInputStream in) throws IOException {
        int level = in.readUnsignedByte();
        int n = Numbers.size(in);
        long[] hashes = new long[n];
        int[] counts = new int[n];
        for (int i = 0; i < n; i++) {
            hashes[i] = in.readLong();
            counts[i] = (int) Math.min(Integer.MAX_VALUE, Numbers.number(in));
        }
        return new RowHashes(level, hashes, counts);
    }

    private static void writePlaces(DataOutputStream out, List<Place> places) throws IOException {
        Numbers.write(out, places.size());
        for (Place place : places) {
            Numbers.write(out, place.file());
            Numbers.write(out, place.line());
            Numbers.write(out, place.text());
        }
    }

    private static List<Place> readPlaces(DataInputStream in) throws IOException {
        int n = Numbers.size(in);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            places.add(new Place(Numbers.text(in), Numbers.number(in), Numbers.text(in)));
        }
        return places;
    }
}
