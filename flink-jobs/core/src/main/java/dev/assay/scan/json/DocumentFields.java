package dev.assay.scan.json;

import dev.assay.declare.format.HowRead.Answer;
import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.HowRead.Key;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a document that is one object has, besides that one array of objects in it holds the
 * records: fields that are not read, or arrays further within of which nobody said that they are.
 */
final class DocumentFields {

    /** Levels of objects that are looked into. */
    private static final int DEEPEST = 4;

    /** Names that are told. */
    private static final int MOST = 8;

    /** Of a question that the user should answer. */
    private static final double OPEN = 0.5;

    private final DocumentCursor cursor;

    /** Pointers to the arrays of objects at its top, and to those further within. */
    private final List<String> arrays = new ArrayList<>();

    private final List<String> within = new ArrayList<>();

    /** Names of all other fields at its top. */
    private final List<String> others = new ArrayList<>();

    /** Whether one of these holds an array, or an object within an object. */
    private boolean isNested;

    private DocumentFields(DocumentCursor cursor) {
        this.cursor = cursor;
    }

    /** What is told of the document that starts where the window goes on; nothing of several. */
    static List<Guess> told(Window window) throws IOException {
        DocumentFields fields = new DocumentFields(new DocumentCursor(window));
        fields.look("", 0);
        return window.skipBlanks() ? List.of() : fields.guesses();
    }

    /** A name as a step of a pointer. */
    static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private void look(String at, int depth) throws IOException {
        for (boolean more = cursor.begins(); more; more = cursor.goesOn()) {
            String name = cursor.name();
            String pointer = at + "/" + step(name);
            byte first = cursor.byteHere();
            boolean isArray = first == '[';
            byte second = isArray ? cursor.ahead() : 0;
            if (second == '{') {
                add(depth == 0 ? arrays : within, pointer);
            } else if (depth == 0) {
                add(others, name);
            }
            isNested |=
                    depth > 0 ? isArray || first == '{' : isArray && second != '{' && second != ']';
            if (first == '{' && depth + 1 < DEEPEST) {
                look(pointer, depth + 1);
            } else {
                cursor.skip();
            }
        }
    }

    private static void add(List<String> names, String name) {
        if (names.size() <= MOST) {
            names.add(name);
        }
    }

    private List<Guess> guesses() {
        if (arrays.isEmpty()) {
            return List.of(new Guess(Key.RECORDS, itself()));
        }
        List<Guess> guesses = new ArrayList<>();
        guesses.add(new Guess(Key.RECORDS, List.of(new Answer(arrays.get(0), 1))));
        if (!others.isEmpty()) {
            String names =
                    String.join(", ", others.stream().limit(MOST).map(Texts::shown).toList())
                            + (others.size() > MOST ? " …" : "");
            guesses.add(new Guess(Key.LEFT_OUT, List.of(new Answer(names, isNested ? OPEN : 1))));
        }
        return guesses;
    }

    /** The document is the only record, unless an array within it holds them. */
    private List<Answer> itself() {
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer("\"\"", within.isEmpty() ? 1 : OPEN));
        int shown = Math.min(2, within.size());
        within.subList(0, shown).forEach(array -> answers.add(new Answer(array, OPEN / shown)));
        return answers;
    }
}
