package dev.assay.report.html.section;

import dev.assay.report.words.Figures;
import dev.assay.score.TrainingCurves;
import java.util.Optional;

/** What a user learns of accepted rows that a network was not trained on. */
public final class SetAside {

    private SetAside() {}

    /** A sentence, where there were many. */
    public static Optional<String> sentence(TrainingCurves curves) {
        return curves.vaeSetAside() > 0
                ? Optional.of(
                        Figures.percent(curves.vaeSetAside())
                                + " of the accepted rows are unlike all others. The VAE was trained once"
                                + " more without such rows, and only more of them than that will be"
                                + " found. If they are errors, correct them and accept the data again.")
                : Optional.empty();
    }
}
