package dev.assay.fork;

import dev.assay.calendar.DeclaredCalendar;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.HowRead;
import dev.assay.document.Nullable;
import java.util.List;
import java.util.Objects;

/**
 * What the child is asked to measure; the one argument of its {@code main} is the path of this
 * document.
 *
 * @param format {@value #FORMAT}
 * @param work what is to be done with the data
 * @param folders that are read and written
 * @param means with which it is done
 * @param datasets in the order of the declaration
 */
public record AuditRequest(
        String format,
        @Nullable Work work,
        @Nullable Folders folders,
        @Nullable Means means,
        @Nullable List<RequestedDataset> datasets) {

    /** The version of this document. */
    public static final String FORMAT = "assay-request/3";

    /**
     * Folders that are read and written, by absolute paths.
     *
     * @param project the project's folder; paths of data files are relative to it
     * @param output each dataset's evidence goes to a folder of its name in it, the result to
     *     {@code result.json}
     * @param cache what was measured before of the same contents, or null to measure everything
     */
    public record Folders(String project, String output, @Nullable String cache) {}

    /**
     * With what the work is done.
     *
     * @param master {@value Master#LOCAL} for a Flink cluster inside the child, or {@code
     *     host:port} of a running one's REST interface; see {@link Master#parse}
     * @param parallelism slots that are used at most; of a running cluster no more than it has
     * @param seed of every random stream
     * @param learnedSeconds that training a dataset's networks may take; 0 for no limit
     */
    public record Means(String master, int parallelism, long seed, int learnedSeconds) {
        public Means {
            Master.parse(master);
        }
    }

    public AuditRequest {
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("format must be " + FORMAT + ", was " + format);
        }
        // Checked here and not while reading: another version is named first, whatever it lacks.
        Objects.requireNonNull(work, "work is missing");
        Objects.requireNonNull(folders, "folders is missing");
        Objects.requireNonNull(means, "means is missing");
        Objects.requireNonNull(datasets, "datasets is missing");
        datasets = List.copyOf(datasets);
    }

    /** The same request for these datasets alone. */
    public AuditRequest of(List<RequestedDataset> some) {
        return new AuditRequest(format, work, folders, means, some);
    }

    /** Whether networks take part for any dataset; else nothing of theirs need be there. */
    public boolean needsNetworks() {
        return datasets.stream().anyMatch(work::needsNetworks);
    }

    /**
     * The same request without what changes no measurement: files are known by their contents,
     * whenever they were written; and feasts count where it is judged, so that a calendar is
     * declared without measuring again.
     */
    public AuditRequest asMeasured() {
        return of(datasets.stream().map(RequestedDataset::asMeasured).toList());
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
     * @param spec its declaration, with all that reading needs
     * @param files in the order of the data
     * @param accepted absolute path of its accepted baseline, or null where there is none
     * @param read how it came that its files are read so, or null where nothing was found out
     */
    public record RequestedDataset(
            DatasetSpec spec,
            List<DataFile> files,
            @Nullable String accepted,
            @Nullable HowRead read) {
        public RequestedDataset {
            files = List.copyOf(files);
        }

        /** One that is read as declared. */
        public RequestedDataset(DatasetSpec spec, List<DataFile> files, String accepted) {
            this(spec, files, accepted, null);
        }

        /** The same with another declaration. */
        public RequestedDataset with(DatasetSpec other) {
            return new RequestedDataset(other, files, accepted, read);
        }

        /** As {@link AuditRequest#asMeasured}. */
        public RequestedDataset asMeasured() {
            return new RequestedDataset(
                    spec.withCalendar(DeclaredCalendar.NONE).withoutStewardship(),
                    files.stream().map(DataFile::withoutTime).toList(),
                    accepted,
                    read);
        }
    }
}
