package dev.assay.job;

import dev.assay.profile.PairwiseSum;
import dev.assay.profile.Profile;
import dev.assay.profile.ProfileCodec;
import dev.assay.profile.RowSample;
import dev.assay.profile.SamplePicks;
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
     * @param linesBefore for each portion, lines of its first file before it
     */
    record Scanned(
            Profile whole,
            RowSample sample,
            List<ScannedPortion> parts,
            Map<Portion, Long> linesBefore) {}

    /**
     * One portion: its profile. Lines count from the start of its ranges.
     *
     * @param encoded the profile in few bytes: of many portions with many columns, only one at a
     *     time fits into memory
     */
    record ScannedPortion(Portion portion, byte[] encoded) {
        Profile profile() throws IOException {
            return ProfileCodec.decode(encoded);
        }
    }

    Scanned scan(DatasetSpec spec, DataPlan plan) throws Exception {
        Task task =
                new ProfileTask(
                        plan.columns(),
                        spec.key(),
                        plan.columns().stream().filter(spec::isSensitive).toList(),
                        SAMPLE_ROWS);
        List<Answer> answers = job.run("profile " + spec.name(), plan, task);
        PairwiseSum<Profile> whole = new PairwiseSum<>(Profile.empty(plan.columns()));
        List<ScannedPortion> parts = new ArrayList<>();
        Map<Portion, Long> linesBefore = new HashMap<>();
        List<SamplePicks> samples = new ArrayList<>();
        long lines = 0;
        for (Answer answer : answers) {
            if (answer.portion().first().part() == 0) {
                lines = 0;
            }
            ProfileTask.Part part = ProfileTask.Part.decode(answer.bytes(), answer.portion());
            linesBefore.put(answer.portion(), lines);
            ScannedPortion scanned = new ScannedPortion(answer.portion(), part.profile());
            Profile profile = scanned.profile();
            samples.add(part.sample());
            whole.add(profile.below(lines));
            parts.add(scanned);
            lines += profile.lines();
        }
        RowSample sample =
                SampleReader.read(project, plan, SamplePicks.merged(SAMPLE_ROWS, samples));
        return new Scanned(whole.total(), sample, parts, linesBefore);
    }
}
