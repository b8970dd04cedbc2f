package dev.assay.scan.json;

import dev.assay.declare.format.HowRead.Guess;
import dev.assay.scan.Format;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.kind.FileKind;
import dev.assay.scan.kind.Kinds;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds out where in a file its records are. */
final class ShapeSearch {

    /** Lines that are looked at. */
    private static final int LINES = 16;

    private static final int FIRST_LOOK = 64 << 10;

    private final String file;
    private final String pointer;
    private final Window window;

    /**
     * Of one file.
     *
     * @param pointer where its records are declared to be, or null
     */
    ShapeSearch(SeekableInput input, String file, String pointer) throws IOException {
        this.file = file;
        this.pointer = pointer;
        this.window = new Window(input, file, 0, Format.HEAD);
    }

    /** Whether each line is a record; this is seen in the first lines. */
    boolean isLines() throws IOException {
        while (window.limit() < FIRST_LOOK && window.fill()) {
            // More.
        }
        while (!hasTwoLines() && window.limit() < Format.HEAD && window.fill()) {
            // More.
        }
        Syntax syntax = new Syntax();
        byte[] b = window.bytes();
        int lines = 0;
        int objects = 0;
        boolean array = false;
        boolean goesOn = false;
        for (int p = 0; p < window.limit() && lines < LINES; ) {
            int end = lineEnd(b, p, window.limit());
            boolean whole = end < window.limit() || window.isEnded();
            int start = Syntax.blanks(b, Shape.isMark(b, p, end) ? p + Shape.MARK : p, end);
            if (start < end && whole) {
                array |= lines++ == 0 && b[start] == '[';
                int behind = b[start] == '{' ? syntax.value(b, start, end, 0) : -1;
                objects += behind >= 0 && Syntax.blanks(b, behind, end) == end ? 1 : 0;
            }
            goesOn |= start < end && !whole;
            p = end + 1;
        }
        // Of an array that is cut off, the last line may be an object.
        return lines + (goesOn ? 1 : 0) > 1
                && objects > 0
                && 2 * objects >= (array ? lines + 1 : lines);
    }

    private boolean hasTwoLines() {
        int first = lineEnd(window.bytes(), 0, window.limit());
        return first < window.limit()
                && lineEnd(window.bytes(), first + 1, window.limit()) < window.limit();
    }

    private static int lineEnd(byte[] b, int from, int to) {
        int p = from;
        while (p < to && b[p] != '\n') {
            p++;
        }
        return p;
    }

    /** What is told of a document whose records nobody declared; nothing of other files. */
    List<Guess> told() throws IOException {
        if (isLines() || pointer != null) {
            return List.of();
        }
        window.next(Shape.isMark(window.bytes(), 0, window.limit()) ? Shape.MARK : 0);
        return window.skipBlanks() && window.bytes()[window.next()] == '{'
                ? DocumentFields.told(window)
                : List.of();
    }

    /**
     * Where the records are.
     *
     * @throws UnreadableDataException when the file is not JSON, or it cannot be told
     */
    Shape find() throws IOException {
        boolean lines = isLines();
        refuseOthers();
        boolean declared = pointer != null && !pointer.isEmpty();
        if (lines && declared) {
            throw new UnreadableDataException(
                    file
                            + ": the file has an object in each line, and the records are declared at "
                            + pointer
                            + "; leave out records under format");
        }
        if (lines) {
            return Shape.LINES;
        }
        int mark = Shape.isMark(window.bytes(), 0, window.limit()) ? Shape.MARK : 0;
        window.next(mark);
        if (!window.skipBlanks()) {
            throw new UnreadableDataException(
                    file
                            + ":1: the file is empty; expected objects of JSON; deliver the file again"
                            + " or leave it out of path");
        }
        byte first = window.bytes()[window.next()];
        if (first != '{' && first != '[') {
            throw window.fault(
                    window.next(),
                    "the file is text and no JSON: it does not begin with { or [; check path, or"
                            + " declare its format");
        }
        if (declared) {
            return new DocumentSearch(window, file).at(pointer);
        }
        return pointer == null && first == '{'
                ? new DocumentSearch(window, file).only().orElseGet(() -> Shape.values(mark))
                : Shape.values(mark);
    }

    private void refuseOthers() throws UnreadableDataException {
        byte[] head = Arrays.copyOf(window.bytes(), Math.min(Kinds.LOOK, window.limit()));
        FileKind kind = Kinds.of(head);
        boolean json =
                kind == FileKind.JSON || kind == FileKind.JSON_ARRAY || kind == FileKind.JSON_LINES;
        Optional<String> other = json ? Optional.empty() : Kinds.reason(head, "JSON");
        if (other.isPresent()) {
            throw new UnreadableDataException(file + ":1: " + other.get());
        }
    }
}
