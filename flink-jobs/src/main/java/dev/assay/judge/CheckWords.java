package dev.assay.judge;

import java.util.Map;

/** What is said of each check that judges batches, whatever it found. */
final class CheckWords {

    /** What a check's share or count is of, and what to do when it is unusual. */
    private record Words(String what, String advice) {}

    private static final Map<String, Words> WORDS =
            Map.ofEntries(
                    Map.entry(
                            "volume",
                            new Words("rows", "Look for a feed that was cut off or sent twice.")),
                    Map.entry(
                            "duplicates",
                            new Words(
                                    "of the rows repeat an earlier row",
                                    "Look for rows that were delivered or joined twice.")),
                    Map.entry(
                            "key-violations",
                            new Words(
                                    "of the rows have the key of an earlier row",
                                    "Look for rows that were delivered or joined twice.")),
                    Map.entry(
                            "completeness",
                            new Words(
                                    "of the rows have no value",
                                    "Find out which feed stopped filling it.")),
                    Map.entry(
                            "stand-ins",
                            new Words(
                                    "of the values stand for \"no value\" (such as N/A, null or -)",
                                    "Deliver empty cells instead, or declare these texts under"
                                            + " missing.")),
                    Map.entry(
                            "parse-errors",
                            new Words(
                                    "of the values are not of the accepted type",
                                    "Fix the export's format (decimal comma, date order, stray"
                                            + " text).")),
                    Map.entry(
                            "semantic-type",
                            new Words(
                                    "of the values are what nearly all accepted ones are",
                                    "Look for values of another column, or check digits that are"
                                            + " wrong.")),
                    Map.entry(
                            "padding",
                            new Words(
                                    "of the values have a blank at either end",
                                    "Trim them in the export: joins miss them.")),
                    Map.entry(
                            "top-value",
                            new Words(
                                    "of the values are one value beyond its usual share",
                                    "Look for a default that is stuck, or one actor that floods"
                                            + " the log.")),
                    Map.entry(
                            "known-values",
                            new Words(
                                    "of the values are among the most frequent accepted ones",
                                    "Look for a lost segment, or for keys that were renamed.")),
                    Map.entry(
                            "new-values",
                            new Words(
                                    "of the different values were never there before",
                                    "Look for misspelt, padded or re-keyed values.")),
                    Map.entry(
                            "rare-letters",
                            new Words(
                                    "of the letters stand beside letters that they hardly ever"
                                            + " stand beside",
                                    "Look for misspelt, garbled or prefixed texts.")),
                    Map.entry(
                            "distinctness",
                            new Words(
                                    "times as many different values as the rows let expect",
                                    "Look for misspelt or merged values.")),
                    Map.entry(
                            "time-gap",
                            new Words(
                                    "hours after the batch before",
                                    "Look for a delivery that is missing, or a clock that is"
                                            + " wrong.")),
                    Map.entry(
                            "numeric-drift",
                            new Words(
                                    "the numbers",
                                    "Check the unit, the currency and the sign of the source.")),
                    Map.entry(
                            "categorical-drift",
                            new Words(
                                    "the shares of the values",
                                    "Check spelling, encoding and mapping of the values.")),
                    Map.entry(
                            "vanished-categories",
                            new Words(
                                    "values that are missing altogether",
                                    "Look for a segment that was lost.")),
                    Map.entry(
                            "pattern-drift",
                            new Words(
                                    "the shapes of the values",
                                    "Check how the values are written (letters, digits,"
                                            + " encoding).")),
                    Map.entry(
                            "length-drift",
                            new Words(
                                    "the lengths of the texts",
                                    "Look for texts that are cut off or joined.")),
                    Map.entry(
                            "time-drift",
                            new Words(
                                    "the hours of the day",
                                    "Look for another time zone, or hours that are missing.")));

    private CheckWords() {}

    /** What a check's share is of. */
    static String what(String check) {
        return WORDS.get(check).what();
    }

    /** What to do about a check's finding. */
    static String advice(String check) {
        return (WORDS.containsKey(check)
                        ? WORDS.get(check).advice()
                        : "Look for a broken join, rows sorted apart, or a column that was"
                                + " shifted or shuffled.")
                + " If the data is right, accept it with mvn assay:accept"
                + " -Dassay.acceptFindings.";
    }
}
