package dev.assay.fork;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.Nullable;
import java.util.List;
import java.util.Objects;

/**
 * What the child is asked to measure; the one argument of its {@code main} is the path of this
 * document.
 *
 * @param format {@value #FORMAT}
 * @param work what is to be done with the data
 * @param project absolute path of the project's folder; paths of data files are relative to it
 * @param output absolute path of a folder; each dataset's evidence goes to a folder of its name,
 *     the result to {@code result.json}
 * @param master {@value Master#LOCAL} for a Flink cluster inside the child, or {@code host:port} of
 *     a running one's REST interface; see {@link Master#parse}
 * @param parallelism slots that are used at most; of a running cluster no more than it has
 * @param seed of every random stream
 * @param learnedSeconds that training a dataset's networks may take; 0 for no limit
 * @param cache absolute path of a folder with what was measured before of the same contents, or
 *     null to measure everything
 * @param replay how history is replayed; null for other work
 * @param datasets in the order of the declaration
 */
public record AuditRequest(
        String format,
        @Nullable Work work,
        @Nullable String project,
        @Nullable String output,
        @Nullable String master,
        @Nullable int parallelism,
        @Nullable long seed,
        @Nullable int learnedSeconds,
        @Nullable String cache,
        @Nullable Replay replay,
        @Nullable List<RequestedDataset> datasets) {

    /** The version of this document. */
    public static final String FORMAT = "assay-request/1";

    /** What a child does. */
    public enum Work {
        /** Measures, with the bins and the networks that were accepted. */
        CHECK,
        /** Measures, with new bins, and trains new networks. */
        BASELINE,
        /** Judges each partition against those before it. */
        BACKTEST,
        /** Judges partitions with errors put into them. */
        MUTATE
    }

    /**
     * How history is replayed.
     *
     * @param files of a backtest those that are accepted before the first one is judged; of
     *     mutations the last ones, which get errors
     * @param strengths shares of cells or rows that are damaged; none in a backtest
     * @param falseAlarmRate with which each is judged, in (0, 1)
     * @param ratchet whether rules must keep the best value that they ever had
     * @param learned whether the VAE takes part
     */
    public record Replay(
            int files,
            List<Double> strengths,
            double falseAlarmRate,
            boolean ratchet,
            boolean learned) {
        public Replay {
            strengths = List.copyOf(strengths);
        }
    }

    public AuditRequest {
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("format must be " + FORMAT + ", was " + format);
        }
        // Checked here and not while reading: another version is named first, whatever it lacks.
        Objects.requireNonNull(work, "work is missing");
        Objects.requireNonNull(project, "project is missing");
        Objects.requireNonNull(output, "output is missing");
        Objects.requireNonNull(datasets, "datasets is missing");
        Master.parse(master);
        datasets = List.copyOf(datasets);
    }

    /** The same request for these datasets alone. */
    public AuditRequest of(List<RequestedDataset> some) {
        return with(replay, some);
    }

    /** The same request with a replay of this kind. */
    public AuditRequest replaying(Replay how) {
        return with(how, datasets);
    }

    private AuditRequest with(Replay how, List<RequestedDataset> some) {
        return new AuditRequest(
                format,
                work,
                project,
                output,
                master,
                parallelism,
                seed,
                learnedSeconds,
                cache,
                how,
                some);
    }

    /** The same request with files told by their contents, whenever they were written. */
    public AuditRequest withoutTimes() {
        return of(datasets.stream().map(RequestedDataset::withoutTimes).toList());
    }

    /** Bytes of all files. */
    public long bytes() {
        return datasets.stream()
                .flatMap(dataset -> dataset.files().stream())
                .mapToLong(DataFile::bytes)
                .sum();
    }

    /**
     * A dataset to measure.
     *
     * @param spec its declaration
     * @param files in the order of the data
     * @param accepted absolute path of its accepted baseline, or null where there is none
     */
    public record RequestedDataset(
            DatasetSpec spec, List<DataFile> files, @Nullable String accepted) {
        public RequestedDataset {
            files = List.copyOf(files);
        }

        /** The same with another declaration. */
        public RequestedDataset with(DatasetSpec other) {
            return new RequestedDataset(other, files, accepted);
        }

        RequestedDataset withoutTimes() {
            return new RequestedDataset(
                    spec, files.stream().map(DataFile::withoutTime).toList(), accepted);
        }
    }
}
