package dev.assay.inventory.guess;

import dev.assay.declare.ColumnType;
import dev.assay.declare.view.Field;
import dev.assay.inventory.guess.Guessed.Column;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.value.SemanticType;
import java.util.ArrayList;
import java.util.List;

/**
 * What columns mean that no header names, by the forms of their values and their order, which logs
 * of behaviour have nearly always: who, what, and then the rest.
 */
final class Headerless {

    private static final double LIKELY = 0.7;
    private static final double MAYBE = 0.5;

    /** Different values that keys have at least; grades and shares have fewer. */
    private static final long FEWEST = 8;

    private Headerless() {}

    /** Whether no header names the columns. */
    static boolean isOne(Profile profile) {
        List<String> names = profile.names();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals("c" + (i + 1))) {
                return false;
            }
        }
        return names.size() > 1;
    }

    /**
     * What they mean; empty where the values have no such forms.
     *
     * @param subject what the dataset is about, by its name
     */
    static List<Column> of(Profile profile, Concept subject) {
        List<ColumnProfile> all = profile.columns();
        List<Column> found = new ArrayList<>();
        for (ColumnProfile column : all) {
            if (isTime(column) && has(found, Field.TIME)) {
                found.add(new Column(Field.TIME, column.name(), LIKELY));
            } else if (ValueFit.areSteps(column) && has(found, Field.EVENT)) {
                found.add(new Column(Field.EVENT, column.name(), LIKELY));
            }
        }
        List<ColumnProfile> keys =
                all.stream().filter(column -> isKey(column) && isFree(found, column)).toList();
        boolean isLog =
                !found.isEmpty()
                        && keys.size() >= 2
                        && keys.get(0) == all.get(0)
                        && keys.get(0).distinctness() < 1;
        if (isLog) {
            found.add(new Column(Field.USER, keys.get(0).name(), MAYBE));
            found.add(new Column(Field.ITEM, keys.get(1).name(), MAYBE));
            if (keys.size() > 2 && keys.get(2).distinctCount() < keys.get(1).distinctCount()) {
                found.add(new Column(Field.CATEGORY, keys.get(2).name(), MAYBE));
            }
            return Candidates.inOrder(profile, found);
        }
        boolean isTable = all.size() > 1 && isKey(all.get(0)) && all.get(0).distinctness() >= 0.99;
        if (isTable && subject == Concept.USER) {
            return List.of(new Column(Field.USER, all.get(0).name(), LIKELY));
        }
        boolean hasTitle =
                isTable
                        && all.get(1).inferred() == ColumnType.TEXT
                        && all.get(1).distinctness() > 0.9;
        if (subject == Concept.ITEM && hasTitle) {
            return List.of(
                    new Column(Field.ITEM, all.get(0).name(), LIKELY),
                    new Column(Field.TITLE, all.get(1).name(), MAYBE));
        }
        return List.of();
    }

    private static boolean has(List<Column> found, Field field) {
        return found.stream().noneMatch(column -> column.field() == field);
    }

    private static boolean isFree(List<Column> found, ColumnProfile column) {
        return found.stream().noneMatch(other -> other.name().equals(column.name()));
    }

    private static boolean isTime(ColumnProfile column) {
        return column.inferred().isTemporal()
                || column.meaning().filter(SemanticType::isEpoch).isPresent();
    }

    private static boolean isKey(ColumnProfile column) {
        return column.distinctCount() >= FEWEST && ValueFit.of(Field.USER, column) == 1;
    }
}
