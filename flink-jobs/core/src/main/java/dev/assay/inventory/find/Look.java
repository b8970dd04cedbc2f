package dev.assay.inventory.find;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.HowRead;
import dev.assay.inventory.find.Aside.Why;
import dev.assay.measure.Inputs;
import dev.assay.scan.Formats;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.csv.Dialects;
import dev.assay.scan.dialect.TableForm;
import dev.assay.scan.kind.FileKind;
import dev.assay.scan.kind.Kinds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at files one after the other, at their beginnings only.
 *
 * @param inputs the files' bytes
 * @param seen what was found of files whose header is the same as another one's, by ending and
 *     header
 */
record Look(Inputs inputs, Map<String, FoundFile> seen) {

    /** Bytes of a beginning. */
    private static final int BYTES = 64 << 10;

    /** Lines of text by which a table is known, and bytes of them, at least. */
    private static final int LINES = 60;

    private static final int FEWEST_BYTES = 4 << 10;

    /** Records that a text must have whose name is not one of a table. */
    private static final int FEWEST = 3;

    /** The share of records with as many cells, where the name is one of a table, or is not. */
    private static final double NAMED = 0.7;

    private static final double UNNAMED = 0.95;

    /** The share of cells that are no words, where blanks or colons stand between them. */
    private static final double FORMS = 0.4;

    /** Nothing seen yet. */
    static Look at(Inputs inputs) {
        return new Look(inputs, new HashMap<>());
    }

    /** What came of a look: one of these, or nothing where it is no data. */
    record Seen(
            Optional<FoundFile> file,
            List<Elsewhere> elsewhere,
            Optional<Aside> aside,
            boolean isArchive) {

        static final Seen NOTHING = new Seen(Optional.empty(), List.of(), Optional.empty(), false);

        static Seen of(FoundFile file) {
            return new Seen(Optional.of(file), List.of(), Optional.empty(), false);
        }

        static Seen aside(String path, Why why, String detail) {
            return new Seen(
                    Optional.empty(), List.of(), Optional.of(new Aside(path, why, detail)), false);
        }
    }

    /** The beginning of what a file holds. */
    record Head(String path, long bytes, FileKind kind, byte[] first, boolean whole) {

        String text() {
            return new String(first, StandardCharsets.UTF_8);
        }

        /** The first lines, which are enough to know a table by. */
        Head lines() {
            int lines = 0;
            int end = 0;
            while (end < first.length && (lines < LINES || end < FEWEST_BYTES)) {
                lines += first[end++] == '\n' ? 1 : 0;
            }
            return end == first.length
                    ? this
                    : new Head(path, bytes, kind, Arrays.copyOf(first, end), false);
        }
    }

    /**
     * Looks at a file.
     *
     * @param path relative to the project
     */
    Seen at(String path) {
        Head head;
        try (SeekableInput stored = inputs.open(path)) {
            byte[] first = first(stored, Kinds.LOOK);
            if (first.length == 0) {
                return LeftOut.isNamedData(path) ? Seen.aside(path, Why.EMPTY, "") : Seen.NOTHING;
            }
            FileKind kind = Kinds.of(first);
            if (kind == FileKind.TAR || kind == FileKind.ZIP) {
                return archive();
            }
            if (!kind.isPacked()) {
                byte[] more = first(stored, BYTES);
                return content(
                        new Head(path, stored.length(), kind, more, more.length < BYTES), stored);
            }
            SeekableInput contents = Formats.contents(stored, path);
            if (contents == stored) {
                // What unpacks it is not at hand.
                return Seen.of(FoundFile.closed(path, stored.length(), kind, kind));
            }
            byte[] unpacked = first(contents, BYTES);
            if (Kinds.of(unpacked) == FileKind.TAR) {
                return archive();
            }
            head = new Head(path, stored.length(), kind, unpacked, unpacked.length < BYTES);
            return head.first().length == 0
                    ? Seen.aside(path, Why.EMPTY, "what is packed in it has no bytes")
                    : content(head, stored);
        } catch (IOException e) {
            return LeftOut.isNamedData(path)
                    ? Seen.aside(path, Why.UNREADABLE, reason(e, path))
                    : Seen.NOTHING;
        }
    }

    private static Seen archive() {
        return new Seen(Optional.empty(), List.of(), Optional.empty(), true);
    }

    private Seen content(Head head, SeekableInput stored) throws IOException {
        FileKind kind = Kinds.of(head.first());
        String path = head.path();
        return switch (kind) {
            case TEXT, UTF_16, UTF_16LE, UTF_16BE, UTF_32, UTF_32LE, UTF_32BE -> text(head, kind);
            case JSON, JSON_ARRAY, JSON_LINES -> JsonLook.at(inputs, head, kind);
            case PARQUET, ORC, AVRO, XLSX ->
                    Seen.of(
                            new FoundFile(
                                    path,
                                    head.bytes(),
                                    head.kind(),
                                    kind,
                                    Reads.columns(stored, path, kind),
                                    true,
                                    Reads.read(kind, "")));
            case ARROW, HDF5, NUMPY, SQLITE -> Seen.of(closed(head, kind));
            case ODS, OLE2 ->
                    LeftOut.isNamedData(path) ? Seen.of(closed(head, kind)) : Seen.NOTHING;
            case ENCRYPTED_ZIP, ENCRYPTED_OFFICE, ENCRYPTED_PARQUET ->
                    Seen.aside(path, Why.LOCKED, "the file is " + kind.label());
            case SEVEN_ZIP, RAR -> Seen.aside(path, Why.CLOSED, "the file is " + kind.label());
            case LFS_POINTER, DVC_POINTER -> pointers(head);
            case DOCX, PPTX, PDF, HTML, XML ->
                    LeftOut.isNamedData(path)
                            ? Seen.aside(
                                    path,
                                    Why.UNREADABLE,
                                    "the file is " + kind.label() + "; " + kind.advice("CSV"))
                            : Seen.NOTHING;
            default ->
                    Seen.aside(path, Why.CLOSED, "what is packed in the file is " + kind.label());
        };
    }

    private static Seen pointers(Head head) {
        Optional<Elsewhere> lfs = Elsewhere.lfs(head.path(), head.text());
        List<Elsewhere> all =
                lfs.isPresent()
                        ? LeftOut.isNamedData(head.path()) ? List.of(lfs.get()) : List.of()
                        : Elsewhere.dvc(head.path(), head.text()).stream()
                                .filter(data -> !LeftOut.isFile(data.path()))
                                .toList();
        return new Seen(Optional.empty(), all, Optional.empty(), false);
    }

    private static FoundFile closed(Head head, FileKind kind) {
        return FoundFile.closed(head.path(), head.bytes(), head.kind(), kind);
    }

    private Seen text(Head head, FileKind kind) {
        String path = head.path();
        boolean isNamed = LeftOut.isNamedData(path);
        if (path.endsWith(".dvc")) {
            return pointers(head);
        }
        String known = ending(path) + '\n' + line(head.first());
        FoundFile alike = seen.get(known);
        if (alike != null) {
            return Seen.of(
                    new FoundFile(
                            path,
                            head.bytes(),
                            head.kind(),
                            kind,
                            alike.columns(),
                            true,
                            alike.read()));
        }
        Head lines = kind.isWideText() ? head : head.lines();
        boolean isPossible = isNamed || kind.isWideText() || TableForm.isPossible(lines.first());
        if (!isPossible) {
            return Seen.NOTHING;
        }
        Optional<HowRead> read = read(lines);
        if (read.isEmpty()) {
            return isNamed && !isBinaryName(path)
                    ? Seen.aside(path, Why.UNREADABLE, "the file is no table of text")
                    : Seen.NOTHING;
        }
        CsvDialect dialect = read.get().dialect().orElseThrow();
        TableForm form = TableForm.of(lines.first(), lines.whole(), dialect);
        boolean isTable = isNamed ? isTable(form, path) : isCertainly(form, dialect);
        if (!isTable) {
            boolean isOneLine = lines.whole() && lines.text().strip().lines().count() == 1;
            return isOneLine && path.matches("(?i).*\\.(csv|tsv|tab|psv)(\\.\\w+)?")
                    ? Seen.aside(path, Why.EMPTY, "it has one line, and no row below it")
                    : Seen.NOTHING;
        }
        FoundFile found =
                new FoundFile(
                        path,
                        head.bytes(),
                        head.kind(),
                        kind,
                        form.names(),
                        form.header(),
                        read.get());
        // Where the first line names the columns, other files with it have the same ones.
        if (form.header() && dialect.head().preamble() == 0) {
            seen.put(known, found);
        }
        return Seen.of(found);
    }

    private static Optional<HowRead> read(Head head) {
        return Dialects.of(head.first(), head.whole(), CsvDialect.UNDECLARED);
    }

    /** The table at the beginning of a text; empty where it cannot be read any more. */
    Optional<TableForm> table(FoundFile file) {
        try (SeekableInput stored = inputs.open(file.path())) {
            byte[] first = first(Formats.contents(stored, file.path()), BYTES);
            CsvDialect dialect = file.read().dialect().orElse(CsvDialect.RFC_4180);
            return Optional.of(TableForm.of(first, first.length < BYTES, dialect));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isBinaryName(String path) {
        return path.matches("(?i).*\\.(dat|data|db)");
    }

    /** Of a file that is named as tables are, little is asked; of one column, that it is CSV. */
    private static boolean isTable(TableForm form, String path) {
        boolean isJson = path.matches("(?i).*\\.(geo|nd)?json(l|lines)?(\\.\\w+)?");
        return !isJson
                && form.fitting() >= 1
                && form.regular() >= NAMED
                && (form.width() >= 2 || path.matches("(?i).*\\.(csv|tsv|tab)(\\.\\w+)?"));
    }

    /** Of any other text, that it can hardly be anything else. */
    private static boolean isCertainly(TableForm form, CsvDialect dialect) {
        char delimiter = dialect.delimiter();
        boolean isRare = delimiter == '\t' || delimiter == '\u0001' || delimiter == '|';
        boolean isWords = delimiter == ' ' || delimiter == ':' || form.width() == 2;
        return form.width() >= 2
                && form.fitting() >= FEWEST
                && form.regular() >= UNNAMED
                && (isRare && form.width() > 2 || form.forms() >= (isWords ? FORMS : FORMS / 4));
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String line(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    }

    private static byte[] first(SeekableInput input, int most) throws IOException {
        byte[] bytes = new byte[most];
        int size = 0;
        input.seek(0);
        for (int n = 0; n >= 0 && size < most; ) {
            n = input.read(bytes, size, most - size);
            size += Math.max(0, n);
        }
        return Arrays.copyOf(bytes, size);
    }

    /** What an exception says, without the name of the file before it. */
    static String reason(IOException e, String path) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        List<String> lines = new ArrayList<>(message.lines().toList());
        String first = lines.isEmpty() ? "" : lines.get(0);
        return first.startsWith(path + ": ") ? first.substring(path.length() + 2) : first;
    }
}
