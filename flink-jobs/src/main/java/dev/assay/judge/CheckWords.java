package dev.assay.judge;

import dev.assay.catalogue.KnownCheck;
import java.util.Map;

/** What is said of each check that judges batches, whatever it found. */
final class CheckWords {

    /** What a check's share or count is of, and what to do when it is unusual. */
    private record Words(String what, String advice) {}

    private static final Map<KnownCheck, Words> WORDS =
            Map.ofEntries(
                    Map.entry(
                            KnownCheck.VOLUME,
                            new Words("rows", "Look for a feed that was cut off or sent twice.")),
                    Map.entry(
                            KnownCheck.DUPLICATES,
                            new Words(
                                    "of the rows repeat an earlier row",
                                    "Look for rows that were delivered or joined twice.")),
                    Map.entry(
                            KnownCheck.KEY_VIOLATIONS,
                            new Words(
                                    "of the rows have the key of an earlier row",
                                    "Look for rows that were delivered or joined twice.")),
                    Map.entry(
                            KnownCheck.COMPLETENESS,
                            new Words(
                                    "of the rows have no value",
                                    "Find out which feed stopped filling it.")),
                    Map.entry(
                            KnownCheck.STAND_INS,
                            new Words(
                                    "of the values stand for \"no value\" (such as N/A, null or -)",
                                    "Deliver empty cells instead, or declare these texts under"
                                            + " missing.")),
                    Map.entry(
                            KnownCheck.PARSE_ERRORS,
                            new Words(
                                    "of the values are not of the accepted type",
                                    "Fix the export's format (decimal comma, date order, stray"
                                            + " text).")),
                    Map.entry(
                            KnownCheck.SEMANTIC_TYPE,
                            new Words(
                                    "of the values are what nearly all accepted ones are",
                                    "Look for values of another column, or check digits that are"
                                            + " wrong.")),
                    Map.entry(
                            KnownCheck.PADDING,
                            new Words(
                                    "of the values have a blank at either end",
                                    "Trim them in the export: joins miss them.")),
                    Map.entry(
                            KnownCheck.TOP_VALUE,
                            new Words(
                                    "of the values are one value beyond its usual share",
                                    "Look for a default that is stuck, or one actor that floods"
                                            + " the log.")),
                    Map.entry(
                            KnownCheck.KNOWN_VALUES,
                            new Words(
                                    "of the values are among the most frequent accepted ones",
                                    "Look for a lost segment, or for keys that were renamed.")),
                    Map.entry(
                            KnownCheck.NEW_VALUES,
                            new Words(
                                    "of the different values were never there before",
                                    "Look for misspelt, padded or re-keyed values.")),
                    Map.entry(
                            KnownCheck.RARE_LETTERS,
                            new Words(
                                    "of the letters stand beside letters that they hardly ever"
                                            + " stand beside",
                                    "Look for misspelt, garbled or prefixed texts.")),
                    Map.entry(
                            KnownCheck.DISTINCTNESS,
                            new Words(
                                    "times as many different values as the rows let expect",
                                    "Look for misspelt or merged values.")),
                    Map.entry(
                            KnownCheck.TIME_GAP,
                            new Words(
                                    "hours after the batch before",
                                    "Look for a delivery that is missing, or a clock that is"
                                            + " wrong.")),
                    Map.entry(
                            KnownCheck.NUMERIC_DRIFT,
                            new Words(
                                    "the numbers",
                                    "Check the unit, the currency and the sign of the source.")),
                    Map.entry(
                            KnownCheck.CATEGORICAL_DRIFT,
                            new Words(
                                    "the shares of the values",
                                    "Check spelling, encoding and mapping of the values.")),
                    Map.entry(
                            KnownCheck.VANISHED_CATEGORIES,
                            new Words(
                                    "values that are missing altogether",
                                    "Look for a segment that was lost.")),
                    Map.entry(
                            KnownCheck.PATTERN_DRIFT,
                            new Words(
                                    "the shapes of the values",
                                    "Check how the values are written (letters, digits,"
                                            + " encoding).")),
                    Map.entry(
                            KnownCheck.LENGTH_DRIFT,
                            new Words(
                                    "the lengths of the texts",
                                    "Look for texts that are cut off or joined.")),
                    Map.entry(
                            KnownCheck.TIME_DRIFT,
                            new Words(
                                    "the hours of the day",
                                    "Look for another time zone, or hours that are missing.")));

    private CheckWords() {}

    /** What a check's share is of. */
    static String what(KnownCheck check) {
        return WORDS.get(check).what();
    }

    /** What to do about a check's finding. */
    static String advice(KnownCheck check) {
        return (WORDS.containsKey(check)
                        ? WORDS.get(check).advice()
                        : "Look for a broken join, rows sorted apart, or a column that was"
                                + " shifted or shuffled.")
                + " If the data is right, accept it with mvn assay:accept"
                + " -Dassay.acceptFindings.";
    }
}
