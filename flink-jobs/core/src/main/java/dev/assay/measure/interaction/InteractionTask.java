package dev.assay.measure.interaction;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.DerivedDatasets;
import dev.assay.declare.Role;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.ViewOptions;
import dev.assay.document.Nullable;
import dev.assay.measure.Answer;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Engine;
import dev.assay.measure.Meter;
import dev.assay.measure.Portion;
import dev.assay.measure.ProfileTask;
import dev.assay.measure.Task;
import dev.assay.recommend.interaction.InteractionFold;
import dev.assay.recommend.interaction.InteractionSum;
import dev.assay.recommend.interaction.Part;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Reads who did something with what in a portion of a log. */
public final class InteractionTask implements Task {

    private static final long serialVersionUID = 1L;

    private static final long MOST_BYTES = 1L << 29;

    private final String asset;
    private final ArrayList<String> columns;
    private final TreeMap<String, String> meanings;
    private final @Nullable String slices;
    private final ViewOptions options;
    private final boolean isOpen;
    private final int halvings;

    private InteractionTask(DatasetSpec spec, DataPlan plan, @Nullable String slices) {
        this.asset = spec.name();
        this.columns = new ArrayList<>(plan.columns());
        this.meanings = new TreeMap<>(DerivedDatasets.usable(spec));
        this.slices = slices;
        this.options = spec.views().options();
        this.halvings = halvings(plan.bytes());
        this.isOpen =
                List.of(Field.USER, Field.ITEM).stream()
                        .map(field -> meanings.get(field.word()))
                        .noneMatch(spec::isSensitive);
    }

    /** All answers are kept at once: of a log beyond so many bytes each doubling halves them. */
    private static int halvings(long bytes) {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, bytes - 1) / MOST_BYTES);
    }

    /** Whether a dataset is a log of users who act on items. */
    public static boolean isOf(DatasetSpec spec) {
        return spec.role() == Role.EVENTS
                && spec.view().isEmpty()
                && spec.columns().containsKey(Field.USER.word())
                && spec.columns().containsKey(Field.ITEM.word());
    }

    /**
     * Adds the interactions of a log to those of others; those of known incidents are left out.
     *
     * @param spec of a dataset that {@link #isOf} accepts
     * @param slices column whose values cut the data into slices; null where none does. Its values
     *     get into the probe, so a sensitive one is refused
     * @param into what was added up so far, which changes
     * @throws IllegalArgumentException when the column of the slices is sensitive or not there
     * @throws Exception when a file cannot be read, or the engine does not answer
     */
    public static void run(
            Engine engine,
            DatasetSpec spec,
            DataPlan plan,
            @Nullable String slices,
            InteractionSum into)
            throws Exception {
        if (slices != null && (spec.isSensitive(slices) || !plan.columns().contains(slices))) {
            throw new IllegalArgumentException(
                    spec.name()
                            + ": the data cannot be cut into slices by column '"
                            + slices
                            + "', which is "
                            + (spec.isSensitive(slices) ? "sensitive" : "not there"));
        }
        Task task = new InteractionTask(spec, plan, slices);
        List<Portion> read =
                plan.portions().stream()
                        .filter(portion -> spec.incident(portion.partition()).isEmpty())
                        .toList();
        for (Answer answer : engine.run("interactions " + spec.name(), plan, read, task)) {
            into.add(answer.bytes());
        }
    }

    /** All that the interactions of a log depend on, but its files. */
    public static String identity(DatasetSpec spec, DataPlan plan, @Nullable String slices) {
        return new InteractionTask(spec, plan, slices).identity();
    }

    @Override
    public String identity() {
        return "interactions 1 "
                + List.of(asset, columns, meanings, String.valueOf(slices), options, halvings);
    }

    /** Answers hold hashes of keys, by which keys of people could be tried out. */
    @Override
    public boolean isOpen(byte[] answer) {
        return isOpen;
    }

    @Override
    public byte[] run(Portion portion, Opener opener, Meter meter) throws IOException {
        InteractionFold fold =
                new InteractionFold(
                        columns,
                        meanings,
                        slices,
                        options,
                        new Part(asset, portion.partition(), ""),
                        new InteractionSum(halvings));
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
