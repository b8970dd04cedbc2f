package dev.assay.measure;

import dev.assay.behaviour.Behaviour;
import dev.assay.behaviour.segment.Segments;
import dev.assay.behaviour.sum.Activity;
import dev.assay.behaviour.sum.ActivityFold;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.DerivedDatasets;
import dev.assay.declare.Role;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.ViewOptions;
import dev.assay.document.Nullable;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Adds up what users and items of a portion of a log do. */
public final class BehaviourTask implements Task {

    private static final long serialVersionUID = 1L;

    private static final long MOST_BYTES = 1L << 29;

    private final ArrayList<String> columns;
    private final TreeMap<String, String> meanings;
    private final ViewOptions options;
    private final boolean isOpen;
    private final int halvings;

    private BehaviourTask(DatasetSpec spec, DataPlan plan) {
        this.columns = new ArrayList<>(plan.columns());
        this.halvings = halvings(plan.bytes());
        this.meanings = new TreeMap<>(DerivedDatasets.usable(spec));
        this.options = spec.views().options();
        this.isOpen =
                List.of(Field.USER, Field.ITEM).stream()
                        .map(field -> meanings.get(field.word()))
                        .noneMatch(column -> column != null && spec.isSensitive(column));
    }

    /** All answers are kept at once: of a log beyond so many bytes each doubling halves them. */
    static int halvings(long bytes) {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, bytes - 1) / MOST_BYTES);
    }

    /** Whether a dataset is one of which behaviour is told: a log of users or items with views. */
    public static boolean isOf(DatasetSpec spec) {
        return spec.role() == Role.EVENTS
                && spec.view().isEmpty()
                && !spec.views().views().isEmpty()
                && (spec.columns().containsKey(Field.USER.word())
                        || spec.columns().containsKey(Field.ITEM.word()));
    }

    /**
     * What a log comes to, without known incidents.
     *
     * @param accepted groups of users that are accepted; null where there are none
     * @param seed of random choices
     * @return empty where a dataset is no such log, or of too few users to tell of them
     * @throws Exception when a file cannot be read, or the engine does not answer
     */
    public static Optional<Behaviour> run(
            Engine engine, DatasetSpec spec, DataPlan plan, @Nullable Segments accepted, long seed)
            throws Exception {
        if (!isOf(spec)) {
            return Optional.empty();
        }
        Activity all = new Activity();
        Task task = new BehaviourTask(spec, plan);
        List<Portion> read =
                plan.portions().stream()
                        .filter(portion -> spec.incident(portion.partition()).isEmpty())
                        .toList();
        for (Answer answer : engine.run("behaviour " + spec.name(), plan, read, task)) {
            all.add(answer.bytes());
        }
        return Behaviour.of(all, accepted, seed);
    }

    @Override
    public String identity() {
        return "behaviour 2 " + columns + " " + meanings + " " + options + " " + halvings;
    }

    /** Answers hold hashes of keys, by which keys of people could be tried out. */
    @Override
    public boolean isOpen(byte[] answer) {
        return isOpen;
    }

    @Override
    public byte[] run(Portion portion, Opener opener, Meter meter) throws IOException {
        ActivityFold fold = new ActivityFold(columns, meanings, options, new Activity(halvings));
        ColumnBatch batch = ProfileTask.batch(columns.size());
        for (ByteRange range : portion.ranges()) {
            BatchReader reader = opener.open(range);
            long reported = 0;
            while (reader.read(batch)) {
                fold.accept(batch);
                meter.add(reader.consumed() - reported);
                reported = reader.consumed();
            }
        }
        return fold.build().encode();
    }
}
