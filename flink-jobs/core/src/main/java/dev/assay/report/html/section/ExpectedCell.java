package dev.assay.report.html.section;

import dev.assay.audit.DatasetAudit;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.state.Frequent;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Phrase;
import dev.assay.report.html.markup.Where;
import dev.assay.report.words.Words;
import dev.assay.score.Expectation;
import dev.assay.score.VaeScores.CellBlame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the network expected in a cell, with the accepted profile's texts where it knows only their
 * hashes.
 *
 * @param words of the report's language
 */
record ExpectedCell(Words words) {

    /** As many values and shapes as an encoder distinguishes, and some. */
    private static final int TEXTS = 64;

    Markup of(DatasetAudit d, CellBlame cell) {
        Expectation expected = cell.expected();
        if (expected == null) {
            return Markup.none();
        }
        Optional<Markup> value =
                text(expected.value(), texts(d, cell, ColumnProfile::values))
                        .map(text -> Where.value(words, text));
        Optional<Markup> shaped =
                text(expected.shape(), texts(d, cell, ColumnProfile::patterns))
                        .map(shape -> shaped(expected.words(), shape));
        Markup said = value.or(() -> shaped).orElse(Markup.text(expected.words()));
        return Phrase.of(words, "page.vae.expected", said);
    }

    private Markup shaped(String expected, String shape) {
        return Phrase.of(
                words, "page.vae.shaped", Markup.text(expected), Where.value(words, shape));
    }

    /** The column's frequent accepted texts; none where nothing is known of it. */
    private static List<String> texts(
            DatasetAudit d, CellBlame cell, Function<ColumnProfile, Frequent> which) {
        if (d.accepted() == null || !d.accepted().profile().names().contains(cell.column())) {
            return List.of();
        }
        return which.apply(d.accepted().profile().column(cell.column())).top(TEXTS).stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<String> text(Long hash, List<String> texts) {
        return hash == null ? Optional.empty() : Expectation.text(hash, texts);
    }
}
