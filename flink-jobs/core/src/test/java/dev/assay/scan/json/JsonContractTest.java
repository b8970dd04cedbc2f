package dev.assay.scan.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.JsonRecords;
import dev.assay.scan.FormatContract;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** JSON keeps the contract, whatever shape it comes in. */
class JsonContractTest extends FormatContract {

    private static final List<FileFormat> OTHERS = List.of(new JsonRecords("/other"));

    @Override
    protected Stream<Sample> plain() {
        List<String> rows = IntStream.range(0, ROWS).mapToObj(JsonContractTest::row).toList();
        return Stream.of(
                sample(null, lines(rows), lines(with(rows, "{\"id\":1,\"text\":"))),
                // One answer for one declaration: what else JSON can be is declared otherwise.
                sample("", array(rows), array(with(rows, "17"))),
                sample("/a/rows", document(rows), document(with(rows, "[{\"id\":1}]"))));
    }

    private static Sample sample(String records, String whole, String broken) {
        return new Sample(
                new JsonRecords(records),
                whole.getBytes(UTF_8),
                broken.getBytes(UTF_8),
                OTHERS,
                "plain");
    }

    private static List<String> with(List<String> rows, String broken) {
        List<String> more = new ArrayList<>(rows);
        more.add(ROWS / 2, broken);
        return more;
    }

    private static String lines(List<String> rows) {
        return "\uFEFF" + String.join("\n", rows) + "\n";
    }

    private static String array(List<String> rows) {
        return "[\n" + String.join(",\n ", rows) + "\n]";
    }

    private static String document(List<String> rows) {
        return "{\"n\": [1, 2], \"a\": {\"none\": [],\n\"rows\":\n"
                + array(rows)
                + "},\n \"b\": {}}";
    }

    private static String row(int i) {
        String text = text(i);
        String cell =
                text == null
                        ? "null"
                        : "\"" + text.replace("é", i % 2 == 0 ? "é" : "\\u00e9") + "\"";
        return i % 3 == 1
                ? "{\"text\" : " + cell + ", \"id\":" + i + "}"
                : "{\"id\":" + i + ",\"text\":" + cell + "}";
    }
}
