package dev.assay.profile.part;

import dev.assay.profile.pair.Companions;
import dev.assay.profile.pair.Grain;
import dev.assay.profile.pair.PairCounts;
import dev.assay.profile.state.Facet;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is measured of columns side by side.
 *
 * @param counts how well columns predict each other, for each {@link Grain}
 * @param companions which values of such columns stand in one row
 */
public record PairPart(List<PairCounts> counts, Companions companions) implements Facet<PairPart> {

    /** Of no columns. */
    public static final PairPart EMPTY =
            new PairPart(
                    Collections.nCopies(Grain.values().length, PairCounts.EMPTY), Companions.EMPTY);

    public PairPart {
        counts = List.copyOf(counts);
    }

    /** How well columns predict each other at one grain. */
    public PairCounts counts(Grain grain) {
        return counts.get(grain.ordinal());
    }

    /** The same counts with other values side by side. */
    public PairPart with(Companions changed) {
        return new PairPart(counts, changed);
    }

    @Override
    public PairPart plus(PairPart o) {
        return new PairPart(
                Stream.of(Grain.values()).map(g -> counts(g).plus(o.counts(g))).toList(),
                companions.plus(o.companions));
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        for (PairCounts grain : counts) {
            grain.write(out);
        }
        companions.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static PairPart read(DataInputStream in) throws IOException {
        List<PairCounts> counts = new ArrayList<>();
        for (int i = 0; i < Grain.values().length; i++) {
            counts.add(PairCounts.read(in));
        }
        return new PairPart(counts, Companions.read(in));
    }
}
