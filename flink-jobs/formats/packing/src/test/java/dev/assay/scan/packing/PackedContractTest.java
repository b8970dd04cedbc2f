package dev.assay.scan.packing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.declare.format.CsvDialect;
import dev.assay.scan.FormatContract;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** CSV keeps the contract however it is packed. */
class PackedContractTest extends FormatContract {

    @Override
    protected Stream<Sample> plain() {
        String whole = csv("");
        return Stream.of(sample(whole.getBytes(UTF_8), csv("1,2,3\n").getBytes(UTF_8), "plain"));
    }

    private static Sample sample(byte[] whole, byte[] broken, String packed) {
        return new Sample(
                CsvDialect.RFC_4180,
                whole,
                broken,
                List.of(new CsvDialect(';', true), new CsvDialect(',', false)),
                packed);
    }

    @Override
    protected Stream<Sample> samples() {
        return Stream.of(PackedBy.values())
                .flatMap(
                        packed ->
                                plain().map(
                                                plain ->
                                                        sample(
                                                                packed.pack(plain.whole()),
                                                                packed.pack(plain.broken()),
                                                                packed.toString())));
    }

    /** Rows, and something among them. */
    private static String csv(String between) {
        return IntStream.range(0, ROWS)
                .mapToObj(
                        i ->
                                (i == ROWS / 2 ? between : "")
                                        + i
                                        + ","
                                        + (text(i) == null ? "" : "\"" + text(i) + "\"")
                                        + "\n")
                .collect(Collectors.joining("", "id,text\n", ""));
    }
}
