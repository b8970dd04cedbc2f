package dev.assay.scan.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.Notations;
import dev.assay.scan.FormatContract;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** CSV keeps the contract. */
class CsvContractTest extends FormatContract {

    @Override
    protected Stream<Sample> plain() {
        String header = "id,text\n";
        List<String> rows =
                IntStream.range(0, ROWS).mapToObj(i -> i + "," + cell(text(i)) + "\n").toList();
        String padding = ",\n".repeat(20);
        String whole = header + String.join("", rows) + padding;
        String broken =
                header
                        + String.join("", rows.subList(0, ROWS / 2))
                        + "1,2,3\n"
                        + String.join("", rows.subList(ROWS / 2, ROWS))
                        + padding;
        return Stream.of(
                new Sample(
                        CsvDialect.RFC_4180,
                        whole.getBytes(UTF_8),
                        broken.getBytes(UTF_8),
                        List.of(new CsvDialect(';', true), new CsvDialect(',', false)),
                        "plain"),
                new Sample(
                        WESTERN,
                        western(whole),
                        western(broken),
                        List.of(new CsvDialect(';', true), CsvDialect.RFC_4180),
                        "plain"));
    }

    /** Of a dialect that is rewritten while it is read. */
    private static final CsvDialect WESTERN =
            new CsvDialect(
                    ';',
                    false,
                    new CsvDialect.Quoting('\'', CsvDialect.Escape.BACKSLASH),
                    new CsvDialect.Head(true, 2, List.of()),
                    '#',
                    "windows-1252",
                    CsvDialect.LineEnd.CR,
                    Notations.PLAIN);

    private static byte[] western(String text) {
        String table =
                text.replace("text, ", "it\\'s; ")
                        .replace("\n1,2,3\n", "\n1;2;3\n")
                        .replace(',', ';')
                        .replace('"', '\'');
        return ("It's a \"title\"\n\n" + table)
                .replace('\n', '\r')
                .getBytes(Charset.forName("windows-1252"));
    }

    private static String cell(String text) {
        return text == null ? "" : "\"" + text + "\"";
    }
}
