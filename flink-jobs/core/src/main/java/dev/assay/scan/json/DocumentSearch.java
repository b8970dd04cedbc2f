package dev.assay.scan.json;

import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Finds the array with the records in a document, which is read name by name and never kept. */
final class DocumentSearch {

    private final Window window;
    private final String file;

    /** Of a document that starts where the window goes on. */
    DocumentSearch(Window window, String file) {
        this.window = window;
        this.file = file;
    }

    /** The array of objects in the one object that a file is; empty where there is none. */
    Optional<Shape> only() throws IOException {
        Shape found = null;
        String first = "";
        String second = null;
        Syntax syntax = new Syntax();
        window.next(window.next() + 1);
        for (boolean more = begins(); more; more = goesOn()) {
            String name = name();
            if (byteHere() == '[' && ahead() == '{') {
                if (found == null) {
                    int within = window.next() + 1;
                    first = name;
                    found = new Shape(false, window.position(within), window.lines(), 1);
                } else if (second == null) {
                    second = name;
                }
            }
            syntax.begin();
            Shape.skip(window, syntax);
        }
        if (window.skipBlanks()) {
            return Optional.empty();
        }
        if (second != null) {
            throw new UnreadableDataException(
                    file
                            + ": the document has two arrays of objects, "
                            + Texts.shown(first)
                            + " and "
                            + Texts.shown(second)
                            + "; say which are the records, such as format: {type: json, records: /"
                            + Texts.shown(first.replace("~", "~0").replace("/", "~1"))
                            + "}, or records: \"\" when the document itself is one");
        }
        return Optional.ofNullable(found);
    }

    /** The array, or the object, that a pointer names. */
    Shape at(String pointer) throws IOException {
        String[] names = pointer.substring(1).split("/", -1);
        Syntax syntax = new Syntax();
        for (int i = 0; i < names.length; i++) {
            String wanted = names[i].replace("~1", "/").replace("~0", "~");
            if (byteHere() != '{') {
                throw missing(wanted, pointer);
            }
            window.next(window.next() + 1);
            boolean more = begins();
            while (more && !name().equals(wanted)) {
                syntax.begin();
                Shape.skip(window, syntax);
                more = goesOn();
            }
            if (!more) {
                throw missing(wanted, pointer);
            }
        }
        if (byteHere() != '[') {
            throw window.fault(
                    window.next(), "at " + pointer + " is no array, expected one of objects");
        }
        window.next(window.next() + 1);
        return new Shape(false, window.position(), window.lines(), names.length);
    }

    private UnreadableDataException missing(String name, String pointer) {
        return window.fault(
                window.next(),
                "no object of the document has "
                        + name
                        + " where the records are declared at "
                        + pointer
                        + "; check records under format");
    }

    /** Whether an object that was opened has a name. */
    private boolean begins() throws IOException {
        return !closes();
    }

    /** Whether another name follows behind a value. */
    private boolean goesOn() throws IOException {
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
    private byte byteHere() throws IOException {
        if (!window.skipBlanks()) {
            throw Shape.cutOff(window);
        }
        return window.bytes()[window.next()];
    }

    /** The byte behind the next one that is no blank; 0 at the end of the file. */
    private byte ahead() throws IOException {
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
    private String name() throws IOException {
        if (byteHere() != '"') {
            throw window.invalid(window.next(), "expected a name in double quotes");
        }
        Syntax syntax = new Syntax();
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
