package dev.assay.measure.search;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.DerivedDatasets;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.ViewOptions;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Meter;
import dev.assay.measure.Portion;
import dev.assay.measure.ProfileTask;
import dev.assay.measure.Task;
import dev.assay.profile.value.CellHashes;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.view.fact.Attributes;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Names;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Hands on rows of a portion by what they mean, some thousand at a time. */
abstract class FactsTask implements Task {

    private static final long serialVersionUID = 1L;

    private static final int ROWS_AT_ONCE = 1 << 14;
    private static final long TEXT_AT_ONCE = 1 << 24;

    private final ArrayList<String> columns;
    private final TreeMap<String, String> meanings;
    private final ViewOptions options;

    /** Of the columns of a dataset that mean one of some fields. */
    FactsTask(DatasetSpec spec, DataPlan plan, Set<Field> used) {
        this.columns = new ArrayList<>(plan.columns());
        this.meanings = new TreeMap<>(DerivedDatasets.usable(spec));
        meanings.keySet().retainAll(used.stream().map(Field::word).toList());
        this.options = spec.views().options();
    }

    /** What becomes of the rows of a portion. */
    interface Sum {
        /** Takes in some rows. */
        void add(Facts facts);

        /** All of it in bytes. */
        byte[] encode() throws IOException;
    }

    /** Of no row yet. */
    abstract Sum none();

    /** What the answers depend on beside the columns. */
    abstract String about();

    @Override
    public String identity() {
        return getClass().getSimpleName() + " 1 " + columns + " " + meanings + " " + about();
    }

    /** They depend on other datasets, of which no more is known here than hashes. */
    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public byte[] run(Portion portion, Opener opener, Meter meter) throws IOException {
        Sum sum = none();
        ColumnBatch batch = ProfileTask.batch(columns.size());
        Facts facts = empty();
        for (ByteRange range : portion.ranges()) {
            BatchReader reader = opener.open(range);
            long reported = 0;
            while (reader.read(batch)) {
                int[] all = IntStream.range(0, batch.rows()).toArray();
                facts.add(batch, all, all.length, new double[all.length], facts.size());
                if (facts.size() >= ROWS_AT_ONCE || facts.textBytes() >= TEXT_AT_ONCE) {
                    sum.add(facts);
                    facts = empty();
                }
                meter.add(reader.consumed() - reported);
                reported = reader.consumed();
            }
        }
        sum.add(facts);
        return sum.encode();
    }

    private Facts empty() {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        meanings.forEach((word, column) -> fields.put(Field.of(word).orElseThrow(), column));
        return new Facts(columns, fields, options, Set.of(), Attributes.Kept.NONE);
    }

    /** A hash for each name of a field. */
    static long[] hashes(Facts facts, Field field) {
        Names names = facts.names(field);
        long[] hashes = new long[names == null ? 0 : names.size()];
        for (int i = 0; i < hashes.length; i++) {
            byte[] text = names.bytes(i);
            hashes[i] = CellHashes.of(text, 0, text.length);
        }
        return hashes;
    }
}
