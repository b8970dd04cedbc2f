package dev.assay.scan.kind;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises files. */
public final class Kinds {

    /** Bytes of a file that are enough to recognise it. */
    public static final int LOOK = 8 << 10;

    private static final String MARK = "\u00EF\u00BB\u00BF";

    private static final Pattern JSON =
            Pattern.compile("\\s*(\\{\\s*(\"|\\}|$)|\\[\\s*([\\[{\"\\]]|$))");
    private static final Pattern HTML =
            Pattern.compile("(?i)\\s*(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b");
    private static final Pattern XML = Pattern.compile("(?i)\\s*<(\\?xml|!doctype)\\b");

    private Kinds() {}

    /** What a file is that begins by these bytes; {@value #LOOK} are enough. */
    public static FileKind of(byte[] head) {
        String start =
                new String(head, 0, Math.min(LOOK, head.length), StandardCharsets.ISO_8859_1);
        // Numbers in binary files may have zeros where wide text has them.
        Optional<FileKind> known = Signatures.of(start).or(() -> WideText.of(start));
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Pointer> pointer = Pointer.of(start);
        if (pointer.isPresent()) {
            return pointer.get().kind();
        }
        String text = start.startsWith(MARK) ? start.substring(MARK.length()) : start;
        if (JSON.matcher(text).lookingAt()) {
            return json(text.strip());
        }
        if (HTML.matcher(text).lookingAt()) {
            return FileKind.HTML;
        }
        return XML.matcher(text).lookingAt() ? FileKind.XML : FileKind.TEXT;
    }

    /** Lines are closed by the bracket that opens them, and the next opens as this one did. */
    private static FileKind json(String text) {
        char open = text.charAt(0);
        char close = open == '{' ? '}' : ']';
        int end = text.indexOf('\n');
        String line = (end < 0 ? text : text.substring(0, end)).strip();
        String next = end < 0 ? "" : text.substring(end).strip();
        boolean closed = line.charAt(line.length() - 1) == close && line.length() > 1;
        boolean goesOn = next.isEmpty() ? open == '{' : next.charAt(0) == open;
        if (closed && goesOn) {
            return FileKind.JSON_LINES;
        }
        return open == '[' ? FileKind.JSON_ARRAY : FileKind.JSON;
    }

    /**
     * Why a file is not what it is declared to be, and what to do; empty when it may be text.
     *
     * @param head the first bytes
     * @param declared the name of the expected format, such as CSV
     */
    public static Optional<String> reason(byte[] head, String declared) {
        FileKind kind = of(head);
        if (kind == FileKind.TEXT) {
            return Optional.empty();
        }
        if (kind.isWideText()) {
            return Optional.of(
                    "the file is "
                            + kind.label()
                            + ", expected UTF-8; convert it, for example with iconv -f "
                            + kind.label()
                            + " -t UTF-8");
        }
        String start =
                new String(head, 0, Math.min(LOOK, head.length), StandardCharsets.ISO_8859_1);
        return Optional.of(
                Pointer.of(start)
                        .map(Pointer::reason)
                        .orElseGet(
                                () ->
                                        "the file is "
                                                + kind.label()
                                                + ", expected "
                                                + declared
                                                + "; "
                                                + kind.advice(declared)));
    }
}
