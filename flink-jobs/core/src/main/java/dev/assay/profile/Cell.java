package dev.assay.profile;

import dev.assay.profile.pair.CellCode;
import dev.assay.profile.state.LetterPairs;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.state.TimesOfDay;
import dev.assay.profile.value.CellHashes;
import dev.assay.profile.value.SemanticType;
import dev.assay.profile.value.Shape;
import dev.assay.profile.value.Texts;
import dev.assay.scan.CellKind;
import dev.assay.scan.Cells;
import dev.assay.scan.ColumnBatch;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** One cell of a batch, and what the profile would count it as; valid until the batch is reset. */
public record Cell(ColumnBatch batch, int column, int row) {

    private static final long SECONDS_OF_HOUR = 3_600;

    private byte[] bytes() {
        return batch.bytes();
    }

    private int offset() {
        return batch.offsets(column)[row];
    }

    private int length() {
        return batch.lengths(column)[row];
    }

    /** Whether it has no value; all else that is asked of such a cell is answered with no. */
    public boolean isMissing() {
        return batch.isMissing(column, row);
    }

    /** Its text, or null where it has no value. */
    public String text() {
        return batch.text(column, row);
    }

    /** Its text as its file has it, or null where it has no value. */
    public String written() {
        return batch.written(column, row);
    }

    /** A hash of its bytes, another one where it has no value. */
    public long hash() {
        return CellHashes.of(bytes(), offset(), length());
    }

    /** What its text reads as, or null where it has no value. */
    public CellKind kind() {
        return isMissing() ? null : Cells.kind(bytes(), offset(), length());
    }

    /** The number it reads as, or NaN. */
    public double number() {
        return isMissing() || !kind().isNumber()
                ? Double.NaN
                : Cells.number(bytes(), offset(), length());
    }

    /** Whether it has a value that does not read as a number, and does not stand for none. */
    public boolean hidesNumber() {
        return !isMissing() && !kind().isNumber() && !isStandIn();
    }

    /** Whether its text usually stands for "no value". */
    public boolean isStandIn() {
        return !isMissing()
                && kind() == CellKind.TEXT
                && Texts.isStandIn(bytes(), offset(), length());
    }

    /** Whether a blank stands at either end. */
    public boolean isPadded() {
        return !isMissing() && Texts.isPadded(bytes(), offset(), length());
    }

    /** Whether its bytes are not UTF-8. */
    public boolean isMalformed() {
        return !isMissing() && Texts.isMalformed(bytes(), offset(), length());
    }

    /** Whether it means that. */
    public boolean means(SemanticType type) {
        return type.isMeantBy(kind(), bytes(), offset(), length());
    }

    /** Its characters; -1 where it has no value. */
    public int characters() {
        return isMissing() ? -1 : Texts.characters(bytes(), offset(), length());
    }

    /** The hour of the day of the time it reads as, from 0; -1 where it is none. */
    public int hour() {
        double time = epochSecond();
        if (Double.isNaN(time)) {
            return -1;
        }
        long second = (long) Math.floor(time);
        return (int) (Math.floorDiv(second, SECONDS_OF_HOUR) % TimesOfDay.HOURS + TimesOfDay.HOURS)
                % TimesOfDay.HOURS;
    }

    /** The seconds since 1970-01-01T00:00Z of the time it reads as; NaN where it is none. */
    public double epochSecond() {
        CellKind kind = kind();
        return kind == CellKind.DATE || kind == CellKind.TIMESTAMP
                ? Cells.epochSecond(bytes(), offset(), length())
                : Double.NaN;
    }

    /** Its shape; null where it has no value. */
    public String shape() {
        if (isMissing()) {
            return null;
        }
        byte[] shape = new byte[Shape.LONGEST];
        int size =
                kind().isNumber()
                        ? Shape.ofNumber(bytes(), offset(), length(), shape)
                        : Shape.of(bytes(), offset(), length(), shape);
        return new String(shape, 0, size, StandardCharsets.UTF_8);
    }

    /** Whether it is certain that its value is not among others. */
    public boolean isMissingFrom(MinHashes others) {
        return !isMissing() && others.lacks(CellHashes.finish(hash()));
    }

    /** What sort of value it has, by which columns predict each other. */
    public long sort() {
        return CellCode.kind(batch, offset(), length(), new byte[Shape.LONGEST]);
    }

    /** The coarse class of its value; empty where it has none. */
    public OptionalLong magnitude() {
        Long magnitude = CellCode.magnitude(batch, offset(), length(), new byte[0]);
        return magnitude == null ? OptionalLong.empty() : OptionalLong.of(magnitude);
    }

    /** The greatest level of its pairs of letters; 0 where it is no text. */
    public int rarest(byte[] levels) {
        return isMissing() || kind() != CellKind.TEXT
                ? 0
                : LetterPairs.rarest(levels, bytes(), offset(), length());
    }
}
