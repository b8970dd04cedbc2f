package dev.assay.declare.format;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;

/** How a column of a text file writes its values, where it is not as programs do. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Notation.Numbers.class, name = "number"),
    @JsonSubTypes.Type(value = Notation.Dates.class, name = "date"),
    @JsonSubTypes.Type(value = Notation.Truth.class, name = "boolean"),
    @JsonSubTypes.Type(value = Notation.Texts.class, name = "text")
})
public sealed interface Notation extends Serializable {

    /**
     * Numbers, such as {@code 1.234,50 €}.
     *
     * @param decimal the decimal mark, a comma or a point; the other one and blanks stand between
     *     thousands
     * @param unit that stands before or behind them, such as {@code %}; may be empty
     */
    record Numbers(char decimal, String unit) implements Notation {}

    /**
     * Dates, such as {@code 24.12.2026 18:30}.
     *
     * @param pattern with {@code d}, {@code M} ({@code MMM} for the word of a month) and {@code
     *     yyyy} or {@code yy} in some order, and maybe {@code H:mm}, {@code H:mm:ss} or, with a
     *     word for the half of the day, {@code h:mm a} or {@code a h:mm} behind them. Years of two
     *     digits are of 2000 up to 29 and of 1900 from 69 on; those between are no dates, since
     *     programs differ
     */
    record Dates(String pattern) implements Notation {}

    /**
     * Yes and no in some language, with any capitals.
     *
     * @param yes the word that means true
     * @param no the word that means false
     */
    record Truth(String yes, String no) implements Notation {}

    /** Texts as they stand, whatever they look like. */
    record Texts() implements Notation {}
}
