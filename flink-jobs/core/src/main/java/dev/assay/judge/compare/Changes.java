package dev.assay.judge.compare;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import dev.assay.series.Norms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files that are new or changed since data was accepted; none where the baseline has too few
 * files for one to be judged alone.
 *
 * @param accepted batches of the baseline
 * @param batches of today that are no longer as accepted
 */
public record Changes(List<BatchSummary> accepted, List<BatchSummary> batches) {

    /** The batches of today that are new or whose bytes are not the accepted ones. */
    public static Changes between(List<BatchSummary> accepted, List<BatchSummary> today) {
        Set<String> known = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (BatchSummary batch : accepted) {
            known.add(batch.id());
            files.add(batch.file());
        }
        List<BatchSummary> changed = new ArrayList<>();
        for (BatchSummary batch : today) {
            boolean fresh = !known.contains(batch.id());
            if (fresh && files.size() >= Norms.FEWEST) {
                changed.add(batch);
            }
        }
        return new Changes(accepted, changed);
    }

    /** Whether there are some. */
    public boolean areJudgedAlone() {
        return !batches.isEmpty();
    }

    private static String name(BatchSummary batch) {
        return batch.file() + "/" + batch.part();
    }

    /** What a batch is judged against: everything accepted but its own earlier self. */
    public Past past(BatchSummary batch) {
        return new Past(without(accepted, batch), without(batches, batch));
    }

    private static List<BatchSummary> without(List<BatchSummary> all, BatchSummary batch) {
        return all.stream().filter(b -> !name(b).equals(name(batch))).toList();
    }

    /**
     * Those that are another file delivered again: byte for byte, or the same rows in another
     * order, with other line ends or other quotes. Where most accepted files are copies of others,
     * a copy is no news.
     */
    public List<Finding> repeats(DatasetSpec spec) {
        Map<String, String> byBytes = new HashMap<>();
        Map<Content, String> byRows = new HashMap<>();
        // What has other rows than all that is judged need not be compared further.
        Set<String> asked = new HashSet<>();
        batches.forEach(batch -> asked.add(batch.contents()));
        for (BatchSummary batch : accepted) {
            byBytes.putIfAbsent(batch.hash(), batch.file());
            if (asked.contains(batch.contents())) {
                Content.of(batch).ifPresent(rows -> byRows.putIfAbsent(rows, batch.file()));
            }
        }
        List<Finding> all = new ArrayList<>();
        if (2 * byBytes.size() < accepted.size()) {
            return all;
        }
        for (BatchSummary batch : batches) {
            String bytes = byBytes.putIfAbsent(batch.hash(), batch.file());
            String rows =
                    Content.of(batch)
                            .map(content -> byRows.putIfAbsent(content, batch.file()))
                            .orElse(null);
            if (bytes != null && !bytes.equals(batch.file())) {
                all.add(repeat(spec, batch, Message.of("stale-repeat.bytes", Arg.text(bytes))));
            } else if (rows != null && !rows.equals(batch.file())) {
                all.add(repeat(spec, batch, Message.of("stale-repeat.rows", Arg.text(rows))));
            }
        }
        return all;
    }

    /**
     * What two deliveries of the same rows share. Sensitive cells take no part in {@code contents},
     * so the columns' counts must be equal as well.
     */
    private record Content(String contents, long rows, List<List<Object>> columns) {

        static Optional<Content> of(BatchSummary batch) {
            return batch.contents().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Content(
                                    batch.contents(),
                                    batch.rows(),
                                    batch.columns().stream().map(Content::of).toList()));
        }

        /** Contents alone hardly ever agree by chance, and the counts of a batch are many. */
        @Override
        public int hashCode() {
            return contents.hashCode();
        }

        /** Counts that do not depend on what the column is compared with. */
        private static List<Object> of(ColumnSummary c) {
            return List.of(
                    c.missing(), c.distinct(), c.numbers(), c.lengths(), c.patterns(), c.hours());
        }
    }

    private static Finding repeat(DatasetSpec spec, BatchSummary batch, Message what) {
        return new Finding(
                new Subject(spec.name(), null, batch.file(), null),
                KnownCheck.STALE_REPEAT,
                Outcome.FAIL,
                Tested.NONE,
                what,
                List.of());
    }
}
