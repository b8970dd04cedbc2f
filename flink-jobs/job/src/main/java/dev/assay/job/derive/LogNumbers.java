package dev.assay.job.derive;

import dev.assay.behaviour.segment.Segments;
import dev.assay.behaviour.sum.Activity;
import dev.assay.behaviour.sum.ActivityFold;
import dev.assay.behaviour.sum.KeyDays;
import dev.assay.behaviour.sum.SortedDays;
import dev.assay.declare.format.ViewOf;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.View;
import dev.assay.derive.features.RowNumbers;
import dev.assay.document.Nullable;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.measure.Inputs;
import dev.assay.recommend.interaction.InteractionFold;
import dev.assay.recommend.interaction.InteractionSum;
import dev.assay.recommend.interaction.Interactions;
import dev.assay.recommend.interaction.Part;
import dev.assay.scan.ColumnBatch;
import dev.assay.train.recommend.Embeddings;
import dev.assay.view.EntityRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a log says of its users and items together, as of a moment: the segment of each user, and
 * points of a recommender for both.
 *
 * @param inputs the files
 * @param project its folder
 * @param asOf the last moment that counts; null where all events do
 * @param seed of random choices
 */
record LogNumbers(Inputs inputs, String project, @Nullable Instant asOf, long seed) {

    private static final int FEWEST_USERS = 50;

    private static List<String> columns(ViewOf view) {
        return new ArrayList<>(new LinkedHashSet<>(view.rows().columns().values()));
    }

    private void each(RequestedDataset dataset, ViewOf view, Consumer<ColumnBatch> each)
            throws IOException {
        EntityRows.eachSource(
                view, project, dataset.files(), asOf, columns(view), inputs::open, each);
    }

    /** The segment of each user; none of other views, and of logs of too few users. */
    RowNumbers segments(RequestedDataset dataset, ViewOf view) throws IOException {
        if (view.view() != View.USERS) {
            return RowNumbers.NONE;
        }
        Activity activity = new Activity();
        ActivityFold fold =
                new ActivityFold(columns(view), view.rows().columns(), view.options(), activity);
        each(dataset, view, fold::accept);
        SortedDays users = fold.build().users().sorted();
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int row = 0; row < (users.keys() == 0 ? 0 : users.to(users.keys() - 1)); row++) {
            if (users.day(row) != KeyDays.NO_DAY) {
                first = Math.min(first, users.day(row));
                last = Math.max(last, users.day(row));
            }
        }
        if (last < first) {
            return RowNumbers.NONE;
        }
        Optional<Segments> segments =
                Segments.of(users, first, last, accepted(dataset, view), seed);
        if (segments.isEmpty()) {
            return RowNumbers.NONE;
        }
        Map<Long, float[]> byKey = new HashMap<>();
        segments.get()
                .byUser(users, last)
                .forEach((user, group) -> byKey.put(user, new float[] {group}));
        return new KeyNumbers(List.of(RowNumbers.SEGMENT), byKey);
    }

    /** Segments that are accepted of the log; null where none are. */
    private static @Nullable Segments accepted(RequestedDataset dataset, ViewOf view)
            throws IOException {
        if (dataset.accepted() == null) {
            return null;
        }
        Path log = Path.of(dataset.accepted()).resolveSibling(view.dataset());
        return !Files.isDirectory(log) || EvidenceFolder.read(log).behaviour() == null
                ? null
                : EvidenceFolder.read(log).behaviour().segments();
    }

    /**
     * Points for users or items; none of other views, and of logs of few users.
     *
     * @param remarks to which is added why there are none
     */
    RowNumbers embeddings(RequestedDataset dataset, ViewOf view, List<String> remarks)
            throws IOException {
        boolean isLog =
                view.rows().columns().containsKey(Field.USER.word())
                        && view.rows().columns().containsKey(Field.ITEM.word());
        if (!isLog || view.view() != View.USERS && view.view() != View.ITEMS) {
            return RowNumbers.NONE;
        }
        InteractionFold fold =
                new InteractionFold(
                        columns(view),
                        view.rows().columns(),
                        null,
                        view.options(),
                        new Part(view.dataset(), "", ""),
                        new InteractionSum(0));
        each(dataset, view, fold::accept);
        Interactions all = Interactions.of(fold.build());
        if (all.users() < FEWEST_USERS || all.pairs() < Interactions.FEWEST) {
            remarks.add(
                    "no embeddings: "
                            + all.users()
                            + " users have "
                            + all.pairs()
                            + " items, and at least "
                            + FEWEST_USERS
                            + " and "
                            + Interactions.FEWEST
                            + " are needed to learn them");
            return RowNumbers.NONE;
        }
        try {
            Embeddings embeddings = new Embeddings(all, seed);
            return new KeyNumbers(
                    RowNumbers.numbered("embedding", Embeddings.SIZE),
                    view.view() == View.USERS ? embeddings.users() : embeddings.items());
        } catch (ArithmeticException e) {
            remarks.add("no embeddings: their training got out of the range of numbers");
            return RowNumbers.NONE;
        }
    }
}
