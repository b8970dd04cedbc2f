package dev.assay.judge.check;

import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Personal;
import dev.assay.profile.Profile;
import java.util.List;

/** Columns about persons of which the declaration does not say whether they are sensitive. */
public final class PersonalColumns {

    private PersonalColumns() {}

    /**
     * A warning for each.
     *
     * @param declared the declaration as it was written
     */
    public static List<Finding> findings(DatasetSpec declared, Profile today) {
        return Personal.undeclared(declared, today).stream()
                .map(column -> finding(declared, today.column(column), today))
                .toList();
    }

    private static Finding finding(DatasetSpec spec, ColumnProfile column, Profile today) {
        Personal.Found found = Personal.found(column, today).orElseThrow();
        double share = found.share();
        return new Finding(
                Subject.of(spec.name(), column.name()),
                KnownCheck.PERSONAL_DATA,
                Outcome.WARN,
                Tested.of(share, 0.0),
                Message.of(
                        "personal-data",
                        Arg.share(share),
                        Message.of("meaning." + found.meaning().id()),
                        Arg.text(column.name())),
                List.of());
    }
}
