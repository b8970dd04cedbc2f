package dev.assay.replay;

import dev.assay.audit.Case;
import dev.assay.audit.Gate;
import dev.assay.batch.BatchSummary;
import dev.assay.cause.Causes.Trial;
import dev.assay.declare.format.ViewOf;
import dev.assay.finding.Finding;
import dev.assay.mutate.Rows;
import dev.assay.view.ViewFold;
import java.io.IOException;
import java.util.List;

/** A build's view of a dataset, judged again with other rows of that dataset's partition. */
final class ViewTrial implements Trial {

    private final ViewOf view;
    private final Retrial retrial;

    private ViewTrial(ViewOf view, Retrial retrial) {
        this.view = view;
        this.retrial = retrial;
    }

    /**
     * Of one partition.
     *
     * @param build all datasets of the build
     * @param judged the view; something is accepted of it
     * @param partition its name
     * @param rows of the dataset, as they came
     */
    static ViewTrial of(
            Gate gate, List<Case> build, Case.Measured judged, String partition, Rows rows) {
        ViewOf view = judged.spec().view().orElseThrow();
        Rows made = rows(view, rows);
        List<Long> pieces =
                judged.evidence().batches().stream()
                        .filter(batch -> batch.file().equals(partition))
                        .map(BatchSummary::rows)
                        .toList();
        Partition part = Retrial.partition(partition, made, pieces, judged.spec());
        return new ViewTrial(view, new Retrial(gate, build, judged, part, made));
    }

    /** The rows of a view of these rows. */
    static Rows rows(ViewOf view, Rows of) {
        try {
            ViewFold fold = new ViewFold(view, of.columns());
            fold.accept(of.batch(0, of.cells().size()));
            return new Rows(fold.columns(), fold.rows());
        } catch (IOException e) {
            throw new IllegalStateException("rows in memory", e);
        }
    }

    @Override
    public List<Finding> judge(Rows changed) {
        return retrial.judge(rows(view, changed));
    }
}
