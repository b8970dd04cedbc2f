package dev.assay.train.gan;

import dev.assay.profile.sample.RowSample;
import dev.assay.train.encode.CellMaker;
import dev.assay.train.encode.Encoder;
import dev.assay.train.encode.Tokens;
import dev.assay.train.model.ModelFile;
import dev.assay.train.net.HeldOut;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an accepted generator takes for a cell's value from the rest of its row. */
public final class Imputation {

    private final Encoder encoder;
    private final Generator generator;
    private final int[] positions;
    private final List<RowSample.Row> heldOut;
    private final Map<String, Choices> columns = new TreeMap<>();

    /** The values of a column that the generator chooses among, by their classes. */
    private record Choices(int position, int token, int column, Map<Integer, String> values) {}

    /**
     * A guess.
     *
     * @param value the likeliest one
     * @param probability that the generator gives it
     */
    public record Guess(String value, double probability) {}

    /**
     * Of an accepted model.
     *
     * @param name of the model file, for messages
     * @param file bytes of {@code gan.zip}
     * @param names columns of today's data, the order of the sample's cells
     * @throws dev.assay.train.model.ModelException when the file is damaged, or speaks of a column
     *     that the data does not have
     */
    public Imputation(String name, byte[] file, List<String> names, RowSample sample)
            throws IOException {
        ModelFile.Parts<GanModel.Document> parts =
                ModelFile.decode(name, file, GanModel.Document.class);
        GanModel model = GanModel.of(parts.document(), parts.weights());
        this.encoder = model.encoder();
        this.generator = model.generator();
        this.positions = encoder.positions(names);
        this.heldOut = HeldOut.of(sample.rows());
        for (int column = 0; column < positions.length; column++) {
            CellMaker maker =
                    new CellMaker(
                            encoder,
                            column,
                            positions[column],
                            sample.rows(),
                            CellMaker.Way.AS_THEY_ARE);
            Map<Integer, String> values = new TreeMap<>();
            maker.frequent().forEach(v -> values.put(maker.choice(v).orElseThrow(), v));
            if (values.size() > 1) {
                columns.put(
                        maker.name(),
                        new Choices(positions[column], maker.token(), column, values));
            }
        }
    }

    /** Names of columns of frequent values, which can be guessed. */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** Held-out rows in which a column has a value: what guesses can be measured by. */
    public List<String[]> known(String column) {
        int position = columns.get(column).position;
        return heldOut.stream()
                .map(RowSample.Row::cells)
                .filter(cells -> cells[position] != null)
                .toList();
    }

    /** For each row the likeliest value of a column, whatever it has there. */
    public List<Guess> guess(String column, List<String[]> rows) {
        Choices of = columns.get(column);
        Tokens tokens = generator.tokens();
        int[] known =
                tokens.of(
                        encoder.encode(
                                rows.stream().map(cells -> new RowSample.Row(0, cells)).toList(),
                                positions));
        for (int i = 0; i < known.length; i++) {
            boolean isHidden = tokens.tokens().get(i % tokens.size()).column() == of.column;
            known[i] = isHidden ? Tokens.OPEN : known[i];
        }
        List<Guess> guesses = new ArrayList<>();
        for (double[] likelihoods : generator.likelihoods(known, of.token)) {
            Guess best = new Guess(null, 0);
            for (Map.Entry<Integer, String> value : of.values.entrySet()) {
                double p = Math.exp(likelihoods[value.getKey()]);
                best = p > best.probability ? new Guess(value.getValue(), p) : best;
            }
            guesses.add(best);
        }
        return guesses;
    }
}
