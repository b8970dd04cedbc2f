package dev.assay.bench.pollock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the clean twins of the benchmark's files: commas, quotes doubled, UTF-8. */
final class TextTable {

    private final String text;
    private int p;

    private TextTable(String text) {
        this.text = text;
    }

    /** The rows of a file, its header as the first one; a blank line is a row without cells. */
    static List<List<String>> read(Path file) throws IOException {
        String text = Files.readString(file);
        TextTable table = new TextTable(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<List<String>> rows = new ArrayList<>();
        while (table.p < table.text.length()) {
            rows.add(table.row());
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        if (atLineEnd()) {
            skipLineEnd();
            return cells;
        }
        while (true) {
            cells.add(cell());
            if (p >= text.length() || text.charAt(p) != ',') {
                skipLineEnd();
                return cells;
            }
            p++;
        }
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = p < text.length() && text.charAt(p) == '"';
        p += quoted ? 1 : 0;
        while (p < text.length()) {
            char c = text.charAt(p);
            if (quoted && c == '"') {
                p++;
                if (p >= text.length() || text.charAt(p) != '"') {
                    quoted = false;
                    continue;
                }
            } else if (!quoted && (c == ',' || atLineEnd())) {
                break;
            }
            cell.append(c);
            p++;
        }
        return cell.toString();
    }

    private boolean atLineEnd() {
        return p < text.length() && (text.charAt(p) == '\n' || text.charAt(p) == '\r');
    }

    private void skipLineEnd() {
        if (text.startsWith("\r\n", p)) {
            p += 2;
        } else if (atLineEnd()) {
            p++;
        }
    }
}
