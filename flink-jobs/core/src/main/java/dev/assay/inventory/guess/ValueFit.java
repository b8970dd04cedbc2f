package dev.assay.inventory.guess;

import dev.assay.declare.ColumnType;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.Step;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.value.SemanticType;
import java.util.List;
import java.util.Map;

/** How well the values of a column can have a meaning. */
final class ValueFit {

    /** Characters from which on a text describes, where most values are as long. */
    static final double LONG_TEXT = 60;

    /** Different values that kinds of events, grades and devices have, at most. */
    private static final long FEW = 200;

    private static final double FULL = 1;
    private static final double FAIR = 0.8;
    private static final double FAINT = 0.5;
    private static final double POOR = 0.3;
    private static final double NONE = 0.1;

    private static final double FIRST_DAY = 19_000_101;
    private static final double LAST_DAY = 21_001_231;

    private ValueFit() {}

    /** In [0, 1]; of a column without values nothing is known. */
    static double of(Field field, ColumnProfile column) {
        ColumnType type = column.inferred();
        if (type == ColumnType.EMPTY) {
            return FAIR;
        }
        boolean isText = type == ColumnType.TEXT || type == ColumnType.CATEGORICAL;
        if (column.meaning().filter(meaning -> meaning == SemanticType.JSON).isPresent()) {
            return NONE;
        }
        return switch (field) {
            case TIME -> time(column);
            case PRICE -> type.isNumeric() ? FULL : isText ? POOR + NONE : NONE;
            case QUANTITY -> number(type);
            case RANK, RESULTS -> number(type);
            case USER, ITEM, SESSION, SEARCH, PARENT, JUDGE -> key(column, isText);
            case EVENT -> column.distinctCount() > FEW || type == ColumnType.DECIMAL ? NONE : FULL;
            case GRADE -> column.distinctCount() > FEW ? POOR : FULL;
            case CATEGORY, BRAND, CHANNEL, CAMPAIGN ->
                    type == ColumnType.DECIMAL || type.isTemporal()
                            ? POOR
                            : isText
                                            && column.distinctness() > FAIR
                                            && column.cells().present() > FEW
                                    ? FAIR - NONE
                                    : FULL;
            case DEVICE, CURRENCY -> isText && column.distinctCount() <= FEW ? FULL : POOR;
            case TITLE -> isText ? FULL : NONE;
            case QUERY -> isText ? FULL : POOR;
            case DESCRIPTION -> isText ? FULL : NONE;
            case IMAGE, URL -> isText ? FULL : NONE;
            case GTIN -> isText || type.isNumeric() ? FULL : NONE;
        };
    }

    private static double number(ColumnType type) {
        return type == ColumnType.INTEGER ? FULL : type == ColumnType.DECIMAL ? FAIR : NONE;
    }

    /** Whole numbers that went through a program for tables have a fraction of zero. */
    private static double key(ColumnProfile column, boolean isText) {
        ColumnType type = column.inferred();
        if (type == ColumnType.INTEGER) {
            return FULL;
        }
        if (type == ColumnType.DECIMAL) {
            return areWhole(column) ? FULL : NONE;
        }
        return isText ? column.lengths().quantile(0.5) > LONG_TEXT ? POOR : FULL : NONE;
    }

    private static boolean areWhole(ColumnProfile column) {
        List<Map.Entry<String, Long>> top = column.patterns().top(3);
        return !top.isEmpty()
                        && top.stream().allMatch(shape -> shape.getKey().matches("[9+]*\\.[09]?"))
                || column.values().top(20).stream()
                        .allMatch(value -> value.getKey().matches("\\d+(\\.0*)?"));
    }

    private static double time(ColumnProfile column) {
        ColumnType type = column.inferred();
        if (type.isTemporal() || column.meaning().filter(SemanticType::isEpoch).isPresent()) {
            return FULL;
        }
        if (type == ColumnType.INTEGER) {
            boolean areDays =
                    column.numbers().min() >= FIRST_DAY && column.numbers().max() <= LAST_DAY;
            return areDays ? FULL : column.numbers().min() >= 1e8 ? FAIR : FAINT;
        }
        return type == ColumnType.TEXT || type == ColumnType.CATEGORICAL ? FAIR : POOR;
    }

    /** Whether most values are addresses of pictures. */
    static boolean arePictures(ColumnProfile column) {
        List<Map.Entry<String, Long>> top = column.values().top(50);
        long pictures =
                top.stream()
                        .filter(
                                v ->
                                        v.getKey()
                                                .matches(
                                                        "(?i).*\\.(jpe?g|png|gif|webp|avif)([?#].*)?"))
                        .count();
        return !top.isEmpty() && 2 * pictures > top.size();
    }

    /** Whether the values are words that logs have for what users do. */
    static boolean areSteps(ColumnProfile column) {
        List<Map.Entry<String, Long>> top = column.values().top(8);
        long known = top.stream().filter(value -> Step.usual(value.getKey()) != Step.OTHER).count();
        return column.distinctCount() <= FEW && known >= 2 && 2 * known >= top.size();
    }
}
