package dev.assay.cause;

import dev.assay.finding.Finding;
import dev.assay.mutate.Rows;
import java.util.List;

/** Judges a partition as if it had come with other rows. */
public interface Trial {

    /**
     * All findings of the build, those that found nothing wrong too.
     *
     * @param rows in the place of the partition's own
     */
    List<Finding> judge(Rows rows);
}
