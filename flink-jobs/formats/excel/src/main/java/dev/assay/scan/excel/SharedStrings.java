package dev.assay.scan.excel;

import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.archive.ZipParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a workbook, each kept once. */
final class SharedStrings {

    /** Of a workbook without any. */
    static final SharedStrings NONE = new SharedStrings();

    private static final int MOST_BYTES = 256 << 20;
    private static final int MOST = 8 << 20;

    /** A character as its number, where XML has no other way to write it. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private byte[] bytes = new byte[1 << 10];
    private int[] ends = new int[64];
    private int count;

    private SharedStrings() {}

    /** Reads them. */
    static SharedStrings read(ZipParts archive, String name) throws IOException {
        SharedStrings strings = new SharedStrings();
        try (Xml xml = new Xml(archive, name, archive.file())) {
            for (String element; (element = xml.nextElement()) != null; ) {
                if (element.equals("si")) {
                    strings.add(text(xml).getBytes(StandardCharsets.UTF_8), archive.file());
                }
            }
            xml.finish();
        }
        return strings;
    }

    private void add(byte[] text, String file) throws UnreadableDataException {
        int from = end(count);
        if (text.length > MOST_BYTES - from || count == MOST) {
            throw new UnreadableDataException(
                    file
                            + ": the texts of the workbook are more than "
                            + (MOST_BYTES >> 20)
                            + " MB or "
                            + MOST
                            + ", as many are read; save its table as CSV");
        }
        if (bytes.length - from < text.length) {
            bytes = Arrays.copyOf(bytes, Math.max(from + text.length, from + from / 2));
        }
        System.arraycopy(text, 0, bytes, from, text.length);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = from + text.length;
    }

    private int end(int before) {
        return before == 0 ? 0 : ends[before - 1];
    }

    /** A text by its number. */
    String get(String number, String file) throws UnreadableDataException {
        int index = Digits.number(number);
        if (index < 0 || index >= count) {
            throw new UnreadableDataException(
                    file
                            + ": a cell refers to text "
                            + (index < 0 ? "of no number" : "number " + index)
                            + " of "
                            + count
                            + "; the workbook is damaged; save it again");
        }
        int from = end(index);
        return new String(bytes, from, ends[index] - from, StandardCharsets.UTF_8);
    }

    /** The text of an element that may be of several pieces, without how it is pronounced. */
    static String text(Xml xml) throws IOException {
        int depth = xml.depth();
        StringBuilder text = new StringBuilder();
        for (String element; (element = xml.nextElementIn(depth)) != null; ) {
            if (element.equals("t") && text.length() < Piece.LONGEST) {
                text.append(xml.text());
            } else if (element.equals("rPh")) {
                int inner = xml.depth();
                while (xml.nextElementIn(inner) != null) {
                    continue;
                }
            }
        }
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(
                                escape ->
                                        Matcher.quoteReplacement(
                                                String.valueOf(
                                                        (char)
                                                                Integer.parseInt(
                                                                        escape.group(1), 16))))
                : text;
    }
}
