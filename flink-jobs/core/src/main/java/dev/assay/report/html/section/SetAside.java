package dev.assay.report.html.section;

import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import dev.assay.score.TrainingCurves;
import java.util.Optional;

/**
 * What a user learns of accepted rows that a network was not trained on.
 *
 * @param words of the report's language
 */
public record SetAside(Words words) {

    /** A sentence, where there were many. */
    public Optional<String> sentence(TrainingCurves curves) {
        return curves.vaeSetAside() > 0
                ? Optional.of(
                        words.text("page.vae.set-aside", Figures.percent(curves.vaeSetAside())))
                : Optional.empty();
    }
}
