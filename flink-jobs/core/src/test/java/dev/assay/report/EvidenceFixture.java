package dev.assay.report;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Binning;
import dev.assay.batch.Bins;
import dev.assay.batch.Dependencies;
import dev.assay.batch.Vocabulary;
import dev.assay.batch.key.CandidateKeys;
import dev.assay.batch.key.ColumnSets;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.judge.rule.SensitiveRules;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.ProfileFold;
import dev.assay.profile.sample.RowSample;
import dev.assay.profile.sample.SampleFold;
import dev.assay.scan.BatchReader.Residue;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.OddRecords;
import dev.assay.score.Scores;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes evidence of rows that a test writes down, as the child would. */
public final class EvidenceFixture {

    private EvidenceFixture() {}

    /** Of files of rows; bins are chosen from the rows themselves. */
    public static Evidence of(
            DatasetSpec spec, List<String> columns, Map<String, List<List<String>>> files) {
        return of(spec, columns, files, null, Scores.abstained("fewer than 1,000 rows"));
    }

    /** Of files of rows, in bins that were accepted (or null), with what the networks say. */
    public static Evidence of(
            DatasetSpec spec,
            List<String> columns,
            Map<String, List<List<String>>> files,
            Bins accepted,
            Scores scores) {
        SampleFold sample = new SampleFold(1);
        Profile whole = Profile.empty(columns);
        List<Profile> parts = new ArrayList<>();
        for (Map.Entry<String, List<List<String>>> file : files.entrySet()) {
            parts.add(profile(file.getKey(), columns, file.getValue(), sample));
            whole = whole.plus(parts.get(parts.size() - 1));
        }
        Bins bins = accepted == null ? Binning.choose(whole, spec) : accepted;
        Vocabulary.Counting counting = new Vocabulary.Counting(whole);
        parts.forEach(counting::add);
        Vocabulary known = counting.known();
        List<BatchSummary> batches = new ArrayList<>();
        for (String file : files.keySet()) {
            Profile part = parts.get(batches.size());
            String hash = Integer.toHexString(files.get(file).hashCode());
            batches.add(Binning.count(file, 0, hash, part, bins, known));
        }
        RowSample rows =
                new RowSample(
                        files.values().stream()
                                .flatMap(List::stream)
                                .map(row -> new RowSample.Row(0, row.toArray(String[]::new)))
                                .toList());
        return new Evidence(
                whole,
                bins,
                batches,
                Dependencies.measure(rows, columns, bins),
                new ColumnSets(CandidateKeys.of(rows, whole, ColumnProfile::inferred), List.of()),
                scores,
                SensitiveRules.judged(spec, whole, bins),
                null);
    }

    private static Profile profile(
            String file, List<String> columns, List<List<String>> rows, SampleFold sample) {
        ProfileFold fold = new ProfileFold(columns, List.of(), List.of(), 0, sample);
        fold.begin(file);
        ColumnBatch batch = new ColumnBatch(columns.size(), Math.max(1, rows.size()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<List<int[]>> cells = new ArrayList<>();
        for (List<String> row : rows) {
            List<int[]> places = new ArrayList<>();
            for (String cell : row) {
                byte[] utf8 = cell == null ? new byte[0] : cell.getBytes(StandardCharsets.UTF_8);
                places.add(
                        new int[] {bytes.size(), cell == null ? ColumnBatch.MISSING : utf8.length});
                bytes.writeBytes(utf8);
            }
            cells.add(places);
        }
        batch.reset(bytes.toByteArray());
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                batch.cell(c, cells.get(r).get(c)[0], cells.get(r).get(c)[1]);
            }
            batch.endRow(r + 2, 0);
        }
        fold.accept(batch);
        long size = bytes.size() + (long) rows.size() * columns.size();
        fold.end(new Residue(rows.size() + 1, size, new OddRecords()));
        return fold.build();
    }
}
