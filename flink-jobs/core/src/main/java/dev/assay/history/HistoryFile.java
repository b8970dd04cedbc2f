package dev.assay.history;

import dev.assay.declare.rule.RuleKey;
import dev.assay.document.CanonicalJson;
import dev.assay.document.DocumentException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A dataset's {@link Entry entries} on disk, one a line, the oldest first. */
public final class HistoryFile {

    private static final Pattern CONFLICT = Pattern.compile("(<{7}|={7}|>{7}|\\|{7})( .*)?");

    private static final String ADVICE =
            "; delete the line (the trend loses one point), or restore the file from version control";

    private HistoryFile() {}

    /**
     * Its entries; none where there is no file.
     *
     * @throws IOException when a line is no entry: cut, left over from a merge, or of another
     *     version; names file, line and column
     */
    public static List<Entry> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IOException(
                    file + ": the file is not UTF-8 text; restore it from version control", e);
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                entries.add(entry(file.toString(), i + 1, lines.get(i)));
            }
        }
        return entries;
    }

    private static Entry entry(String file, int line, String text) throws IOException {
        if (CONFLICT.matcher(text).matches()) {
            throw new DocumentException(
                    file,
                    line,
                    1,
                    "found the mark of a merge conflict, expected one JSON object a line; keep the"
                            + " lines of both sides and delete the marks",
                    null);
        }
        Entry entry;
        try {
            entry = CanonicalJson.parse(file, line, text, Entry.class);
        } catch (DocumentException e) {
            throw new IOException(e.getMessage() + ADVICE, e);
        }
        if (!Entry.FORMAT.equals(entry.format())) {
            throw new DocumentException(
                    file,
                    line,
                    1,
                    "expected an entry of format "
                            + Entry.FORMAT
                            + ", found "
                            + entry.format()
                            + ADVICE,
                    null);
        }
        return entry.withRules(RuleKey::of);
    }

    /** The file's text with one entry more; the file stays as it is. */
    public static String appended(Path file, Entry entry) throws IOException {
        StringBuilder text = new StringBuilder();
        if (Files.exists(file)) {
            text.append(Files.readString(file));
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }
        return text.append(CanonicalJson.line(entry)).append('\n').toString();
    }
}
