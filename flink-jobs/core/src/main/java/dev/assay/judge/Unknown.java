package dev.assay.judge;

import dev.assay.batch.Bins;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Subject;
import dev.assay.profile.ColumnProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What of new data cannot be looked for in the accepted data, since it is not known which values
 * that had: hashes of values are kept with a key alone, and too many of the accepted files are
 * gone.
 *
 * @param columns of which no accepted value is known
 * @param pairs whether no pair of accepted values is known, and pairs would be looked for
 * @param isNews whether there is anything that was not accepted, and so could be new
 */
record Unknown(Set<String> columns, boolean pairs, boolean isNews) {

    static Unknown of(DatasetSpec spec, Evidence accepted, Evidence today) {
        Bins bins = accepted.bins();
        Set<String> columns =
                bins.columns().stream()
                        .filter(column -> !column.sensitive())
                        .map(ColumnBins::name)
                        .filter(name -> !spec.isSensitive(name))
                        .filter(accepted.profile().names()::contains)
                        .map(accepted.profile()::column)
                        .filter(c -> c.cells().present() > 0 && c.known().hashes().length == 0)
                        .map(ColumnProfile::name)
                        .collect(Collectors.toSet());
        boolean pairs =
                accepted.profile().companions().states().isEmpty()
                        && IntStream.range(0, bins.pairs().size()).anyMatch(bins::standsSideBySide);
        return new Unknown(
                columns, pairs && !columns.isEmpty(), Acceptance.isNews(accepted, today));
    }

    /** That it was not measured, and what to do. */
    List<Finding> findings(DatasetSpec spec) {
        List<Finding> all = new ArrayList<>();
        if (isNews && !columns.isEmpty()) {
            all.add(notMeasured(spec, KnownCheck.NEW_VALUES));
        }
        if (isNews && pairs) {
            all.add(notMeasured(spec, KnownCheck.ASSOCIATION));
        }
        return all;
    }

    private Finding notMeasured(DatasetSpec spec, KnownCheck check) {
        return Finding.notMeasured(
                Subject.of(spec.name()),
                check,
                Message.of("unknown-values", Arg.count(columns.size())));
    }

    /** Whether a check of a column compares with nothing. */
    boolean isAsked(KnownCheck check, String column) {
        return check == KnownCheck.NEW_VALUES && columns.contains(column);
    }
}
