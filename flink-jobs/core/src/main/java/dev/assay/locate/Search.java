package dev.assay.locate;

import java.util.Optional;

/** Looks for the rows that show one finding. */
sealed interface Search
        permits CellSearch,
                ExchangeSearch,
                OuterSearch,
                PairSearch,
                RepeatSearch,
                RisenSearch,
                StepSearch,
                SurplusSearch,
                UnknownSearch {

    /** Which rows it must have seen before it can say. */
    enum Lesson {
        /** None. */
        NONE,
        /** Those of the files that are as accepted. */
        ACCEPTED,
        /** Those in which it looks. */
        JUDGED,
        /** Those that are as accepted, and then those in which it looks. */
        BOTH,
        /** Those of the dataset that the column refers to. */
        REFERRED;

        boolean hasAccepted() {
            return this == ACCEPTED || this == BOTH;
        }

        boolean hasJudged() {
            return this == JUDGED || this == BOTH;
        }
    }

    /** Which rows are handed to {@link #learn} first. */
    default Lesson lesson() {
        return Lesson.NONE;
    }

    /**
     * A row of the lesson.
     *
     * @param judged whether it is one of those that are looked at afterwards
     */
    default void learn(Row row, boolean judged) {}

    /** All accepted rows, or all that are referred to, were learned: there are no others. */
    default void learnedAll() {}

    /** The rows that are judged were learned. */
    default void learnedJudged() {}

    /** What to show of a row in which the finding can be seen; empty for all others. */
    Optional<String> look(Row row);

    /** The same of rows that are shown where there are too few of the others. */
    default Optional<String> lookAgain(Row row) {
        return Optional.empty();
    }
}
