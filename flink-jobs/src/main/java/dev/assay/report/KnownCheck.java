package dev.assay.report;

import java.util.Locale;

/** What each check looks at, in words for people who did not write it. */
enum KnownCheck {
    READABLE(
            "The data could not be read",
            "The files can be opened and cut into rows.",
            Unit.NUMBER),
    SCHEMA(
            "Columns changed",
            "The columns are there, in order, and hold values of the accepted type.",
            Unit.NUMBER),
    VOLUME(
            "Unusual number of rows",
            "The dataset has not lost rows; it may grow as it likes, by files of a usual size.",
            Unit.COUNT),
    RAGGED_ROWS(
            "Rows have too many or too few cells",
            "Every record has as many cells as the header.",
            Unit.COUNT),
    STRAY_QUOTES(
            "A quote takes records",
            "No quoted cell holds lines that look like records.",
            Unit.COUNT),
    JOINED_FILES(
            "Files were joined", "No header or byte order mark stands inside a file.", Unit.COUNT),
    ENCODING("Text is not UTF-8", "Every value is valid UTF-8.", Unit.COUNT),
    PERSONAL_DATA(
            "Personal values are not declared",
            "Columns of mail addresses, telephone, card or account numbers are declared sensitive,"
                    + " or not to be.",
            Unit.SHARE),
    COMPLETENESS("More values are missing", "As many rows have a value as before.", Unit.SHARE),
    STAND_INS(
            "Texts stand in for missing values",
            "Few values are texts such as N/A, null or - that mean \"no value\".",
            Unit.SHARE),
    PARSE_ERRORS(
            "Values are not of the column's type",
            "Values can be read as the type that was accepted.",
            Unit.SHARE),
    SEMANTIC_TYPE(
            "Values mean something else",
            "Values are what they were: web addresses, item numbers whose check digit is right, and"
                    + " the like.",
            Unit.SHARE),
    DISTINCTNESS(
            "More or fewer different values",
            "There are about as many different values as before.",
            Unit.COUNT),
    NUMERIC_DRIFT(
            "Numbers moved", "Numbers are spread over the same ranges as before.", Unit.SHARE),
    CATEGORICAL_DRIFT(
            "Categories shifted",
            "Each category has about the share of rows that it had before.",
            Unit.SHARE),
    PATTERN_DRIFT(
            "Values are written differently",
            "Values have the shapes (letters, digits, signs) that they had before.",
            Unit.SHARE),
    LENGTH_DRIFT(
            "Texts are longer or shorter", "Texts are as long as they were before.", Unit.SHARE),
    TOP_VALUE("One value spread", "No single value takes many more rows than before.", Unit.SHARE),
    KNOWN_VALUES(
            "Frequent values became rare",
            "The values that are the most frequent have about their share of rows.",
            Unit.SHARE),
    NEW_VALUES(
            "Many new values",
            "No more of the different values are new than in the files before.",
            Unit.SHARE),
    RARE_LETTERS(
            "Letters in odd places",
            "Letters stand beside letters that they usually stand beside.",
            Unit.SHARE),
    VANISHED_CATEGORIES("Categories are gone", "Categories that were there are there.", Unit.SHARE),
    PADDING("Blanks around values", "No more values have a blank at either end.", Unit.SHARE),
    TIME_DRIFT("Other hours of the day", "Times are at the hours that they were.", Unit.SHARE),
    TIME_GAP(
            "Time is missing",
            "A file begins about as many hours after the one before as usual.",
            Unit.NUMBER),
    KEY_VIOLATIONS("Keys repeat", "No more rows have the key of another row.", Unit.SHARE),
    REFERENCE(
            "Keys are not found",
            "Values that must be found in another dataset are found there.",
            Unit.SHARE),
    INCIDENT("A declared incident is over", "Files that are known to be wrong.", Unit.NUMBER),
    STALE_REPEAT("A file came again", "No file has the contents of another one.", Unit.NUMBER),
    DUPLICATES("Rows repeat", "No more rows repeat an earlier row than before.", Unit.SHARE),
    ASSOCIATION(
            "Columns no longer belong together",
            "Knowing one column tells another as well as it did before.",
            Unit.SHARE),
    ROW_ANOMALIES(
            "More rows are unusual",
            "About one row in a hundred is as unusual as the strangest accepted rows (VAE).",
            Unit.SHARE),
    TWO_SAMPLE(
            "Rows can be told from accepted ones",
            "A network cannot tell today's rows from generated accepted ones any better than"
                    + " before (GAN).",
            Unit.SCORE),
    COHERENCE(
            "Values do not fit their rows",
            "No more values than before fit another row better than their own (GAN).",
            Unit.SHARE),
    SLOW_DRIFT(
            "Quality gets worse by little",
            "Shares of faults are about what they were when the baseline was accepted.",
            Unit.SHARE),
    RATCHET("A limit that was reached is lost", "Rules keep their best values.", Unit.NUMBER),
    RULE("A rule is broken", "What the declaration demands holds.", Unit.NUMBER),
    OTHER("A check failed", "A check of the dataset.", Unit.NUMBER);

    /** What a check's observed and expected values are. */
    enum Unit {
        SHARE,
        COUNT,
        SCORE,
        NUMBER
    }

    private final String title;
    private final String meaning;
    private final Unit unit;

    KnownCheck(String title, String meaning, Unit unit) {
        this.title = title;
        this.meaning = meaning;
        this.unit = unit;
    }

    /** The check of a finding; rules are one check, whatever they say. */
    static KnownCheck of(String check) {
        if (check.startsWith("rule ")) {
            return RULE;
        }
        for (KnownCheck known : values()) {
            if (known.id().equals(check)) {
                return known;
            }
        }
        return OTHER;
    }

    /** As findings name it. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong when it fails, a few words. */
    String title() {
        return title;
    }

    /** What holds when it passes, a sentence. */
    String meaning() {
        return meaning;
    }

    /** What its values are. */
    Unit unit() {
        return unit;
    }

    /** An observed or expected value in its unit. */
    String figure(Double value) {
        if (value == null || !Double.isFinite(value)) {
            return Figures.NONE;
        }
        return switch (unit) {
            case SHARE -> Figures.percent(value);
            case COUNT -> Figures.count(Math.round(value));
            case SCORE -> Figures.score(value);
            case NUMBER -> Figures.number(value);
        };
    }
}
