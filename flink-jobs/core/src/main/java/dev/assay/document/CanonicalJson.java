package dev.assay.document;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * JSON with one spelling for each value: records in component order, maps by key, two blanks of
 * indent, line feeds, and the shortest decimal that reads back to the same double on every Java
 * version.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
                    .build();

    private CanonicalJson() {}

    /** Writes {@code value} indented, with a final line feed, whole or not at all. */
    public static void write(Path file, Object value) throws IOException {
        AtomicFile.write(file, indented(value));
    }

    /** The indented form, with a final line feed. */
    public static String indented(Object value) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(
                        Separators.createDefaultInstance()
                                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                                .withArrayEmptySeparator("")
                                .withObjectEmptySeparator(""));
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return MAPPER.writer(printer).writeValueAsString(value) + "\n";
    }

    /** The form without white space, for one document a line. */
    public static String line(Object value) throws IOException {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * Reads a document.
     *
     * @throws DocumentException when the file is not JSON of that shape; names the file, line and
     *     column
     * @throws IOException when it cannot be read or is not UTF-8 text
     */
    public static <T> T read(Path file, Class<T> type) throws IOException {
        try {
            return parse(file.toString(), 1, Files.readString(file), type);
        } catch (CharacterCodingException e) {
            throw new DocumentException(file.toString(), 1, 1, "this is not UTF-8 text", e);
        }
    }

    /** Reads one document from a line of {@code source}; errors name that line. */
    public static <T> T parse(String source, int line, String text, Class<T> type)
            throws DocumentException {
        try {
            T document = MAPPER.readValue(text, type);
            if (document == null
                    || document instanceof Object[] items && Arrays.asList(items).contains(null)) {
                throw new DocumentException(source, line, 1, "expected a value, found null", null);
            }
            return document;
        } catch (JacksonException e) {
            int at = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
            throw new DocumentException(source, line + at - 1, column, e.getOriginalMessage(), e);
        }
    }
}
