package dev.assay.judge.check;

import dev.assay.batch.key.ColumnSets;
import dev.assay.batch.key.Recognition;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
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
import java.util.Optional;
import java.util.Set;

/** Columns that tell of persons, and of which nobody has said yet whether they may be shown. */
public final class PersonalColumns {

    /** Share of rows from which on a set of columns is warned of; that of smaller ones wanders. */
    private static final double MANY = 0.02;

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

    /**
     * Whether people can be recognised by columns that are neither sensitive nor public: a warning,
     * until such data is accepted. None where the data is not about people, or nobody can be.
     *
     * @param accepted what was accepted; who did that was told
     */
    public static Optional<Finding> recognised(
            DatasetSpec spec, Evidence today, Optional<Evidence> accepted) {
        List<Recognition> sets =
                today.sets().recognitions().stream().filter(set -> set.share() >= MANY).toList();
        if (sets.isEmpty()) {
            return Optional.empty();
        }
        Set<String> told = accepted.map(before -> before.sets().recognising()).orElse(Set.of());
        Set<String> named = new ColumnSets(List.of(), sets).recognising();
        Recognition worst = sets.get(0);
        return Optional.of(
                new Finding(
                        Subject.of(spec.name()),
                        KnownCheck.SINGLED_OUT,
                        told.containsAll(named) ? Outcome.PASS : Outcome.WARN,
                        Tested.of(worst.share(), null),
                        Message.of(
                                told.containsAll(named) ? "singled-out.accepted" : "singled-out",
                                Arg.names(
                                        today.profile().names().stream()
                                                .filter(named::contains)
                                                .toList()),
                                Arg.count(worst.looked()),
                                Arg.count(worst.alone()),
                                Arg.names(worst.columns())),
                        List.of()));
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
