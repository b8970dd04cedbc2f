package dev.assay.scan.csv;

import dev.assay.scan.kind.Kinds;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is that is given as CSV and is none. */
final class NotCsv {

    /** As clients of databases show a result: a line of signs, the names between bars, a line. */
    private static final Pattern DRAWN =
            Pattern.compile("\\s*(\\+[-=]{2,})+\\+\\s*\\n\\s*\\|[^\\n]*\\|\\s*\\n\\s*\\+[-=+]+");

    /** As SAP writes a list: names between bars, and records, below titles and between lines. */
    private static final Pattern LISTED =
            Pattern.compile(
                    "(?m)^-{10,}\\s*\\n\\|[^\\n]*\\|[ \\r]*\\n-{10,}\\s*\\n\\|[^\\n]*\\|[ \\r]*$");

    private static final Pattern JSON_SEQUENCE = Pattern.compile("\u001E\\s*[{\\[]");

    /** Share of bytes that are in no text, from which on a file is binary. */
    private static final double BINARY = 0.05;

    private static final int FEWEST = 64;

    private NotCsv() {}

    /** What the file is, and what to do; empty when it may be CSV. */
    static Optional<String> reason(byte[] head) {
        return Kinds.reason(head, "CSV")
                .or(() -> drawn(head))
                .or(() -> Ebcdic.reason(head))
                .or(
                        () ->
                                isBinary(head)
                                        ? Optional.of(
                                                "the file is binary behind its first lines, expected"
                                                        + " CSV; check path, or export the data as"
                                                        + " CSV")
                                        : Optional.empty());
    }

    /** What a text is that is no CSV whatever its dialect. */
    static Optional<String> drawn(byte[] head) {
        String start =
                new String(
                        Arrays.copyOf(head, Math.min(Kinds.LOOK, head.length)),
                        StandardCharsets.ISO_8859_1);
        if (DRAWN.matcher(start).lookingAt()) {
            return DrawnTable.drawn();
        }
        if (LISTED.matcher(start).find()) {
            return Optional.of(
                    "the file is a list drawn with lines, as SAP shows it, expected CSV; export the"
                            + " list as a spreadsheet or as text with tabs, not unconverted");
        }
        if (JSON_SEQUENCE.matcher(start).lookingAt()) {
            return Optional.of(
                    "the file is a sequence of JSON texts (RFC 7464), expected CSV; write it as"
                            + " JSON Lines, for example with tr -d '\\036'");
        }
        return DrawnTable.reason(start);
    }

    /** Whether more of it than texts have are signs that are none. */
    static boolean isBinary(byte[] head) {
        int odd = 0;
        for (byte b : head) {
            // Some of these delimit or escape: 1, 0x1B to 0x1F.
            odd += b == 0 || b > 1 && b < '\t' || b == 0xB || b > '\r' && b < 0x1B ? 1 : 0;
        }
        return head.length >= FEWEST && odd > BINARY * head.length;
    }
}
