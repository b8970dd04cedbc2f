package dev.assay.report.log;

import dev.assay.batch.Bins;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.Step;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a user learns of a log none of whose events is known as a step: views of it have shares and
 * rates of steps that are 0 whatever happens.
 *
 * @param words of the log's language
 */
public record UnknownSteps(Words words) {

    private static final int SHOWN = 5;

    /** A sentence, where no value of the event column means a step and views would tell of one. */
    public Optional<String> sentence(DatasetSpec spec, Bins bins) {
        String column = spec.columns().get(Field.EVENT.word());
        boolean hasViews = spec.view().isEmpty() && !spec.views().views().isEmpty();
        if (column == null || !hasViews || spec.isSensitive(column)) {
            return Optional.empty();
        }
        List<String> values =
                bins.columns().stream()
                        .filter(bin -> bin.name().equals(column))
                        .map(ColumnBins::categories)
                        .flatMap(List::stream)
                        .toList();
        boolean isKnown =
                values.stream()
                        .map(spec.views().options()::step)
                        .anyMatch(step -> step != Step.OTHER);
        return values.isEmpty() || isKnown
                ? Optional.empty()
                : Optional.of(
                        words.text(
                                "goal.unknown-steps",
                                spec.name(),
                                column,
                                values.stream().limit(SHOWN).collect(Collectors.joining(", ")),
                                String.join(", ", Step.declarable())));
    }
}
