package dev.assay.inventory;

import dev.assay.audit.DatasetAudit;
import dev.assay.declare.DataFile;
import dev.assay.document.Nullable;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import java.util.List;

/**
 * A dataset that is taken stock of.
 *
 * @param dataset what was measured of it
 * @param declared whether it is declared, or was found
 * @param files it is made of
 * @param findings on it
 * @param outcome of them; null where it is not declared
 * @param owner who answers for it where the declaration does not say; null where nobody is known
 * @param mentions files of the project that name it
 * @param uniqueness what only it holds; null where that is not known
 */
public record Known(
        DatasetAudit dataset,
        boolean declared,
        List<DataFile> files,
        List<Finding> findings,
        @Nullable Outcome outcome,
        @Nullable FoundOwner owner,
        List<String> mentions,
        @Nullable Asset.Uniqueness uniqueness) {

    public Known {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        mentions = List.copyOf(mentions);
    }

    /**
     * Who answers for files though the declaration does not say so.
     *
     * @param name as it stands there
     * @param from how that is known
     */
    public record FoundOwner(String name, Asset.OwnerFrom from) {}

    /** The same with what only it holds. */
    public Known with(@Nullable Asset.Uniqueness unique) {
        return new Known(dataset, declared, files, findings, outcome, owner, mentions, unique);
    }

    /** Whether only noisy statistics of it are shown. */
    boolean isWithheld() {
        return dataset.spec().withholds() && dataset.fault() == null;
    }

    String name() {
        return dataset.name();
    }
}
