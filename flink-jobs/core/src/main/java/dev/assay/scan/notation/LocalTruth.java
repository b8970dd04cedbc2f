package dev.assay.scan.notation;

import dev.assay.declare.format.Notation;
import java.nio.charset.StandardCharsets;

/** Yes and no in some language, as true and false. */
final class LocalTruth implements CellWriter {

    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    private final String yes;
    private final String no;

    LocalTruth(Notation.Truth words) {
        this.yes = words.yes();
        this.no = words.no();
    }

    @Override
    public int write(byte[] b, int from, int length, byte[] into) {
        if (length > MOST) {
            return AS_IT_IS;
        }
        String word = new String(b, from, length, StandardCharsets.UTF_8);
        byte[] written =
                word.equalsIgnoreCase(yes) ? TRUE : word.equalsIgnoreCase(no) ? FALSE : null;
        if (written == null) {
            return AS_IT_IS;
        }
        System.arraycopy(written, 0, into, 0, written.length);
        return written.length;
    }
}
