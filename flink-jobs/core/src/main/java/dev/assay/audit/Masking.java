package dev.assay.audit;

import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Sample;
import dev.assay.score.Scores;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.CellBlame;
import dev.assay.score.VaeScores.UnusualRow;
import dev.assay.score.VaeScores.UsualRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes values of sensitive columns out of evidence and findings, before any report can show them.
 */
public final class Masking {

    /** The text that stands in the place of each value of a sensitive column. */
    public static final String SENSITIVE = "(sensitive)";

    private Masking() {}

    /** The evidence without values of sensitive columns: in its profile, and in unusual rows. */
    static Evidence evidence(DatasetSpec spec, Evidence evidence) {
        return new Evidence(
                evidence.profile().withoutValues(spec::isSensitive),
                evidence.bins(),
                evidence.batches(),
                evidence.dependencies(),
                evidence.sets(),
                scores(spec, evidence.scores()),
                evidence.rules(),
                evidence.behaviour());
    }

    private static Scores scores(DatasetSpec spec, Scores scores) {
        if (scores.vae() == null) {
            return scores;
        }
        VaeScores vae = scores.vae();
        return new Scores(
                new VaeScores(
                        vae.rows(),
                        vae.pHistogram(),
                        vae.unusual(),
                        vae.usual(),
                        vae.columns(),
                        vae.worst().stream().map(row -> row(spec, row)).toList(),
                        vae.unusualByFile(),
                        vae.blocks()),
                scores.vaeAbstained(),
                scores.gan(),
                scores.ganAbstained());
    }

    private static UnusualRow row(DatasetSpec spec, UnusualRow row) {
        List<CellBlame> blame =
                row.blame().stream()
                        .map(
                                cell ->
                                        spec.isSensitive(cell.column())
                                                ? new CellBlame(
                                                        cell.column(),
                                                        cell.excess(),
                                                        SENSITIVE,
                                                        null)
                                                : cell)
                        .toList();
        return new UnusualRow(
                row.file(),
                row.line(),
                row.score(),
                row.pValue(),
                blame,
                row.nearest() == null ? null : nearest(spec, row));
    }

    private static UsualRow nearest(DatasetSpec spec, UnusualRow row) {
        List<String> values = new ArrayList<>(row.nearest().values());
        for (int i = 0; i < values.size(); i++) {
            if (spec.isSensitive(row.blame().get(i).column())) {
                values.set(i, SENSITIVE);
            }
        }
        return new UsualRow(row.nearest().line(), values);
    }

    /**
     * The finding without values where it is about a sensitive column: of its samples, and of rules
     * whose measured figure is one of the column's values. The message holds none to begin with.
     */
    static Finding finding(DatasetAudit dataset, Finding found) {
        Finding f = Withholding.finding(dataset, found);
        if (dataset == null || f.column() == null || !dataset.spec().isSensitive(f.column())) {
            return f;
        }
        boolean isValue =
                dataset.spec().rules().stream()
                        .filter(rule -> rule.text().equals(f.subject().rule()))
                        .anyMatch(rule -> rule.metric().isValueOfRow());
        return new Finding(
                f.subject(),
                f.check(),
                f.outcome(),
                isValue ? f.tested().withoutObserved() : f.tested(),
                f.message(),
                f.samples().stream().map(s -> new Sample(s.file(), s.line(), SENSITIVE)).toList());
    }
}
