package dev.assay.scan.array;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.declare.format.JsonRecords;
import dev.assay.declare.format.Unfolded;
import dev.assay.scan.FormatContract;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of arrays keep the contract, and so do records with lengths of arrays. */
class ArrayContractTest extends FormatContract {

    @Override
    protected Stream<Sample> plain() {
        JsonRecords json = new JsonRecords("");
        Unfolded rows = new Unfolded(json, "text", false);
        Unfolded lengths = new Unfolded(json, null, true);
        return Stream.of(
                new Sample(
                        rows,
                        file(true, ""),
                        file(true, "{\"id\": 1, \"text\": [\n"),
                        List.of(json, lengths, new Unfolded(json, "id", false)),
                        "plain"),
                new Sample(
                        lengths,
                        file(false, ""),
                        file(false, "[1]\n"),
                        List.of(json, rows),
                        "plain"));
    }

    private static byte[] file(boolean arrays, String broken) {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> (i == ROWS / 2 ? broken : "") + line(i, arrays) + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    private static String line(int i, boolean arrays) {
        String text = text(i) == null ? "" : "\"" + text(i) + "\"";
        String value = arrays ? "[" + text + "]" : text.isEmpty() ? "null" : text;
        return "{\"id\": " + i + ", \"text\": " + value + "}";
    }
}
