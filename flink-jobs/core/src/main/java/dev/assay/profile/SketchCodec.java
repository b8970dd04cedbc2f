package dev.assay.profile;

import dev.assay.profile.pair.Companions;
import dev.assay.profile.pair.Companions.Columns;
import dev.assay.profile.pair.PairCounts;
import dev.assay.profile.state.Distinct;
import dev.assay.profile.state.Frequent;
import dev.assay.profile.state.LetterPairs;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.state.Numbers;
import dev.assay.profile.state.Quantiles;
import dev.assay.profile.state.RowHashes;
import dev.assay.profile.state.TimesOfDay;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Each state of a {@link Profile} as bytes; {@link ProfileCodec} puts them together. */
final class SketchCodec {

    private SketchCodec() {}

    /** Buckets that are not empty, each behind how many are. */
    static void write(DataOutputStream out, LetterPairs p) throws IOException {
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

    static LetterPairs readLetters(DataInputStream in) throws IOException {
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

    static void write(DataOutputStream out, TimesOfDay t) throws IOException {
        out.writeBoolean(t.isEmpty());
        if (!t.isEmpty()) {
            out.writeLong(t.first());
            out.writeLong(t.last());
            for (long count : t.hours()) {
                Numbers.write(out, count);
            }
        }
    }

    static TimesOfDay readClock(DataInputStream in) throws IOException {
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

    static void write(DataOutputStream out, MinHashes m) throws IOException {
        Numbers.write(out, m.hashes().length);
        ByteBuffer bytes = ByteBuffer.allocate(m.hashes().length * Long.BYTES);
        bytes.asLongBuffer().put(m.hashes());
        out.write(bytes.array());
    }

    static MinHashes readHashes(DataInputStream in, int most) throws IOException {
        int n = Numbers.size(in);
        if (n > most) {
            throw new IOException(n + " hashes are more than " + most);
        }
        byte[] bytes = new byte[n * Long.BYTES];
        in.readFully(bytes);
        long[] hashes = new long[n];
        ByteBuffer.wrap(bytes).asLongBuffer().get(hashes);
        for (int i = 1; i < n; i++) {
            if (hashes[i] <= hashes[i - 1]) {
                throw new IOException("hashes are not in order");
            }
        }
        return n == 0 ? MinHashes.EMPTY : new MinHashes(most, hashes);
    }

    static void write(DataOutputStream out, Companions c) throws IOException {
        Numbers.write(out, c.pairs().size());
        for (Map.Entry<Columns, MinHashes> pair : c.pairs().entrySet()) {
            Numbers.write(out, pair.getKey().first());
            Numbers.write(out, pair.getKey().second());
            write(out, pair.getValue());
        }
    }

    static Companions readCompanions(DataInputStream in) throws IOException {
        int n = Numbers.size(in);
        SortedMap<Columns, MinHashes> pairs = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            Columns columns = new Columns(Numbers.size(in), Numbers.size(in));
            if (!pairs.isEmpty() && columns.compareTo(pairs.lastKey()) <= 0) {
                throw new IOException("pairs of columns are not in order");
            }
            pairs.put(columns, readHashes(in, Companions.MOST));
        }
        return new Companions(pairs);
    }

    static void write(DataOutputStream out, PairCounts p) throws IOException {
        Numbers.write(out, p.columns());
        for (int a = 0; a < p.columns(); a++) {
            for (int b = 0; b < p.columns(); b++) {
                Numbers.write(out, p.rows(a, b));
                Numbers.write(out, p.told(a, b));
                Numbers.write(out, p.guessed(a, b));
            }
        }
    }

    static PairCounts readPairs(DataInputStream in) throws IOException {
        int columns = Numbers.size(in);
        if (columns > PairCounts.MOST_COLUMNS) {
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
    static void write(DataOutputStream out, Distinct d) throws IOException {
        out.writeBoolean(d.isCounted());
        if (d.isCounted()) {
            Numbers.write(out, Math.round(d.estimate()));
            return;
        }
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

    static Distinct readDistinct(DataInputStream in) throws IOException {
        if (in.readBoolean()) {
            return Distinct.counted(Numbers.number(in));
        }
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

    static void write(DataOutputStream out, Quantiles q) throws IOException {
        out.writeByte(q.shift());
        if (q.shift() > 0) {
            out.writeDouble(q.least());
            out.writeDouble(q.greatest());
        }
        Numbers.write(out, q.keys().length);
        long before = 0;
        for (int i = 0; i < q.keys().length; i++) {
            Numbers.writeSigned(out, q.keys()[i] - before);
            before = q.keys()[i];
            Numbers.write(out, q.counts()[i]);
        }
    }

    static Quantiles readQuantiles(DataInputStream in) throws IOException {
        int shift = in.readUnsignedByte();
        double least = shift > 0 ? in.readDouble() : Double.NEGATIVE_INFINITY;
        double greatest = shift > 0 ? in.readDouble() : Double.POSITIVE_INFINITY;
        int n = Numbers.size(in);
        long[] keys = new long[n];
        long[] counts = new long[n];
        long before = 0;
        for (int i = 0; i < n; i++) {
            before += Numbers.signed(in);
            keys[i] = before;
            counts[i] = Numbers.number(in);
        }
        return new Quantiles(shift, keys, counts, least, greatest);
    }

    static void write(DataOutputStream out, Frequent f) throws IOException {
        Numbers.write(out, f.capacity());
        Numbers.write(out, f.error());
        Numbers.write(out, f.size());
        for (var entry : f.counts().entrySet()) {
            Numbers.write(out, entry.getKey());
            Numbers.write(out, entry.getValue());
        }
    }

    static Frequent readFrequent(DataInputStream in) throws IOException {
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

    static void write(DataOutputStream out, RowHashes r) throws IOException {
        out.writeBoolean(r.counted() != null);
        if (r.counted() != null) {
            Numbers.write(out, r.distinct());
            Numbers.write(out, r.repeated());
            return;
        }
        out.writeByte(r.level());
        Numbers.write(out, r.hashes().length);
        for (int i = 0; i < r.hashes().length; i++) {
            out.writeLong(r.hashes()[i]);
            Numbers.write(out, r.counts()[i]);
        }
    }

    static RowHashes readRowHashes(DataInputStream in) throws IOException {
        if (in.readBoolean()) {
            return RowHashes.counted(new RowHashes.Counted(Numbers.number(in), Numbers.number(in)));
        }
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
}
