package dev.assay.scan.json;

import dev.assay.scan.ColumnBatch;
import dev.assay.scan.UnreadableDataException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads one object after the other, into the cells of columns. */
final class JsonRecord {

    /** How a cell stands in the bytes. */
    private enum Form {
        MISSING,
        PLAIN,
        ESCAPED,
        NESTED
    }

    /** What was read last. */
    private enum Behind {
        BRACKET,
        COMMA,
        VALUE
    }

    private final Keys keys;
    private final Syntax syntax = new Syntax();
    private final byte[][] missing;

    /** What the names are in that are read now, the outermost first. */
    private final Key[] parents = new Key[Keys.DEEPEST];

    private int depth;

    /** The name before in its object. */
    private Key before;

    private Behind behind = Behind.BRACKET;

    private final int[] from;
    private final int[] to;
    private final Form[] forms;
    private final long[] filled;

    /** Counts what is read, so that nothing must be cleared. */
    private long record;

    private String twice;

    /**
     * Reads objects into so many columns.
     *
     * @param missing texts that mean "no value"
     */
    JsonRecord(Keys keys, int columns, List<String> missing) {
        this.keys = keys;
        this.missing =
                missing.stream()
                        .map(m -> m.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new);
        this.from = new int[columns];
        this.to = new int[columns];
        this.forms = new Form[columns];
        this.filled = new long[columns];
    }

    /** Why the last one is not valid. */
    String fault() {
        return syntax.fault();
    }

    /** Where the last one is not valid. */
    int faultAt() {
        return syntax.at();
    }

    /** A name that stands twice in one object of the last one, or null. */
    String twice() {
        return twice;
    }

    /** The end of a value that is no object, as {@link #parse} has it of one. */
    int skip(byte[] b, int start, int limit) {
        return syntax.value(b, start, limit, 0);
    }

    /**
     * Reads the object that starts at {@code start}.
     *
     * @return where it ends, or {@link Syntax#MORE}, or {@link Syntax#BAD}
     * @throws UnreadableDataException when there are more names than can be columns
     */
    int parse(byte[] b, int start, int limit) throws UnreadableDataException {
        record++;
        twice = null;
        depth = 0;
        parents[0] = keys.root();
        before = null;
        behind = Behind.BRACKET;
        int p = start + 1;
        while (p >= 0) {
            if (behind == Behind.VALUE && p + 1 < limit && b[p] == ',' && b[p + 1] == '"') {
                // As programs write it, without blanks.
                p = member(b, p + 1, limit);
                continue;
            }
            p = syntax.skip(b, p, limit);
            if (p == limit) {
                return Syntax.MORE;
            }
            if (behind != Behind.COMMA && b[p] == '}') {
                if (depth == 0) {
                    return p + 1;
                }
                before = parents[depth--];
                behind = Behind.VALUE;
                p++;
            } else if (behind != Behind.VALUE) {
                p = member(b, p, limit);
            } else if (b[p] == ',') {
                behind = Behind.COMMA;
                p++;
            } else {
                return syntax.bad(p, "expected a comma or a closing bracket behind a value");
            }
        }
        return p;
    }

    /** The same of an object that must end with its line. */
    int parseLine(byte[] b, int start, int limit) throws UnreadableDataException {
        syntax.inLine(true);
        int end = parse(b, start, limit);
        syntax.inLine(false);
        return end;
    }

    /** Reads a name and its value, or the bracket of a value whose names are read next. */
    private int member(byte[] b, int start, int limit) throws UnreadableDataException {
        if (b[start] != '"') {
            return syntax.bad(start, "expected a name in double quotes");
        }
        // Objects have their names in the order of those before, so most are not looked for.
        Key guess = parents[depth].guess(before);
        int quote = guess == null ? -1 : guess.endAt(b, start + 1, limit);
        int nameEnd = quote + 1;
        if (quote >= 0) {
            before = guess;
        } else {
            nameEnd = syntax.text(b, start + 1, limit);
            if (nameEnd < 0) {
                return nameEnd;
            }
            boolean escaped = syntax.wasEscaped();
            before = keys.find(parents[depth], before, b, start + 1, nameEnd - 1, escaped);
        }
        int colon = syntax.colon(b, nameEnd, limit);
        if (colon < 0) {
            return colon;
        }
        int value = syntax.skip(b, colon, limit);
        if (value == limit) {
            return Syntax.MORE;
        }
        if (before != null && !before.isFirst(record)) {
            twice = before.name();
        }
        if (b[value] == '{' && depth + 1 < Keys.DEEPEST && before != null) {
            parents[++depth] = before;
            before = null;
            behind = Behind.BRACKET;
            return value + 1;
        }
        int end = syntax.value(b, value, limit, depth + 1);
        behind = Behind.VALUE;
        if (end >= 0 && before != null) {
            note(before, b, value, end);
        }
        return end;
    }

    private void note(Key key, byte[] b, int start, int end) {
        if (b[start] == 'n') {
            return;
        }
        key.valued();
        int column = key.column();
        if (column < 0) {
            keys.noColumn(key);
            return;
        }
        if (filled[column] == record) {
            twice = key.name();
        }
        filled[column] = record;
        boolean text = b[start] == '"';
        from[column] = text ? start + 1 : start;
        to[column] = text ? end - 1 : end;
        forms[column] =
                text
                        ? syntax.wasEscaped() ? Form.ESCAPED : Form.PLAIN
                        : b[start] == '[' || b[start] == '{' ? Form.NESTED : Form.PLAIN;
    }

    /** A name that is a column and was not asked for, or null. */
    String unforeseen() {
        return keys.unforeseen();
    }

    /** Whether the last one is a record; names that only others have are no columns. */
    void settle(boolean valid) {
        keys.settle(valid);
    }

    /** Puts the cells of the last one into the row being filled; they are rewritten in place. */
    void fill(ColumnBatch batch, byte[] b) {
        for (int column = 0; column < from.length; column++) {
            Form form = filled[column] == record ? forms[column] : Form.MISSING;
            int end =
                    switch (form) {
                        case ESCAPED -> Texts.unescape(b, from[column], to[column]);
                        case NESTED -> Texts.compact(b, from[column], to[column]);
                        default -> to[column];
                    };
            int length = end - from[column];
            boolean none = form == Form.MISSING || isMissing(b, from[column], length);
            batch.cell(column, none ? 0 : from[column], none ? ColumnBatch.MISSING : length);
        }
    }

    /** Whether a text means that there is no value. */
    boolean isMissing(byte[] b, int start, int length) {
        if (length == 0) {
            return true;
        }
        for (byte[] text : missing) {
            if (Arrays.equals(b, start, start + length, text, 0, text.length)) {
                return true;
            }
        }
        return false;
    }
}
