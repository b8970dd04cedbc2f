package dev.assay.mutate;

import dev.assay.profile.Bins;
import dev.assay.profile.Bins.ColumnBins;
import dev.assay.profile.Bins.Grain;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.spec.ColumnType;
import java.util.ArrayList;
import java.util.List;

/**
 * A column that may be damaged.
 *
 * @param index its place in a row
 * @param name its name
 * @param type its accepted type
 * @param distinct different accepted values
 * @param names whether its values name things or people
 * @param told whether another column tells its value, or it tells another's
 * @param next the place of the column behind it, or of the first
 */
public record Target(
        int index,
        String name,
        ColumnType type,
        long distinct,
        boolean names,
        boolean told,
        int next) {

    private static final long FEW = 50;

    /** All columns that hold anything. */
    public static List<Target> of(Profile accepted, Bins bins) {
        List<Target> all = new ArrayList<>();
        List<String> names = accepted.names();
        for (ColumnBins b : bins.columns()) {
            int at = names.indexOf(b.name());
            ColumnProfile column = accepted.columns().get(at);
            boolean told =
                    bins.pairs().stream()
                            .filter(p -> p.grain() == Grain.VALUE)
                            .filter(p -> !p.determinant().equals(p.dependent()))
                            .anyMatch(
                                    p ->
                                            p.determinant().equals(b.name())
                                                    || p.dependent().equals(b.name()));
            if (column.cells().present() > 0) {
                all.add(
                        new Target(
                                at,
                                b.name(),
                                b.type(),
                                column.distinctCount(),
                                !b.type().isTemporal() && b.edges().isEmpty(),
                                told,
                                (at + 1) % names.size()));
            }
        }
        return all;
    }

    boolean isNumber() {
        return type.isNumeric();
    }

    boolean isTime() {
        return type.isTemporal();
    }

    boolean isText() {
        return type == ColumnType.TEXT || type == ColumnType.CATEGORICAL;
    }

    boolean varies() {
        return distinct > 1;
    }

    boolean hasFewValues() {
        return distinct >= 3 && distinct <= FEW;
    }

    boolean hasManyValues() {
        return distinct > FEW;
    }

    boolean namesMany() {
        return names && hasManyValues();
    }
}
