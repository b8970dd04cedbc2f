package dev.assay.replay;

import dev.assay.audit.Strictness;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.ViewOf;
import dev.assay.declare.view.View;
import dev.assay.finding.Finding;
import dev.assay.mutate.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A view of a dataset that is replayed: made of the same rows, and judged by a gate of its own. It
 * is asked of errors that the dataset itself does not show.
 */
final class ViewJudge {

    private static final String BETWEEN = "/";

    private final ViewOf view;
    private final DatasetSpec spec;
    private final Map<String, Partition> partitions = new HashMap<>();
    private final Replay replay;
    private Replay.Build clean;
    private Set<String> known = Set.of();

    private ViewJudge(ViewOf view, DatasetSpec spec, List<Partition> partitions, Replay replay) {
        this.view = view;
        this.spec = spec;
        this.replay = replay;
        partitions.forEach(partition -> this.partitions.put(partition.file(), partition));
    }

    /**
     * Views whose gate knows what came before.
     *
     * @param views each with its partitions, in their order
     * @param accepted names of the partitions of the dataset that are accepted
     */
    static List<ViewJudge> of(
            Map<DatasetSpec, List<Partition>> views, Set<String> accepted, Strictness strictness) {
        List<ViewJudge> judges = new ArrayList<>();
        views.forEach(
                (declared, partitions) -> {
                    List<Partition> first =
                            partitions.stream().filter(p -> accepted.contains(p.file())).toList();
                    if (!first.isEmpty()) {
                        judges.add(judge(declared, partitions, first, strictness));
                    }
                });
        return judges;
    }

    private static ViewJudge judge(
            DatasetSpec declared,
            List<Partition> partitions,
            List<Partition> first,
            Strictness strictness) {
        ReplayedDataset dataset = new ReplayedDataset(declared, strictness, List.of());
        Replay replay = new Replay(dataset, first);
        return new ViewJudge(
                declared.view().orElseThrow(), dataset.spec(replay.whole()), partitions, replay);
    }

    /** Goes on to a partition of the dataset, and judges it as it came. */
    void next(String partition) {
        Partition part = partitions.get(partition);
        clean = part == null ? null : replay.build(part);
        known =
                clean == null
                        ? Set.of()
                        : clean.failures().stream().map(Finding::id).collect(Collectors.toSet());
    }

    /** All that is found in the partition with other rows, but failures that it had before. */
    List<Finding> findings(String partition, Rows changed) {
        if (clean == null) {
            return List.of();
        }
        Rows made = ViewTrial.rows(view, changed);
        return replay.build(partitions.get(partition).with(made, spec)).findings().stream()
                .filter(finding -> !known.contains(finding.id()))
                .toList();
    }

    /** The partition is accepted as it came. */
    void accept() {
        if (clean != null) {
            replay.accept(clean);
        }
    }

    /** A check that failed in a view, as results name it: {@code users/numeric-drift}. */
    String name(Finding finding) {
        return view.view().word() + BETWEEN + finding.name();
    }

    /** The check that a result names, wherever it failed. */
    static String check(String name) {
        return isOfView(name) ? name.substring(name.indexOf(BETWEEN) + 1) : name;
    }

    /** Whether a result names a check that failed in a view. */
    static boolean isOfView(String name) {
        int at = name.indexOf(BETWEEN);
        return at > 0 && View.of(name.substring(0, at)).isPresent();
    }
}
