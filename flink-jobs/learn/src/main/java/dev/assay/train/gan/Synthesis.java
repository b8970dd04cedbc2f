package dev.assay.train.gan;

import dev.assay.profile.sample.RowSample;
import dev.assay.score.Synthesized;
import dev.assay.train.encode.CellMaker;
import dev.assay.train.encode.CellMaker.Way;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.encode.Tokens;
import dev.assay.train.model.ModelException;
import dev.assay.train.model.ModelFile;
import dev.assay.train.net.HeldOut;
import dev.assay.train.net.Streams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;

/** New rows of an accepted generator, written as today's data are. */
public final class Synthesis {

    private final Encoder encoder;
    private final Generator generator;
    private final int[] positions;
    private final List<String> columns;
    private final RowSample sample;
    private final List<CellMaker> makers = new ArrayList<>();
    private final Map<Integer, Integer> given = new TreeMap<>();
    private final SplittableRandom random;
    private final long seed;

    /**
     * Of an accepted model.
     *
     * @param name of the model file, for messages
     * @param file bytes of {@code gan.zip}
     * @param columns of today's data, the order of the sample's cells
     * @param ways how the cells of each column are made
     * @throws ModelException when the file is damaged, or speaks of a column that the data does not
     *     have
     */
    public Synthesis(
            String name,
            byte[] file,
            List<String> columns,
            RowSample sample,
            Function<String, Way> ways,
            long seed)
            throws IOException {
        ModelFile.Parts<GanModel.Document> parts =
                ModelFile.decode(name, file, GanModel.Document.class);
        GanModel model = GanModel.of(parts.document(), parts.weights());
        this.encoder = model.encoder();
        this.generator = model.generator();
        this.positions = encoder.positions(columns);
        this.columns = List.copyOf(columns);
        this.sample = sample;
        this.seed = seed;
        this.random = Streams.of(seed, "synthesis");
        for (int column = 0; column < positions.length; column++) {
            Way way = ways.apply(columns.get(positions[column]));
            makers.add(new CellMaker(encoder, column, positions[column], sample.rows(), way));
        }
    }

    /** Names of the cells of a row. */
    public List<String> columns() {
        return columns;
    }

    /**
     * Has all rows hold a value, where it is one of the frequent ones that the generator chooses
     * among: then no row is made in vain.
     *
     * @return whether it is
     */
    public boolean give(String column, String value) {
        for (CellMaker maker : makers) {
            if (maker.name().equals(column) && maker.choice(value).isPresent()) {
                given.put(maker.token(), maker.choice(value).getAsInt());
                return true;
            }
        }
        return false;
    }

    /** The next rows: a text for each column of the data, null where there is no value. */
    public List<String[]> next(int rows) {
        Tokens tokens = generator.tokens();
        int[] choices = new int[rows * tokens.size()];
        Arrays.fill(choices, Tokens.OPEN);
        for (int row = 0; row < rows; row++) {
            int at = row * tokens.size();
            given.forEach((token, choice) -> choices[at + token] = choice);
        }
        Encoded made = generator.complete(choices, random);
        List<String[]> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String[] texts = new String[columns.size()];
            for (int column = 0; column < positions.length; column++) {
                texts[positions[column]] = makers.get(column).make(made, row, random);
            }
            cells.add(texts);
        }
        return cells;
    }

    /**
     * How like the data made rows are, as they were written.
     *
     * @param made rows, some thousands at most
     */
    public Synthesized judge(List<String[]> made) {
        Tokens tokens = generator.tokens();
        Encoded learned = encoder.encode(HeldOut.not(sample.rows()), positions);
        Encoded heldOut = encoder.encode(HeldOut.of(sample.rows()), positions);
        Encoded rows =
                encoder.encode(
                        made.stream().map(cells -> new RowSample.Row(0, cells)).toList(),
                        positions);
        Placebo test = TwoSample.test(heldOut, rows, seed, steps -> {});
        Disclosure told =
                Disclosure.of(tokens, tokens.of(learned), tokens.of(heldOut), tokens.of(rows));
        return new Synthesized(
                Likeness.of(generator, encoder, learned, heldOut, rows, seed),
                test.value(),
                test.standardError(),
                told.learned(),
                told.heldOut(),
                told.auc());
    }
}
