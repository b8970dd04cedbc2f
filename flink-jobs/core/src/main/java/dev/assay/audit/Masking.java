package dev.assay.audit;

import dev.assay.declare.DatasetSpec;
import dev.assay.document.Nullable;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Sample;
import dev.assay.profile.Shown;
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
                                        new CellBlame(
                                                cell.column(),
                                                cell.excess(),
                                                shown(spec, cell.column(), cell.value()),
                                                spec.isSensitive(cell.column())
                                                        ? null
                                                        : cell.expected()))
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
            values.set(i, shown(spec, row.blame().get(i).column(), values.get(i)));
        }
        return new UsualRow(row.nearest().line(), values);
    }

    /** What no text stands for stays so, but where a sensitive column's cell would be told. */
    private static String shown(DatasetSpec spec, String column, @Nullable String text) {
        return text == null && !spec.isSensitive(column) ? null : Shown.of(spec, column, text);
    }

    /**
     * The finding without what must not be shown of its column: in its samples, and of rules whose
     * measured figure is one of a sensitive column's values. The message holds none to begin with.
     */
    static Finding finding(DatasetAudit dataset, Finding found) {
        Finding f = Withholding.finding(dataset, found);
        if (dataset == null || f.column() == null) {
            return f;
        }
        boolean isValue =
                dataset.spec().isSensitive(f.column())
                        && dataset.spec().rules().stream()
                                .filter(rule -> rule.text().equals(f.subject().rule()))
                                .anyMatch(rule -> rule.metric().isValueOfRow());
        return new Finding(
                f.subject(),
                f.check(),
                f.outcome(),
                isValue ? f.tested().withoutObserved() : f.tested(),
                f.message(),
                f.samples().stream().map(s -> sample(dataset.spec(), f.column(), s)).toList());
    }

    private static Sample sample(DatasetSpec spec, String column, Sample s) {
        return new Sample(s.file(), s.line(), Shown.of(spec, column, s.text()));
    }
}
