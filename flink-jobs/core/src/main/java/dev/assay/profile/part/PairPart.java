package dev.assay.profile.part;

import dev.assay.profile.pair.ByColumns;
import dev.assay.profile.pair.ByColumns.Chosen;
import dev.assay.profile.pair.Contingency;
import dev.assay.profile.pair.Grain;
import dev.assay.profile.pair.PairCounts;
import dev.assay.profile.pair.PairFold;
import dev.assay.profile.state.Facet;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.value.Anonymity;
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
 * @param tables which classes of values stand in one row, and how often
 */
public record PairPart(
        List<PairCounts> counts, ByColumns<MinHashes> companions, ByColumns<Contingency> tables)
        implements Facet<PairPart> {

    /** Of no columns. */
    public static final PairPart EMPTY =
            new PairPart(
                    Collections.nCopies(Grain.values().length, PairCounts.EMPTY),
                    ByColumns.none(),
                    ByColumns.none());

    public PairPart {
        counts = List.copyOf(counts);
    }

    /** How well columns predict each other at one grain. */
    public PairCounts counts(Grain grain) {
        return counts.get(grain.ordinal());
    }

    /** The same with those values side by side whose columns are chosen. */
    public PairPart withCompanions(Chosen chosen) {
        return new PairPart(counts, companions.only(chosen), tables);
    }

    /** The same without the values of columns that are not chosen. */
    public PairPart only(Chosen chosen) {
        return new PairPart(counts, companions.only(chosen), tables.only(chosen));
    }

    /** The same with other values side by side. */
    public PairPart with(ByColumns<MinHashes> others) {
        return new PairPart(counts, others, tables);
    }

    /** The same without what fewer than {@link Anonymity#K} rows hold. */
    public PairPart anonymous() {
        return new PairPart(
                counts, companions, tables.map(table -> table.only(n -> n >= Anonymity.K)));
    }

    @Override
    public PairPart plus(PairPart o) {
        return new PairPart(
                Stream.of(Grain.values()).map(g -> counts(g).plus(o.counts(g))).toList(),
                companions.plus(o.companions),
                tables.plus(o.tables));
    }

    @Override
    public PairPart plus(PairPart o, PairPart before, PairPart sum) {
        return new PairPart(
                Stream.of(Grain.values()).map(g -> counts(g).plus(o.counts(g))).toList(),
                companions.plus(o.companions, before.companions, sum.companions),
                tables.plus(o.tables, before.tables, sum.tables));
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        for (PairCounts grain : counts) {
            grain.write(out);
        }
        companions.write(out);
        tables.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static PairPart read(DataInputStream in) throws IOException {
        List<PairCounts> counts = new ArrayList<>();
        for (int i = 0; i < Grain.values().length; i++) {
            counts.add(PairCounts.read(in));
        }
        return new PairPart(
                counts,
                ByColumns.read(in, hashes -> MinHashes.read(hashes, PairFold.MOST_TOGETHER)),
                ByColumns.read(in, Contingency::read));
    }
}
