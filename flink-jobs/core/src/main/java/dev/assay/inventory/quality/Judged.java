package dev.assay.inventory.quality;

import dev.assay.audit.DatasetAudit;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.profile.Profile;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dataset whose quality is told.
 *
 * @param dataset what was measured of it
 * @param findings on it
 * @param others evidence of all datasets, by name
 * @param asOf the moment for which it is told, in UTC
 */
public record Judged(
        DatasetAudit dataset,
        List<Finding> findings,
        Map<String, Evidence> others,
        LocalDateTime asOf) {

    public Judged {
        findings = List.copyOf(findings);
        others = Map.copyOf(others);
    }

    DatasetSpec spec() {
        return dataset.spec();
    }

    /** Its profile; empty where its files cannot be read, or have no rows. */
    Optional<Profile> profile() {
        return Optional.ofNullable(dataset.today())
                .map(Evidence::profile)
                .filter(profile -> profile.rows() > 0);
    }
}
