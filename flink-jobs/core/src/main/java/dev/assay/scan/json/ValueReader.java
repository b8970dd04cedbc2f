package dev.assay.scan.json;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.kind.ConflictMark;
import java.io.IOException;

/**
 * Reads a file from its start, value by value: objects and the elements of arrays are records. What
 * is behind a place that is not valid cannot be known, so such a file is not read.
 */
final class ValueReader implements BatchReader {

    /** Where in the file the next value is expected. */
    private enum State {
        TOP,
        OPENED,
        BEHIND_COMMA,
        BEHIND_VALUE,
        /** Behind the array with the records, in a document. */
        BEHIND_ALL,
        DONE
    }

    private final Window window;
    private final ByteRange range;
    private final Shape shape;
    private final Rows rows;
    private State state;

    ValueReader(SeekableInput input, ByteRange range, Shape shape, Rows rows) throws IOException {
        this.window = new Window(input, range.file(), shape.start(), range.fileLength());
        this.range = range;
        this.shape = shape;
        this.rows = rows;
        this.state = shape.within() < 0 ? State.TOP : State.OPENED;
        window.addLines(shape.lines());
    }

    @Override
    public boolean read(ColumnBatch batch) throws IOException {
        window.discard();
        batch.reset(window.bytes());
        while (batch.rows() < batch.capacity() && state != State.DONE) {
            if (state != State.BEHIND_ALL && step(batch)) {
                continue;
            }
            if (batch.rows() > 0) {
                // Filling moves bytes that the batch refers to, so what there is goes first.
                break;
            }
            if (state == State.BEHIND_ALL) {
                finish();
            } else if (!window.fill()) {
                end();
            }
            batch.reset(window.bytes());
        }
        return batch.rows() > 0;
    }

    /** Takes the next sign or value; false when it is not all there. */
    private boolean step(ColumnBatch batch) throws UnreadableDataException {
        byte[] b = window.bytes();
        int p = Syntax.blanks(b, window.next(), window.limit());
        if (p == window.limit()) {
            window.next(p);
            return false;
        }
        if (state != State.TOP && state != State.BEHIND_COMMA && b[p] == ']') {
            state = shape.within() < 0 ? State.TOP : State.BEHIND_ALL;
            window.next(p + 1);
            return true;
        }
        if (state == State.BEHIND_VALUE || state == State.TOP && b[p] == '[') {
            if (state == State.BEHIND_VALUE && b[p] != ',') {
                throw fault(p, "expected a comma or a closing bracket behind a record");
            }
            state = state == State.TOP ? State.OPENED : State.BEHIND_COMMA;
            window.next(p + 1);
            return true;
        }
        if (state == State.TOP && b[p] != '{') {
            throw fault(p, "expected an object or an array");
        }
        return value(batch, p);
    }

    private boolean value(ColumnBatch batch, int start) throws UnreadableDataException {
        byte[] b = window.bytes();
        int end = rows.end(b, start, window.limit());
        if (end == Syntax.BAD) {
            throw fault(rows.faultAt(), rows.fault());
        }
        if (end == Syntax.MORE) {
            return false;
        }
        long line = window.line(start);
        // Before cells are rewritten, which may bring line ends of their own.
        window.next(end);
        rows.take(batch, b, start, line, window.position(start));
        state = state == State.TOP ? State.TOP : State.BEHIND_VALUE;
        return true;
    }

    /** There are no more bytes. */
    private void end() throws UnreadableDataException {
        if (state != State.TOP || window.next() < window.limit()) {
            throw Shape.cutOff(window);
        }
        state = State.DONE;
    }

    /** Reads what a document has behind its records. */
    private void finish() throws IOException {
        Syntax syntax = new Syntax();
        syntax.beginWithin(shape.within());
        if (shape.within() > 0) {
            Shape.skip(window, syntax);
        }
        if (window.skipBlanks()) {
            throw fault(window.next(), "expected the end of the file behind its document");
        }
        state = State.DONE;
    }

    private UnreadableDataException fault(int at, String what) {
        boolean conflict =
                at < window.limit() && ConflictMark.is(window.bytes(), at, window.limit(), true);
        return window.invalid(at, conflict ? "a conflict mark of Git stands here" : what);
    }

    @Override
    public Residue residue() {
        return new Residue(window.lines(), consumed(), rows.odd());
    }

    @Override
    public long consumed() {
        return window.position();
    }

    @Override
    public long fileLength() {
        return range.fileLength();
    }
}
