package dev.assay.plugin.files;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.SpecReader;
import dev.assay.declare.yaml.SpecException;
import dev.assay.privacy.dp.Ledger;
import dev.assay.privacy.dp.PrivateTraining;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import dev.assay.score.TrainingCurves;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Networks that were trained with differential privacy and are about to be accepted.
 *
 * @param files of the project
 * @param words of the log's language
 */
public record PrivateTrainings(ProjectFiles files, Words words) {

    /**
     * Refuses a declared δ that promises nothing: with one above one in all rows, a training might
     * show a row and keep what is promised.
     *
     * @throws SpecException with line and column of the declaration
     * @throws IOException when the ledger was cut or edited
     */
    public void check(AuditSpec spec, Measurements candidate) throws SpecException, IOException {
        for (DatasetSpec dataset : spec.datasets()) {
            if (!dataset.learned().hidesRows()) {
                continue;
            }
            ledger().read();
            long rows = candidate.evidence(dataset.name()).profile().rows();
            Double delta = dataset.learned().dp().delta();
            if (delta != null && delta * rows > 1 && dataset.view().isEmpty()) {
                throw SpecReader.fault(
                        files.declaration(),
                        dataset.name(),
                        List.of("learned", "dp", "delta"),
                        "delta is "
                                + delta
                                + ", and the dataset has "
                                + rows
                                + " rows: expected at most one in all of them, such as "
                                + String.format(Locale.ROOT, "%.1g", 0.1 / rows)
                                + "; or leave it out");
            }
        }
    }

    /**
     * Writes down what they cost.
     *
     * @param day on which that is
     * @return a line of the log for each
     */
    public List<String> record(AuditSpec spec, Measurements candidate, String day)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (DatasetSpec dataset : spec.datasets()) {
            PrivateTraining dp = TrainingCurves.read(candidate.evidenceFolder(dataset.name())).dp();
            if (dp != null) {
                Ledger.Trainings all = ledger().trained(day, dataset.name(), dp);
                lines.add(
                        words.text(
                                "goal.dp",
                                PlainText.name(dataset.name()),
                                Figures.number(dp.epsilon()),
                                delta(dp.delta()),
                                words.count("count.state", all.states()),
                                Figures.number(all.epsilon()),
                                delta(all.delta())));
            }
        }
        return lines;
    }

    private static String delta(double delta) {
        return String.format(Locale.ROOT, "%.2g", delta);
    }

    private Ledger ledger() {
        return new Ledger(files.ledger());
    }
}
