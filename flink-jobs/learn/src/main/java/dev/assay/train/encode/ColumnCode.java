package dev.assay.train.encode;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.assay.score.Expectation;
import java.util.List;

/**
 * How one column's cells become numbers. Fitted from sketches; holds no value of the data, only
 * ranks and hashes.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
@JsonSubTypes({
    @JsonSubTypes.Type(value = NumberCode.class, name = "number"),
    @JsonSubTypes.Type(value = CategoryCode.class, name = "category"),
    @JsonSubTypes.Type(value = TextCode.class, name = "text"),
    @JsonSubTypes.Type(value = TimeCode.class, name = "time")
})
public sealed interface ColumnCode permits NumberCode, CategoryCode, TextCode, TimeCode {

    /** The column's name. */
    String column();

    /** Widths of the stretches it writes: categorical ones negative, Gaussian ones positive. */
    List<Integer> stretches();

    /** Positions of the encoded row that it takes. */
    default int width() {
        return stretches().stream().mapToInt(Math::abs).sum();
    }

    /**
     * The choices that make up a cell.
     *
     * @param column index of this code
     * @param at first position of this column
     */
    List<Token> tokens(int column, int at);

    /**
     * Writes a cell.
     *
     * @param b bytes of the cell, UTF-8
     * @param length of the cell, negative when it is missing
     * @param out the encoded row; what is not written stays 0
     * @param mask 1 where a Gaussian position holds a value; what is not written stays 0
     * @param at first position of this column
     */
    void encode(byte[] b, int offset, int length, float[] out, float[] mask, int at);

    /**
     * What a decoder's output says of the cell: the likeliest class, the mean number.
     *
     * @param out means of Gaussian positions, logits of classes
     * @param at first position of this column
     */
    Expectation expected(float[] out, int at);

    /** Index of the greatest of some numbers. */
    static int likeliest(float[] numbers, int at, int size) {
        int likeliest = 0;
        for (int i = 1; i < size; i++) {
            likeliest = numbers[at + i] > numbers[at + likeliest] ? i : likeliest;
        }
        return likeliest;
    }
}
