package dev.assay.fork;

import dev.assay.spec.DatasetSpec;
import java.util.List;

/**
 * What the child is asked to measure; the one argument of its {@code main} is the path of this
 * document.
 *
 * @param format {@value #FORMAT}
 * @param train whether to train new models and bins (for a new baseline) or to use the accepted
 *     ones
 * @param project absolute path of the project's folder; paths of data files are relative to it
 * @param output absolute path of a folder; each dataset's evidence goes to a folder of its name,
 *     the result to {@code result.json}
 * @param master {@value Master#LOCAL} for a Flink cluster inside the child, or {@code host:port} of
 *     a running one's REST interface; see {@link Master#parse}
 * @param parallelism slots that are used at most; of a running cluster no more than it has
 * @param seed of every random stream
 * @param datasets in the order of the declaration
 */
public record AuditRequest(
        String format,
        boolean train,
        String project,
        String output,
        String master,
        int parallelism,
        long seed,
        List<RequestedDataset> datasets) {

    /** The version of this document. */
    public static final String FORMAT = "assay-request/1";

    public AuditRequest {
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("format must be " + FORMAT + ", was " + format);
        }
        Master.parse(master);
        datasets = List.copyOf(datasets);
    }

    /**
     * A dataset to measure.
     *
     * @param spec its declaration
     * @param files relative to the project, with forward slashes, in the order of the data
     * @param accepted absolute path of its accepted baseline, or null where there is none
     */
    public record RequestedDataset(DatasetSpec spec, List<String> files, String accepted) {
        public RequestedDataset {
            files = List.copyOf(files);
        }
    }
}
