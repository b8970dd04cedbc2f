package dev.assay.job;

import dev.assay.profile.Profile;
import dev.assay.profile.ProfileCodec;
import dev.assay.profile.RowSample;
import dev.assay.profile.SamplePicks;
import dev.assay.scan.ByteRange;
import dev.assay.spec.DatasetSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scans and profiles a dataset. */
final class ScanStage {

    /** Rows that models are trained on, at most. */
    static final int SAMPLE_ROWS = 20_000;

    private final Path project;
    private final CachedJob job;

    ScanStage(Path project, CachedJob job) {
        this.project = project;
        this.job = job;
    }

    /**
     * A dataset's profile with its parts.
     *
     * @param whole all parts together
     * @param sample rows of the whole
     * @param parts in the order of the data
     * @param linesBefore for each range, lines of its file before it
     */
    record Scanned(
            Profile whole,
            RowSample sample,
            List<ScannedRange> parts,
            Map<ByteRange, Long> linesBefore) {}

    /**
     * One range: its profile, and the hash of its bytes. Lines count from the start of the range.
     *
     * @param encoded the profile in few bytes: of many ranges with many columns, only one at a time
     *     fits into memory
     */
    record ScannedRange(ByteRange range, byte[] encoded, long hash) {
        Profile profile() throws IOException {
            return ProfileCodec.decode(encoded);
        }
    }

    Scanned scan(DatasetSpec spec, DataPlan plan) throws Exception {
        RangeTask task = new ProfileTask(plan.columns(), spec.key(), SAMPLE_ROWS);
        List<RangeAnswer> answers = job.run("profile " + spec.name(), plan, task);
        Profile whole = Profile.empty(plan.columns());
        List<ScannedRange> parts = new ArrayList<>();
        Map<ByteRange, Long> linesBefore = new HashMap<>();
        List<SamplePicks> samples = new ArrayList<>();
        long lines = 0;
        for (RangeAnswer answer : answers) {
            if (answer.range().part() == 0) {
                lines = 0;
            }
            ProfileTask.Part part = ProfileTask.Part.decode(answer.bytes(), answer.range().file());
            linesBefore.put(answer.range(), lines);
            ScannedRange scanned = new ScannedRange(answer.range(), part.profile(), part.hash());
            Profile profile = scanned.profile();
            samples.add(part.sample());
            whole = whole.plus(profile.below(lines));
            parts.add(scanned);
            lines += profile.lines();
        }
        RowSample sample =
                SampleReader.read(project, plan, SamplePicks.merged(SAMPLE_ROWS, samples));
        return new Scanned(whole, sample, parts, linesBefore);
    }
}
