package dev.assay.replay;

import dev.assay.batch.Bins;
import dev.assay.batch.Vocabulary;
import dev.assay.declare.DatasetSpec;
import dev.assay.mutate.Rows;
import dev.assay.profile.Profile;
import dev.assay.profile.state.PairwiseSum;
import dev.assay.replay.Damaging.Damaged;
import dev.assay.replay.ceiling.Description;
import dev.assay.replay.ceiling.Example;
import dev.assay.replay.ceiling.Focus;
import dev.assay.replay.ceiling.Oracle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says of each kind of error what could be seen of it, from accepted partitions with that error and
 * without it.
 *
 * <p>The accepted partitions are cut into blocks. A partition is compared, with and without the
 * error, with the values of all blocks but its own, as a new partition is with those of all.
 */
final class Oracles {

    /** The last accepted partitions that are examples, at most: what is usual changes slowly. */
    private static final int MOST = 120;

    /** Examples that are damaged, at most; they cost most. */
    private static final int MOST_DAMAGED = 60;

    private static final int BLOCKS = 10;

    private final List<Partition> accepted;
    private final DatasetSpec spec;
    private final Bins bins;
    private final double falseAlarmRate;
    private final int first;
    private final List<Vocabulary> withoutBlock;
    private final Vocabulary all;

    /**
     * Of partitions that are accepted.
     *
     * @param bins in which they are counted
     * @param whole their sum
     * @param falseAlarmRate share of clean partitions that may be called damaged
     */
    Oracles(
            List<Partition> accepted,
            DatasetSpec spec,
            Bins bins,
            Profile whole,
            double falseAlarmRate) {
        this.accepted = List.copyOf(accepted);
        this.spec = spec;
        this.bins = bins;
        this.falseAlarmRate = falseAlarmRate;
        this.first = Math.max(0, accepted.size() - MOST);
        this.all = Vocabulary.of(whole);
        this.withoutBlock = withoutBlock();
    }

    private int blocks() {
        return Math.min(BLOCKS, accepted.size() - first);
    }

    /** The block of an example, of about as many each. */
    private int block(int partition) {
        return (partition - first) * blocks() / (accepted.size() - first);
    }

    private List<Vocabulary> withoutBlock() {
        List<PairwiseSum<Profile>> sums = new ArrayList<>();
        Profile none = Profile.empty(accepted.get(0).profile().names());
        for (int block = 0; block < blocks(); block++) {
            sums.add(new PairwiseSum<>(none));
        }
        Profile before = none;
        for (int i = 0; i < accepted.size(); i++) {
            if (i < first) {
                before = before.plus(accepted.get(i).profile());
            } else {
                sums.get(block(i)).add(accepted.get(i).profile());
            }
        }
        List<Profile> blocks = sums.stream().map(PairwiseSum::total).toList();
        List<Vocabulary> without = new ArrayList<>();
        for (int block = 0; block < blocks.size(); block++) {
            Profile others = before;
            for (int other = 0; other < blocks.size(); other++) {
                others = other == block ? others : others.plus(blocks.get(other));
            }
            without.add(Vocabulary.of(others));
        }
        return without;
    }

    /** What to look at to see an error of these columns; of none, at all of them. */
    private Bins focus(List<String> columns) {
        return columns.isEmpty() ? bins : Focus.on(columns, bins);
    }

    /** A new partition with an error of some columns, or without it, as an oracle looks at it. */
    Description describe(Partition partition, List<String> columns) {
        return describe(partition, focus(columns), all);
    }

    private static Description describe(Partition partition, Bins focus, Vocabulary known) {
        return Description.of(partition.count(focus, known), focus);
    }

    /**
     * Learns kinds of errors; those of which enough is known.
     *
     * @param kinds each with the columns that it damages
     * @param rows of the accepted partitions
     */
    Map<Kind, Oracle> learn(
            Map<Kind, List<String>> kinds, MutationRun.RowsOf rows, Damaging damaging)
            throws IOException {
        Map<List<String>, List<Description>> clean = new HashMap<>();
        for (List<String> columns : Set.copyOf(kinds.values())) {
            Bins focus = focus(columns);
            clean.put(
                    columns,
                    IntStream.range(first, accepted.size())
                            .parallel()
                            .mapToObj(
                                    i ->
                                            describe(
                                                    accepted.get(i),
                                                    focus,
                                                    withoutBlock.get(block(i))))
                            .toList());
        }
        List<Map<Kind, Description>> damaged = new ArrayList<>();
        int step = (accepted.size() - first + MOST_DAMAGED - 1) / MOST_DAMAGED;
        for (int i = first; i < accepted.size(); i++) {
            boolean chosen = !kinds.isEmpty() && (accepted.size() - 1 - i) % step == 0;
            damaged.add(chosen ? damaged(i, rows.read(i), kinds, damaging) : Map.of());
        }
        Map<Kind, Oracle> oracles = new HashMap<>();
        kinds.entrySet().parallelStream()
                .map(
                        kind ->
                                Map.entry(
                                        kind.getKey(),
                                        Oracle.of(
                                                examples(
                                                        clean.get(kind.getValue()),
                                                        damaged,
                                                        kind.getKey()),
                                                falseAlarmRate)))
                .toList()
                .forEach(
                        learned ->
                                learned.getValue()
                                        .ifPresent(o -> oracles.put(learned.getKey(), o)));
        return oracles;
    }

    private Map<Kind, Description> damaged(
            int i, Rows rows, Map<Kind, List<String>> kinds, Damaging damaging) {
        Folded folded = Folded.of(accepted.get(i), spec, rows);
        return damaging.damaged(i, rows, kinds::containsKey)
                .parallel()
                .filter(Damaged::counts)
                .collect(
                        Collectors.toMap(
                                Damaged::kind,
                                d ->
                                        describe(
                                                folded.with(d.rows()),
                                                focus(d.columns()),
                                                withoutBlock.get(block(i)))));
    }

    private List<Example> examples(
            List<Description> clean, List<Map<Kind, Description>> damaged, Kind kind) {
        return IntStream.range(0, clean.size())
                .mapToObj(
                        i ->
                                new Example(
                                        block(first + i),
                                        clean.get(i),
                                        Optional.ofNullable(damaged.get(i).get(kind))))
                .toList();
    }
}
