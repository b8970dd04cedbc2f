package dev.assay.measure;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.measure.sum.KnownValues;
import dev.assay.measure.sum.PartSum;
import dev.assay.profile.Profile;
import dev.assay.profile.ProfileCodec;
import dev.assay.profile.sample.RowSample;
import dev.assay.profile.sample.SampleCodec;
import dev.assay.profile.sample.SampleFold;
import dev.assay.profile.sample.SamplePicks.Pick;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads all files of a dataset: their profile, and a sample of their rows. */
public final class ScanStage {

    /** Rows that models are trained on, at most. */
    private static final int SAMPLE_ROWS = 20_000;

    private final Inputs inputs;
    private final Engine engine;
    private final Memory memory;

    /** Rows of samples that were read before. */
    public interface Memory {

        /** Knows none, and keeps none. */
        Memory NONE =
                new Memory() {
                    @Override
                    public Map<Pick, Pick> known(DataPlan plan, List<DataFile> files) {
                        return Map.of();
                    }

                    @Override
                    public void keep(DataPlan plan, Map<DataFile, List<Pick>> picks) {}
                };

        /** Picks of files with their cells, by the same without. */
        Map<Pick, Pick> known(DataPlan plan, List<DataFile> files) throws IOException;

        /** Keeps picks of files that have cells, in place of what was kept of these. */
        void keep(DataPlan plan, Map<DataFile, List<Pick>> picks);
    }

    /** Reads with an engine; no row is known from before. */
    public ScanStage(Inputs inputs, Engine engine) {
        this(inputs, engine, Memory.NONE);
    }

    /**
     * Reads with an engine.
     *
     * @param inputs the files, from which the rows of the sample are read once more
     * @param engine that reads the files
     * @param memory of rows that need not be read once more
     */
    public ScanStage(Inputs inputs, Engine engine, Memory memory) {
        this.memory = memory;
        this.inputs = inputs;
        this.engine = engine;
    }

    /**
     * The profile of a dataset with its parts.
     *
     * @param whole all parts together
     * @param sample rows of the whole
     * @param parts in the order of the data
     * @param linesBefore for each portion, lines of its first file before it
     * @param known which values the parts have
     */
    public record Scanned(
            Profile whole,
            RowSample sample,
            List<ScannedPortion> parts,
            Map<Portion, Long> linesBefore,
            KnownValues known) {}

    /**
     * One portion of a dataset and its profile, whose lines count from the start of its ranges.
     *
     * @param portion that was read
     * @param encoded the profile in few bytes: of many portions with many columns, only one at a
     *     time fits into memory
     */
    public record ScannedPortion(Portion portion, byte[] encoded) {

        /** The profile, decoded anew each time. */
        public Profile profile() throws IOException {
            return ProfileCodec.decode(encoded);
        }
    }

    /**
     * Reads a dataset.
     *
     * @param spec its declaration
     * @param plan of its files
     * @throws Exception when a file cannot be read, or the engine does not answer
     */
    public Scanned scan(DatasetSpec spec, DataPlan plan) throws Exception {
        Task task =
                new ProfileTask(
                        plan.columns(),
                        spec.key(),
                        plan.columns().stream().filter(spec::isSensitive).toList(),
                        SAMPLE_ROWS);
        List<Answer> answers = engine.run("profile " + spec.name(), plan, plan.portions(), task);
        List<ScannedPortion> parts = new ArrayList<>();
        Map<Portion, Long> linesBefore = new HashMap<>();
        SampleFold sample = new SampleFold(SAMPLE_ROWS);
        List<PartSum.Part> summands = new ArrayList<>();
        long lines = 0;
        for (Answer answer : answers) {
            if (answer.portion().first().part() == 0) {
                lines = 0;
            }
            ProfileTask.Part part = ProfileTask.Part.decode(answer.bytes());
            linesBefore.put(answer.portion(), lines);
            ScannedPortion scanned = new ScannedPortion(answer.portion(), part.profile());
            SampleCodec.decode(part.sample(), answer.portion().files(), sample);
            summands.add(new PartSum.Part(part.profile(), lines));
            parts.add(scanned);
            lines += part.lines();
        }
        KnownValues known = new KnownValues(plan.columns(), summands.size());
        Profile whole = new PartSum(plan.columns(), engine.parallelism()).of(summands, known);
        RowSample rows =
                new SampleReader(inputs, plan, memory, engine.parallelism()).read(sample.build());
        return new Scanned(whole, rows, parts, linesBefore, known);
    }
}
