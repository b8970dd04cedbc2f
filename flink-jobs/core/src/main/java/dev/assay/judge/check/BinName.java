package dev.assay.judge.check;

import dev.assay.batch.Bins.ColumnBins;
import dev.assay.declare.DatasetSpec;
import dev.assay.finding.Arg;
import dev.assay.finding.Message;
import java.util.List;

/** What a bin of a column is called. Values of sensitive columns are never among it. */
final class BinName {

    private BinName() {}

    /** The numbers that a bin of {@link ColumnBins#edges} holds. */
    static Message numbers(DatasetSpec spec, ColumnBins column, int bin) {
        if (spec.isSensitive(column.name())) {
            return Message.of("bin.numbers.hidden");
        }
        return range("bin.numbers", column.edges(), bin);
    }

    /** The lengths that a bin of {@link ColumnBins#lengths} holds. */
    static Message lengths(ColumnBins column, int bin) {
        return range("bin.lengths", column.lengths(), bin);
    }

    /** The hour of the day that a bin holds. */
    static Message hour(int bin) {
        return Message.of("bin.hour", Arg.text(Integer.toString(bin)));
    }

    /**
     * A named bin; the last one holds all others.
     *
     * @param others key of what the others are called
     */
    static Message named(
            DatasetSpec spec, String column, List<String> names, int bin, String others) {
        if (bin >= names.size()) {
            return Message.of(others);
        }
        return value(spec.isSensitive(column), names.get(bin));
    }

    /** One value of a column. */
    static Message value(boolean hidden, String value) {
        return hidden ? Message.of("value.hidden") : Message.of("value", Arg.text(value));
    }

    private static Message range(String key, List<Double> edges, int bin) {
        if (bin == 0) {
            return Message.of(key + ".below", Arg.amount(edges.get(0)));
        }
        if (bin > edges.size()) {
            return Message.of(key + ".above", Arg.amount(edges.get(edges.size() - 1)));
        }
        return bin == 1
                ? Message.of(key + ".equal", Arg.amount(edges.get(0)))
                : Message.of(
                        key + ".range",
                        Arg.amount(edges.get(bin - 2)),
                        Arg.amount(edges.get(bin - 1)));
    }
}
