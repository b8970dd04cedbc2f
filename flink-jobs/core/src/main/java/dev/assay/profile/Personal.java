package dev.assay.profile;

import dev.assay.declare.DatasetSpec;
import dev.assay.profile.value.SemanticType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Columns whose values are evidently about persons: mail addresses, telephone, card and bank
 * account numbers, recognised by their form and their check digits. Where the declaration says
 * nothing of such a column, it is treated as sensitive.
 */
public final class Personal {

    private static final List<SemanticType> MEANINGS =
            List.of(SemanticType.EMAIL, SemanticType.PHONE, SemanticType.CARD, SemanticType.IBAN);

    /** Share of a column's values; check digits of cards are right by chance in a tenth. */
    private static final double EVIDENT = 0.5;

    /** The same in a part of the data, of which the whole may have more. */
    private static final double POSSIBLE = 0.25;

    private Personal() {}

    /** Whether the column's values evidently are. */
    public static boolean isEvident(ColumnProfile column) {
        return share(column) >= EVIDENT;
    }

    /** The share of the column's values that are; 0 where there are none. */
    public static double share(ColumnProfile column) {
        long meant = MEANINGS.stream().mapToLong(column.cells()::of).sum();
        return column.cells().present() == 0 ? 0 : (double) meant / column.cells().present();
    }

    /** What most of the column's personal values are. */
    public static SemanticType most(ColumnProfile column) {
        SemanticType most = MEANINGS.get(0);
        for (SemanticType meaning : MEANINGS) {
            most = column.cells().of(meaning) > column.cells().of(most) ? meaning : most;
        }
        return most;
    }

    /** Whether a part's values may be such that those of the whole evidently are. */
    public static boolean isPossible(Profile part) {
        return part.columns().stream().anyMatch(column -> share(column) >= POSSIBLE);
    }

    /** Columns that evidently are, and of which the declaration does not say what they are. */
    public static Set<String> undeclared(DatasetSpec spec, Profile profile) {
        Set<String> found = new TreeSet<>();
        for (ColumnProfile column : profile.columns()) {
            if (isEvident(column) && !spec.saysWhether(column.name())) {
                found.add(column.name());
            }
        }
        return found;
    }

    /** The declaration with those columns of any of the profiles declared sensitive. */
    public static DatasetSpec declared(DatasetSpec spec, List<Profile> profiles) {
        Set<String> found = new TreeSet<>();
        profiles.forEach(profile -> found.addAll(undeclared(spec, profile)));
        return found.isEmpty() ? spec : spec.withSensitive(found);
    }
}
