package dev.assay.scan.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.declare.format.FixedWidth;
import dev.assay.declare.format.FixedWidth.Column;
import dev.assay.declare.format.Notations;
import dev.assay.scan.FormatContract;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Text of fixed width keeps the contract. */
class FixedContractTest extends FormatContract {

    private static final int OF_ID = 6;
    private static final int OF_TEXT = 60;

    @Override
    protected Stream<Sample> plain() {
        List<String> rows =
                IntStream.range(0, ROWS).mapToObj(i -> line(i + "", text(i)) + "\n").toList();
        String whole = String.join("", rows);
        String broken =
                String.join("", rows.subList(0, ROWS / 2))
                        + line("1", "2").concat(" ".repeat(OF_TEXT)).concat("3\n")
                        + String.join("", rows.subList(ROWS / 2, ROWS));
        String head = "A title\n\n" + line("id", "text") + "\n";
        Charset western = Charset.forName("windows-1252");
        return Stream.of(
                new Sample(
                        fixed(false, 0, "UTF-8"),
                        whole.getBytes(UTF_8),
                        broken.getBytes(UTF_8),
                        List.of(fixed(true, 0, "UTF-8"), fixed(false, 1, "UTF-8")),
                        "plain"),
                new Sample(
                        fixed(true, 2, "windows-1252"),
                        (head + whole).replace("\n", "\r\n").getBytes(western),
                        (head + broken).replace("\n", "\r\n").getBytes(western),
                        List.of(fixed(true, 2, "windows-1250")),
                        "plain"));
    }

    private static FixedWidth fixed(boolean header, int preamble, String encoding) {
        return new FixedWidth(
                List.of(new Column("id", OF_ID), new Column("text", OF_TEXT)),
                header,
                preamble,
                encoding,
                Notations.PLAIN);
    }

    /** Numbers stand to the right, and blanks at the end are left out. */
    private static String line(String id, String text) {
        String name = text == null ? "" : text;
        return (" ".repeat(OF_ID - id.length()) + id + name).stripTrailing();
    }
}
