package dev.assay.scan.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Goes through a document name by name, without keeping what it passes. */
final class DocumentCursor {

    private final Window window;
    private final Syntax syntax = new Syntax();

    /** Of a document that starts where the window goes on. */
    DocumentCursor(Window window) {
        this.window = window;
    }

    /** Goes into the object that starts here; whether it has a name. */
    boolean begins() throws IOException {
        window.next(window.next() + 1);
        return !closes();
    }

    /** Passes over a value. */
    void skip() throws IOException {
        syntax.begin();
        Shape.skip(window, syntax);
    }

    /** Whether another name follows behind a value. */
    boolean goesOn() throws IOException {
        if (closes()) {
            return false;
        }
        if (byteHere() != ',') {
            throw window.invalid(
                    window.next(), "expected a comma or a closing bracket behind a value");
        }
        window.next(window.next() + 1);
        return true;
    }

    private boolean closes() throws IOException {
        boolean closes = byteHere() == '}';
        window.next(window.next() + (closes ? 1 : 0));
        return closes;
    }

    /** The next byte that is no blank. */
    byte byteHere() throws IOException {
        if (!window.skipBlanks()) {
            throw Shape.cutOff(window);
        }
        return window.bytes()[window.next()];
    }

    /** The byte behind the next one that is no blank; 0 at the end of the file. */
    byte ahead() throws IOException {
        while (true) {
            int p = Syntax.blanks(window.bytes(), window.next() + 1, window.limit());
            if (p < window.limit()) {
                return window.bytes()[p];
            }
            if (!window.fill()) {
                return 0;
            }
        }
    }

    /** Reads a name, and goes on to its value. */
    String name() throws IOException {
        if (byteHere() != '"') {
            throw window.invalid(window.next(), "expected a name in double quotes");
        }
        int start = window.next() + 1;
        int end = syntax.text(window.bytes(), start, window.limit());
        while (end == Syntax.MORE && window.fill()) {
            start = window.next() + 1;
            end = syntax.text(window.bytes(), start, window.limit());
        }
        if (end == Syntax.BAD) {
            throw window.invalid(syntax.at(), syntax.fault());
        }
        if (end == Syntax.MORE) {
            throw Shape.cutOff(window);
        }
        byte[] name = Arrays.copyOfRange(window.bytes(), start, end - 1);
        window.next(end);
        if (byteHere() != ':') {
            throw window.invalid(window.next(), "expected a colon behind a name");
        }
        window.next(window.next() + 1);
        byteHere();
        return new String(name, 0, Texts.unescape(name, 0, name.length), StandardCharsets.UTF_8);
    }
}
