package dev.assay.profile;

import dev.assay.profile.pair.PairCounts;
import dev.assay.profile.state.CellCounts;
import dev.assay.profile.state.Distinct;
import dev.assay.profile.state.Frequent;
import dev.assay.profile.state.LetterPairs;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.state.Moments;
import dev.assay.profile.state.Numbers;
import dev.assay.profile.state.Odd;
import dev.assay.profile.state.Place;
import dev.assay.profile.state.Quantiles;
import dev.assay.profile.state.RowSet;
import dev.assay.profile.state.TimesOfDay;
import dev.assay.profile.value.SemanticType;
import dev.assay.scan.CellKind;
import dev.assay.scan.Oddity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Profiles as bytes: what crosses between machines, and {@code profile.bin} of an evidence folder.
 * One spelling for each profile, so equal profiles are equal bytes.
 */
public final class ProfileCodec {

    /** The version of the form; another one is refused. */
    static final int VERSION = 6;

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
        for (Odd odd : p.odd()) {
            Numbers.write(out, odd.count());
            writePlaces(out, odd.places());
        }
        Numbers.write(out, p.columns().size());
        for (ColumnProfile column : p.columns()) {
            write(out, column);
        }
        SketchCodec.write(out, p.rowHashes());
        SketchCodec.write(out, p.keyHashes());
        for (PairCounts pairs : p.pairs()) {
            SketchCodec.write(out, pairs);
        }
        SketchCodec.write(out, p.companions());
        out.writeLong(p.contents().first());
        out.writeLong(p.contents().second());
    }

    private static Profile readProfile(DataInputStream in) throws IOException {
        long rows = in.readLong();
        long bytes = in.readLong();
        long lines = in.readLong();
        List<Odd> odd = new ArrayList<>();
        for (int i = 0; i < Oddity.values().length; i++) {
            odd.add(new Odd(Numbers.number(in), readPlaces(in)));
        }
        int n = Numbers.size(in);
        List<ColumnProfile> columns = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            columns.add(readColumn(in));
        }
        return new Profile(
                rows,
                bytes,
                lines,
                odd,
                columns,
                SketchCodec.readRowHashes(in),
                SketchCodec.readRowHashes(in),
                List.of(
                        SketchCodec.readPairs(in),
                        SketchCodec.readPairs(in),
                        SketchCodec.readPairs(in)),
                SketchCodec.readCompanions(in),
                new RowSet(in.readLong(), in.readLong()));
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
        for (long meaning : cells.meanings()) {
            Numbers.write(out, meaning);
        }
        Moments m = c.numbers();
        Numbers.write(out, m.n());
        Numbers.write(out, m.sum());
        Numbers.write(out, m.squares());
        out.writeDouble(m.min());
        out.writeDouble(m.max());
        Numbers.write(out, m.least());
        Numbers.write(out, m.greatest());
        SketchCodec.write(out, c.quantiles());
        SketchCodec.write(out, c.times());
        SketchCodec.write(out, c.clock());
        SketchCodec.write(out, c.distinct());
        SketchCodec.write(out, c.known());
        SketchCodec.write(out, c.values());
        SketchCodec.write(out, c.patterns());
        SketchCodec.write(out, c.lengths());
        SketchCodec.write(out, c.letters());
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
        long standIns = Numbers.number(in);
        long padded = Numbers.number(in);
        long malformed = Numbers.number(in);
        List<Long> meanings = new ArrayList<>();
        for (int i = 0; i < SemanticType.values().length; i++) {
            meanings.add(Numbers.number(in));
        }
        CellCounts cells = new CellCounts(missing, kinds, standIns, padded, malformed, meanings);
        Moments moments =
                new Moments(
                        Numbers.number(in),
                        Numbers.dyadic(in),
                        Numbers.dyadic(in),
                        in.readDouble(),
                        in.readDouble(),
                        Numbers.decimal(in),
                        Numbers.decimal(in));
        Quantiles quantiles = SketchCodec.readQuantiles(in);
        Quantiles times = SketchCodec.readQuantiles(in);
        TimesOfDay clock = SketchCodec.readClock(in);
        Distinct distinct = SketchCodec.readDistinct(in);
        MinHashes known = SketchCodec.readHashes(in, MinHashes.MOST);
        Frequent values = SketchCodec.readFrequent(in);
        Frequent patterns = SketchCodec.readFrequent(in);
        Quantiles lengths = SketchCodec.readQuantiles(in);
        LetterPairs letters = SketchCodec.readLetters(in);
        List<List<Place>> places = new ArrayList<>();
        for (int i = 0; i < CellKind.values().length; i++) {
            places.add(readPlaces(in));
        }
        return new ColumnProfile(
                name, cells, moments, quantiles, times, clock, distinct, known, values, patterns,
                lengths, letters, places);
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
