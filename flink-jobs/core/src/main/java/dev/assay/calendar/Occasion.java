package dev.assay.calendar;

/**
 * What a feast has to do with a batch.
 *
 * @param day of the feast
 * @param place of the batch beside it
 */
public record Occasion(NamedDay day, Place place) {

    /** Where the days of a batch are. */
    public enum Place {
        /** The batch is of that day. */
        ON,
        /** That day is among those of the batch. */
        AMONG,
        /** The batch ends on the day before. */
        BEFORE,
        /** The batch begins on the day after. */
        AFTER,
        /** That day lies between the batch before and this one. */
        BETWEEN
    }

    /** Whether both are of the same feast, each in its year, and at the same side of it. */
    public boolean isAlike(Occasion other) {
        return isSamePlace(other) && day.isSameFeast(other.day);
    }

    /** Whether both are at the same side of a feast, whichever it is. */
    public boolean isSamePlace(Occasion other) {
        return place == other.place;
    }
}
