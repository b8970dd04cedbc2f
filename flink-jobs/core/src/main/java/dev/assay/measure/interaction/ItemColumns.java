package dev.assay.measure.interaction;

import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Role;
import dev.assay.declare.view.Field;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Engine;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.recommend.interaction.InteractionSum;
import dev.assay.recommend.interaction.Interactions;
import dev.assay.recommend.worth.Attribute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Columns of a catalogue that may say something of its items: of few different values, of which
 * many items have one. Read as interactions, in which a value acts on the items that have it.
 *
 * @param spec of the catalogue
 * @param plan of its files
 * @param columns that are read
 */
public record ItemColumns(DatasetSpec spec, DataPlan plan, List<String> columns) {

    private static final int MOST_COLUMNS = 6;

    /** Items of a value at least, on average. */
    private static final int FEWEST_ITEMS = 3;

    /** Of a dataset; nothing where it is no catalogue, or no column may say anything. */
    public static Optional<ItemColumns> of(DatasetSpec spec, DataPlan plan, Profile whole) {
        String item = spec.columns().get(Field.ITEM.word());
        if (spec.role() != Role.ITEMS || item == null || spec.isSensitive(item)) {
            return Optional.empty();
        }
        List<String> columns =
                whole.columns().stream()
                        .filter(column -> !column.name().equals(item))
                        .filter(column -> !spec.isSensitive(column.name()))
                        .filter(column -> says(column, whole.rows()))
                        .sorted(Comparator.comparingLong(ColumnProfile::distinctCount).reversed())
                        .limit(MOST_COLUMNS)
                        .map(ColumnProfile::name)
                        .toList();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new ItemColumns(spec, plan, columns));
    }

    private static boolean says(ColumnProfile column, long rows) {
        ColumnType type = column.inferred();
        boolean isNamed =
                type == ColumnType.CATEGORICAL
                        || type == ColumnType.TEXT
                        || type == ColumnType.INTEGER
                        || type == ColumnType.BOOLEAN;
        long values = column.distinctCount();
        return isNamed && values > 1 && values * FEWEST_ITEMS <= rows;
    }

    /** All that what is read depends on. */
    public List<String> about() {
        List<String> about = new ArrayList<>();
        about.add(spec.name() + " " + spec.columns().get(Field.ITEM.word()) + " " + columns);
        about.add(plan.format().identity());
        plan.files().forEach(file -> about.add(file.path() + " " + file.hash()));
        return about;
    }

    /**
     * Reads them.
     *
     * @throws Exception when a file cannot be read, or the engine does not answer
     */
    public List<Attribute> read(Engine engine) throws Exception {
        List<Attribute> attributes = new ArrayList<>();
        for (String column : columns) {
            InteractionSum sum = new InteractionSum();
            InteractionTask.run(engine, said(column), plan, null, sum);
            attributes.add(new Attribute(spec.name(), column, Interactions.of(sum)));
        }
        return attributes;
    }

    /** As a log in which the values of a column act on items. */
    private DatasetSpec said(String column) {
        Map<String, String> meant =
                Map.of(
                        Field.USER.word(),
                        column,
                        Field.ITEM.word(),
                        spec.columns().get(Field.ITEM.word()));
        return new DatasetSpec(
                new DatasetSpec.About(spec.name(), "", "", Role.EVENTS),
                new DatasetSpec.Reading(
                        spec.path(),
                        spec.format(),
                        spec.missing(),
                        spec.types(),
                        spec.partitions()),
                new DatasetSpec.Meaning(meant, List.of(), Map.of()),
                new DatasetSpec.Privacy(List.of(), Map.of()),
                DatasetSpec.Demands.NONE);
    }
}
