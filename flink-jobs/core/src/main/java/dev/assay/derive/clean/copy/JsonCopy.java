package dev.assay.derive.clean.copy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.document.NamedStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A copy as JSON Lines: a line of which nothing is changed is copied as it is. */
final class JsonCopy implements FileCopy {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BufferedReader in;
    private final Writer out;
    private final List<String> columns;
    private final List<String[]> before;
    private long at;

    /**
     * Begins with the first line.
     *
     * @param original the file's bytes
     * @param before the cells that were read of the row that comes next, set by who reads
     */
    JsonCopy(InputStream original, Path file, List<String> columns, List<String[]> before)
            throws IOException {
        this.in = new BufferedReader(new InputStreamReader(original, StandardCharsets.UTF_8));
        Files.createDirectories(file.getParent());
        this.out =
                new BufferedWriter(
                        new OutputStreamWriter(
                                new NamedStream(file, Files.newOutputStream(file)),
                                StandardCharsets.UTF_8));
        this.columns = columns;
        this.before = before;
    }

    private String line(long line) throws IOException {
        String text = null;
        while (at < line) {
            text = in.readLine();
            at++;
        }
        if (text == null) {
            throw new IOException(
                    "line " + line + " is gone; run again when nobody moves the data");
        }
        return text;
    }

    @Override
    public void keep(long line, String[] cells) throws IOException {
        String text = line(line);
        String[] old = before.get(0);
        ObjectNode node = null;
        for (int i = 0; i < cells.length; i++) {
            if (!Objects.equals(old[i], cells[i])) {
                if (node == null) {
                    node = (ObjectNode) JSON.readTree(text);
                }
                set(node, columns.get(i), cells[i]);
            }
        }
        out.write(node == null ? text : JSON.writeValueAsString(node));
        out.write('\n');
    }

    /** A number stays one, and what is in an object within is changed there. */
    private static void set(ObjectNode node, String column, String text) {
        ObjectNode in = node;
        String name = column;
        for (int dot = name.indexOf('.'); !in.has(name) && dot > 0; dot = name.indexOf('.')) {
            JsonNode within = in.get(name.substring(0, dot));
            if (!(within instanceof ObjectNode)) {
                break;
            }
            in = (ObjectNode) within;
            name = name.substring(dot + 1);
        }
        JsonNode old = in.get(name);
        boolean isPlain = text != null && text.matches("-?(0|[1-9]\\d{0,17})(\\.\\d{1,17})?");
        if (text == null) {
            in.putNull(name);
        } else if (isPlain && (old == null || !old.isTextual() || !isPlain(old.asText()))) {
            in.put(name, new BigDecimal(text));
        } else {
            in.put(name, text);
        }
    }

    private static boolean isPlain(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    @Override
    public void drop(long line) throws IOException {
        line(line);
    }

    @Override
    public void close() throws IOException {
        try (BufferedReader read = in) {
            out.close();
        }
    }
}
