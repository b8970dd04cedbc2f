package dev.assay.job;

import dev.assay.job.ScanStage.ScannedPortion;
import dev.assay.profile.BatchSummary;
import dev.assay.profile.Binning;
import dev.assay.profile.Bins;
import dev.assay.profile.PairwiseSum;
import dev.assay.profile.Profile;
import dev.assay.profile.Vocabulary;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ContentHash;
import dev.assay.series.Past;
import dev.assay.spec.DataFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes batches of files or portions; of neighbours together where there would be too many. */
final class Batches {

    /** Batches that are kept at most. */
    static final int MOST = Portion.MANY_FILES;

    private Batches() {}

    /**
     * The batches' counts.
     *
     * @param files all of them, by their place
     * @param whole the sum of the parts
     * @param accepted what batches are compared with; without it, with each other
     */
    static List<BatchSummary> count(
            List<ScannedPortion> parts,
            List<DataFile> files,
            Bins bins,
            Profile whole,
            Optional<Profile> accepted)
            throws IOException {
        List<List<ScannedPortion>> groups = grouped(parts);
        List<BatchSummary> batches = new ArrayList<>();
        Vocabulary known = accepted.map(Vocabulary::of).orElse(Vocabulary.among(whole));
        if (accepted.isEmpty()) {
            for (List<ScannedPortion> group : groups) {
                known.add(profile(group));
            }
        }
        for (List<ScannedPortion> group : groups) {
            ByteRange first = group.get(0).portion().first();
            batches.add(
                    Binning.count(
                            first.file(),
                            first.part(),
                            hash(group, files),
                            profile(group),
                            bins,
                            known));
        }
        return batches;
    }

    /** A file each where there are enough files to compare them; else a portion each. */
    private static List<List<ScannedPortion>> grouped(List<ScannedPortion> parts) {
        List<List<ScannedPortion>> files = byFile(parts);
        List<List<ScannedPortion>> single =
                files.size() >= Past.FEWEST ? files : parts.stream().map(List::of).toList();
        int together = (single.size() + MOST - 1) / MOST;
        List<List<ScannedPortion>> groups = new ArrayList<>();
        for (int from = 0; from < single.size(); from += together) {
            int to = Math.min(single.size(), from + together);
            groups.add(single.subList(from, to).stream().flatMap(List::stream).toList());
        }
        return groups;
    }

    /** Each file's portions; of very small files several together. */
    static List<List<ScannedPortion>> byFile(List<ScannedPortion> parts) {
        Map<String, List<ScannedPortion>> files = new LinkedHashMap<>();
        for (ScannedPortion part : parts) {
            files.computeIfAbsent(part.portion().first().file(), file -> new ArrayList<>())
                    .add(part);
        }
        return List.copyOf(files.values());
    }

    static Profile profile(List<ScannedPortion> group) throws IOException {
        PairwiseSum<Profile> sum = new PairwiseSum<>(Profile.empty(List.of()));
        for (ScannedPortion portion : group) {
            sum.add(portion.profile());
        }
        return sum.total();
    }

    /**
     * Of the contents of the group's files: how a file is cut depends on how much data there is,
     * and a file that nobody wrote to must stay the same next to any other.
     */
    static String hash(List<ScannedPortion> group, List<DataFile> files) {
        String contents =
                group.stream()
                        .flatMap(scanned -> scanned.portion().ranges().stream())
                        .map(range -> files.get(range.fileIndex()).hash())
                        .distinct()
                        .collect(Collectors.joining(" "));
        return ContentHash.of(contents.getBytes(StandardCharsets.UTF_8));
    }
}
