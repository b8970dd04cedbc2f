package dev.assay.measure;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Binning;
import dev.assay.batch.Bins;
import dev.assay.batch.Vocabulary;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.measure.ScanStage.ScannedPortion;
import dev.assay.profile.Profile;
import dev.assay.profile.state.PairwiseSum;
import dev.assay.scan.ContentHash;
import dev.assay.series.Norms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Counts batches, which are partitions or portions, into bins; neighbours are one batch where there
 * would be too many.
 */
public final class BatchCounts {

    /** Batches that are kept at most. */
    static final int MOST = Portion.MANY_FILES;

    /** Share of the accepted batches that must be there for what is not among them to be new. */
    private static final double NEARLY_ALL = 0.95;

    private final List<DataFile> files;
    private final Bins bins;
    private final UnaryOperator<Profile> shown;

    /**
     * Counts batches of one dataset.
     *
     * @param files all of its files, by their place
     * @param bins that are counted into
     * @param shown what of a batch's profile may be said
     */
    public BatchCounts(List<DataFile> files, Bins bins, UnaryOperator<Profile> shown) {
        this.files = files;
        this.bins = bins;
        this.shown = shown;
    }

    /**
     * What of a batch's profile may be said: not which rows there are as a whole, where values of a
     * personal column are part of them that nobody declared.
     *
     * @param declared the declaration as it was written
     * @param spec with the personal columns declared sensitive
     */
    public static UnaryOperator<Profile> shown(DatasetSpec declared, DatasetSpec spec) {
        return spec.equals(declared) ? profile -> profile : Profile::withoutContents;
    }

    /**
     * What batches are compared with.
     *
     * @param profile of all accepted data
     * @param batches that were accepted, with the counts that they had then
     */
    public record Accepted(Profile profile, List<BatchSummary> batches) {

        /** Keeps a copy of the list. */
        public Accepted {
            batches = List.copyOf(batches);
        }
    }

    /**
     * The counts of all batches, in the order of the data. One that was accepted keeps those that
     * it had when it was new: compared with what now holds it, nothing in it could be new.
     *
     * @param parts of the dataset, in the order of the data
     * @param whole the sum of the parts
     * @param accepted what batches are compared with; without it, with each other
     */
    public List<BatchSummary> count(
            List<ScannedPortion> parts, Profile whole, Optional<Accepted> accepted)
            throws IOException {
        List<List<ScannedPortion>> groups =
                grouped(parts, accepted.map(Accepted::batches).orElse(List.of()));
        Map<String, BatchSummary> before = new HashMap<>();
        Vocabulary known;
        if (accepted.isPresent()) {
            known = Vocabulary.of(accepted.get().profile());
            accepted.get()
                    .batches()
                    .forEach(b -> before.put(name(b.file(), b.part(), b.hash()), b));
        } else {
            Vocabulary.Counting counting = new Vocabulary.Counting(whole);
            for (List<ScannedPortion> group : groups) {
                counting.add(profile(group));
            }
            known = counting.known();
        }
        List<BatchSummary> batches = new ArrayList<>();
        for (List<ScannedPortion> group : groups) {
            String partition = group.get(0).portion().partition();
            int part = group.get(0).portion().first().part();
            String hash = hash(group, files);
            BatchSummary same = before.get(name(partition, part, hash));
            batches.add(
                    same != null
                            ? same
                            : Binning.count(
                                    partition,
                                    part,
                                    hash,
                                    shown.apply(profile(group)),
                                    bins,
                                    known));
        }
        return batches;
    }

    /**
     * Which values the accepted batches have that are still there as they were: they tell which
     * ones were accepted where that is not kept, since it could be tried out. Empty where many are
     * gone: then values look new that only they had.
     *
     * @param scanned the dataset as it is now
     * @param accepted batches
     * @param files all of the dataset, by their place
     * @param threads that decode
     * @throws Exception when a part cannot be decoded
     */
    public static Profile still(
            Scanned scanned, List<BatchSummary> accepted, List<DataFile> files, int threads)
            throws Exception {
        Set<String> names = new HashSet<>();
        accepted.forEach(batch -> names.add(name(batch.file(), batch.part(), batch.hash())));
        Set<Portion> all = new HashSet<>();
        int found = 0;
        for (List<ScannedPortion> group : grouped(scanned.parts(), accepted)) {
            Portion portion = group.get(0).portion();
            String hash = hash(group, files);
            if (names.contains(name(portion.partition(), portion.first().part(), hash))) {
                group.forEach(part -> all.add(part.portion()));
                found++;
            }
        }
        List<String> columns = scanned.whole().names();
        if (found < NEARLY_ALL * names.size()) {
            return Profile.empty(columns);
        }
        List<ScannedPortion> parts = scanned.parts();
        return scanned.known()
                .of(
                        parts.stream().map(ScannedPortion::encoded).toList(),
                        i -> all.contains(parts.get(i).portion()),
                        threads);
    }

    private static String name(String file, int part, String hash) {
        return file + "/" + part + "/" + hash;
    }

    /**
     * A partition each where there are enough of them to compare, or were when data was accepted: a
     * piece is not to be held against whole files. Else a portion each.
     */
    private static List<List<ScannedPortion>> grouped(
            List<ScannedPortion> parts, List<BatchSummary> accepted) {
        List<List<ScannedPortion>> partitions = byPartition(parts);
        long before = accepted.stream().map(BatchSummary::file).distinct().count();
        List<List<ScannedPortion>> single =
                Math.max(partitions.size(), before) >= Norms.FEWEST
                        ? partitions
                        : parts.stream().map(List::of).toList();
        int together = (single.size() + MOST - 1) / MOST;
        List<List<ScannedPortion>> groups = new ArrayList<>();
        for (int from = 0; from < single.size(); from += together) {
            int to = Math.min(single.size(), from + together);
            groups.add(single.subList(from, to).stream().flatMap(List::stream).toList());
        }
        return groups;
    }

    /** The portions of each partition; of very small files several together. */
    public static List<List<ScannedPortion>> byPartition(List<ScannedPortion> parts) {
        Map<String, List<ScannedPortion>> partitions = new LinkedHashMap<>();
        for (ScannedPortion part : parts) {
            partitions
                    .computeIfAbsent(part.portion().partition(), name -> new ArrayList<>())
                    .add(part);
        }
        return List.copyOf(partitions.values());
    }

    /** The profile of some portions together. */
    public static Profile profile(List<ScannedPortion> group) throws IOException {
        PairwiseSum<Profile> sum = new PairwiseSum<>(Profile.empty(List.of()));
        for (ScannedPortion portion : group) {
            sum.add(portion.profile());
        }
        return sum.total();
    }

    /**
     * A hash of the contents of a group's files: how a file is cut depends on how much data there
     * is, and a file that nobody wrote to must stay the same next to any other.
     *
     * @param group of portions
     * @param files all of the dataset, by their place
     */
    public static String hash(List<ScannedPortion> group, List<DataFile> files) {
        String contents =
                group.stream()
                        .flatMap(scanned -> scanned.portion().ranges().stream())
                        .map(range -> files.get(range.fileIndex()).hash())
                        .distinct()
                        .collect(Collectors.joining(" "));
        return ContentHash.of(contents.getBytes(StandardCharsets.UTF_8));
    }
}
