package dev.assay.scan.json;

import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.util.Optional;

/** Finds the array with the records in a document, which is read name by name and never kept. */
final class DocumentSearch {

    private final Window window;
    private final DocumentCursor cursor;
    private final String file;

    /** Of a document that starts where the window goes on. */
    DocumentSearch(Window window, String file) {
        this.window = window;
        this.cursor = new DocumentCursor(window);
        this.file = file;
    }

    /** The array of objects in the one object that a file is; empty where there is none. */
    Optional<Shape> only() throws IOException {
        Shape found = null;
        String first = "";
        String second = null;
        for (boolean more = cursor.begins(); more; more = cursor.goesOn()) {
            String name = cursor.name();
            if (cursor.byteHere() == '[' && cursor.ahead() == '{') {
                if (found == null) {
                    int within = window.next() + 1;
                    first = name;
                    found = new Shape(false, window.position(within), window.lines(), 1);
                } else if (second == null) {
                    second = name;
                }
            }
            cursor.skip();
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
                            + Texts.shown(DocumentFields.step(first))
                            + "}, or records: \"\" when the document itself is one");
        }
        return Optional.ofNullable(found);
    }

    /** The array, or the object, that a pointer names. */
    Shape at(String pointer) throws IOException {
        String[] names = pointer.substring(1).split("/", -1);
        for (int i = 0; i < names.length; i++) {
            String wanted = names[i].replace("~1", "/").replace("~0", "~");
            if (cursor.byteHere() != '{') {
                throw missing(wanted, pointer);
            }
            boolean more = cursor.begins();
            while (more && !cursor.name().equals(wanted)) {
                cursor.skip();
                more = cursor.goesOn();
            }
            if (!more) {
                throw missing(wanted, pointer);
            }
        }
        if (cursor.byteHere() != '[') {
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
}
