package dev.assay.report;

import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.score.VaeScores.CellBlame;
import dev.assay.train.Expectation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the network expected in a cell, with the accepted profile's texts where it knows only their
 * hashes.
 */
final class ExpectedCell {

    /** As many values and shapes as an encoder tells apart, and some. */
    private static final int TEXTS = 64;

    private ExpectedCell() {}

    static Markup of(DatasetAudit d, CellBlame cell) {
        Expectation expected = cell.expected();
        if (expected == null) {
            return Markup.none();
        }
        ColumnProfile column = d.accepted() == null ? null : column(d, cell.column());
        Optional<String> value = text(expected.value(), column == null ? null : top(column, true));
        Optional<String> shape = text(expected.shape(), column == null ? null : top(column, false));
        Markup said =
                value.map(Where::value)
                        .or(
                                () ->
                                        shape.map(
                                                s ->
                                                        Markup.group(
                                                                Markup.text(
                                                                        expected.words()
                                                                                + " shaped "),
                                                                Where.value(s))))
                        .orElse(Markup.text(expected.words()));
        return Markup.group(Markup.text("; expected "), said);
    }

    private static ColumnProfile column(DatasetAudit d, String name) {
        Profile accepted = d.accepted().profile();
        return accepted.names().contains(name) ? accepted.column(name) : null;
    }

    private static List<String> top(ColumnProfile column, boolean values) {
        return (values ? column.values() : column.patterns())
                .top(TEXTS).stream().map(Map.Entry::getKey).toList();
    }

    private static Optional<String> text(Long hash, List<String> texts) {
        return hash == null || texts == null ? Optional.empty() : Expectation.text(hash, texts);
    }
}
