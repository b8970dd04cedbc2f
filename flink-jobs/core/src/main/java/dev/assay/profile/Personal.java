package dev.assay.profile;

import dev.assay.declare.DatasetSpec;
import dev.assay.document.Nullable;
import dev.assay.privacy.ColumnName;
import dev.assay.privacy.PersonalMeaning;
import dev.assay.profile.value.SemanticType;
import dev.assay.scan.CellKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Columns whose values are evidently about persons: recognised by the form and the check digits of
 * values alone, or by the column's name and values that fit it. Where the declaration says nothing
 * of such a column, it is treated as sensitive.
 */
public final class Personal {

    /** What values mean whatever their column is called. */
    private static final Map<PersonalMeaning, List<SemanticType>> BY_FORM =
            Map.of(
                    PersonalMeaning.EMAIL, List.of(SemanticType.EMAIL),
                    PersonalMeaning.PHONE, List.of(SemanticType.PHONE),
                    PersonalMeaning.CARD, List.of(SemanticType.CARD),
                    PersonalMeaning.IBAN, List.of(SemanticType.IBAN),
                    PersonalMeaning.NATIONAL_ID, List.of(SemanticType.NATIONAL_ID),
                    PersonalMeaning.IP, List.of(SemanticType.IPV4, SemanticType.IPV6),
                    PersonalMeaning.MAC, List.of(SemanticType.MAC),
                    PersonalMeaning.SECRET, List.of(SemanticType.SECRET));

    /** Share of a column's values; check digits of cards are right by chance in a tenth. */
    private static final double EVIDENT = 0.5;

    /** The same in a part of the data, of which the whole may have more. */
    private static final double POSSIBLE = 0.25;

    /** Digits of a telephone number with signs that part them. */
    private static final Pattern PHONE_SHAPE = Pattern.compile("[+(]?9[-9 ().+/]*(x9| x9)?");

    private static final long FEWEST_DIGITS = 7;
    private static final long MOST_SIGNS = 24;

    /** Characters of an id of a device: 15 digits of an IMEI, 16 and more of others. */
    private static final long DEVICE = 14;

    private static final double HALF_TURN = 180;

    /** Characters of degrees with three digits behind the point. */
    private static final long FINE = 5;

    private static final double FIRST_NUMBER = 1e6;
    private static final double LAST_NUMBER = 1e15;

    /** 1890 and 2030, in seconds since 1970. */
    private static final double FIRST_BIRTH = -2_524_521_600.0;

    private static final double LAST_BIRTH = 1_893_456_000.0;

    private Personal() {}

    /**
     * What was found in a column.
     *
     * @param meaning what most of its personal values are
     * @param share of its values that are personal, in (0, 1]
     */
    public record Found(PersonalMeaning meaning, double share) {}

    /** Whether a value that means this, or nothing that is known, is personal by its form alone. */
    static boolean isByForm(@Nullable SemanticType meant) {
        return meant != null && BY_FORM.values().stream().anyMatch(types -> types.contains(meant));
    }

    /** Whether the column's values evidently are, whatever the other columns are. */
    public static boolean isEvident(ColumnProfile column) {
        return found(column).isPresent();
    }

    /** What the column's values evidently are, whatever the other columns are. */
    public static Optional<Found> found(ColumnProfile column) {
        return found(column, EVIDENT);
    }

    /** The same, where a column called no more than name is a person's if others are. */
    public static Optional<Found> found(ColumnProfile column, Profile profile) {
        return found(column, profile, EVIDENT);
    }

    private static Optional<Found> found(ColumnProfile column, Profile profile, double least) {
        Optional<Found> alone = found(column, least);
        if (alone.isPresent() || !ColumnName.isBareName(column.name())) {
            return alone;
        }
        boolean isOfPersons =
                profile.columns().stream()
                        .map(other -> found(other, least))
                        .flatMap(Optional::stream)
                        .anyMatch(found -> found.meaning != PersonalMeaning.SECRET);
        double texts = share(column, column.cells().of(CellKind.TEXT));
        return isOfPersons && texts >= least
                ? Optional.of(new Found(PersonalMeaning.PERSON_NAME, texts))
                : Optional.empty();
    }

    private static Optional<Found> found(ColumnProfile column, double least) {
        double byForm = 0;
        double most = 0;
        PersonalMeaning form = null;
        for (PersonalMeaning meaning : PersonalMeaning.values()) {
            long meant = 0;
            for (SemanticType type : BY_FORM.getOrDefault(meaning, List.of())) {
                meant += column.cells().of(type);
            }
            boolean isVersion =
                    meant > 0
                            && meaning == PersonalMeaning.IP
                            && ColumnName.isVersion(column.name());
            double share = isVersion ? 0 : share(column, meant);
            byForm += share;
            if (share > most) {
                most = share;
                form = meaning;
            }
        }
        if (form != null && byForm >= least) {
            return Optional.of(new Found(form, Math.min(1, byForm)));
        }
        return ColumnName.meaning(column.name())
                .map(meaning -> new Found(meaning, fitting(meaning, column)))
                .filter(found -> found.share >= least && found.share > 0);
    }

    /** Share of the values that fit what the column's name says. */
    private static double fitting(PersonalMeaning said, ColumnProfile column) {
        double texts = share(column, column.cells().of(CellKind.TEXT));
        return switch (said) {
            case PHONE -> phones(column);
            case PERSON_NAME -> column.distinctCount() > 1 ? texts : 0;
            case POSTAL_ADDRESS -> isLong(column, 6) ? texts : 0;
            case SECRET -> isLong(column, 6) && column.distinctCount() > 1 ? texts : 0;
            case NATIONAL_ID -> ids(column, texts);
            case BIRTH_DATE -> births(column);
            case LOCATION -> degrees(column);
            case DEVICE_ID -> isLong(column, DEVICE) ? ids(column, texts) : 0;
            case EMAIL, CARD, IBAN, IP, MAC -> 0;
        };
    }

    private static double ids(ColumnProfile column, double texts) {
        boolean isCoded = isLong(column, 5) && column.distinctCount() > 1;
        return isCoded ? texts + share(column, column.cells().of(CellKind.INTEGER)) : 0;
    }

    private static double phones(ColumnProfile column) {
        long texts =
                column.patterns().counts().entrySet().stream()
                        .filter(shape -> PHONE_SHAPE.matcher(shape.getKey()).matches())
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        double middle = column.quantiles().quantile(0.5);
        boolean areNumbers = middle >= FIRST_NUMBER && middle < LAST_NUMBER;
        boolean areTexts =
                isLong(column, FEWEST_DIGITS) && column.lengths().quantile(0.5) <= MOST_SIGNS;
        return (areTexts ? share(column, Math.min(texts, column.cells().of(CellKind.TEXT))) : 0)
                + (areNumbers ? share(column, column.cells().of(CellKind.INTEGER)) : 0);
    }

    private static double births(ColumnProfile column) {
        long times = column.cells().of(CellKind.DATE) + column.cells().of(CellKind.TIMESTAMP);
        double middle = column.times().quantile(0.5);
        if (share(column, times) > 0 && middle >= FIRST_BIRTH && middle <= LAST_BIRTH) {
            return share(column, times);
        }
        double day = column.quantiles().quantile(0.5);
        return day >= 18_900_101 && day <= 20_300_101
                ? share(column, column.cells().of(CellKind.INTEGER))
                : 0;
    }

    /** So fine that a house can be told: a hundredth of a degree is a kilometre. */
    private static double degrees(ColumnProfile column) {
        boolean areDegrees =
                column.numbers().n() > 0
                        && Math.abs(column.quantiles().quantile(0)) <= HALF_TURN
                        && Math.abs(column.quantiles().quantile(1)) <= HALF_TURN;
        return areDegrees && isLong(column, FINE) && column.distinctCount() > 1
                ? share(column, column.cells().of(CellKind.DECIMAL))
                : 0;
    }

    private static boolean isLong(ColumnProfile column, long least) {
        return column.lengths().quantile(0.5) >= least;
    }

    private static double share(ColumnProfile column, long values) {
        long present = column.cells().present();
        return present == 0 ? 0 : (double) values / present;
    }

    /** Whether a part's values may be such that those of the whole evidently are. */
    public static boolean isPossible(Profile part) {
        return part.columns().stream()
                .anyMatch(column -> found(column, part, POSSIBLE).isPresent());
    }

    /** Columns that evidently are, and of which the declaration does not say what they are. */
    public static Set<String> undeclared(DatasetSpec spec, Profile profile) {
        return profile.columns().stream()
                .filter(column -> !spec.saysWhether(column.name()))
                .filter(column -> found(column, profile).isPresent())
                .map(ColumnProfile::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The declaration with those columns of any of the profiles declared sensitive. */
    public static DatasetSpec declared(DatasetSpec spec, List<Profile> profiles) {
        Set<String> found = new TreeSet<>();
        profiles.forEach(profile -> found.addAll(undeclared(spec, profile)));
        return found.isEmpty() ? spec : spec.withSensitive(found);
    }
}
