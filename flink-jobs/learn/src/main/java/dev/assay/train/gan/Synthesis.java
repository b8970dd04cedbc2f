package dev.assay.train.gan;

import dev.assay.profile.sample.RowSample;
import dev.assay.score.Fidelity;
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
import dev.assay.train.refine.Redrawing;
import dev.assay.train.refine.Refinement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** New rows of an accepted generator, written as today's data are. */
public final class Synthesis {

    private final Encoder encoder;
    private final Generator generator;
    private final int[] positions;
    private final List<String> columns;
    private final RowSample sample;
    private final String[] constants;
    private final Encoded learned;
    private final List<CellMaker> makers = new ArrayList<>();
    private final Map<Integer, Integer> given = new TreeMap<>();
    private final Map<Integer, int[]> spread = new TreeMap<>();
    private final SplittableRandom random;
    private final long seed;
    private final boolean refines;
    private Redrawing redrawing;
    private Refinement refinement;

    /**
     * Of an accepted model.
     *
     * @param name of the model file, for messages
     * @param file bytes of {@code gan.zip}
     * @param columns of today's data, the order of the sample's cells
     * @param ways how the cells of each column are made
     * @param refines whether trees that learn from today's rows may change and throw away made rows
     * @throws ModelException when the file is damaged, or speaks of a column that the data does not
     *     have
     */
    public Synthesis(
            String name,
            byte[] file,
            List<String> columns,
            RowSample sample,
            Function<String, Way> ways,
            boolean refines,
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
        this.refines = refines;
        this.random = Streams.of(seed, "synthesis");
        this.constants = constants(columns.size(), sample.rows());
        this.learned = encoder.encode(HeldOut.not(sample.rows()), positions);
        for (int column = 0; column < positions.length; column++) {
            Way way = ways.apply(columns.get(positions[column]));
            makers.add(new CellMaker(encoder, column, positions[column], sample.rows(), way));
        }
    }

    /** By column the one value that all sampled rows have, which no generator learns; else null. */
    private static String[] constants(int columns, List<RowSample.Row> rows) {
        String[] constants = new String[columns];
        for (int column = 0; column < columns && rows.size() >= HeldOut.FEWEST_ROWS; column++) {
            int at = column;
            String first = rows.get(0).cells()[at];
            boolean isSame = rows.stream().allMatch(row -> Objects.equals(first, row.cells()[at]));
            constants[column] = isSame ? first : null;
        }
        return constants;
    }

    /** Names of the cells of a row. */
    public List<String> columns() {
        return columns;
    }

    /** The frequent values of a column that the generator chooses among; none of other columns. */
    public List<String> frequent(String column) {
        return makers.stream()
                .filter(maker -> maker.name().equals(column))
                .flatMap(maker -> maker.frequent().stream())
                .toList();
    }

    /** Has the generator make rows of these values of a column equally often. */
    public void spread(String column) {
        for (CellMaker maker : makers) {
            if (maker.name().equals(column)) {
                int[] choices =
                        maker.frequent().stream()
                                .mapToInt(value -> maker.choice(value).orElseThrow())
                                .toArray();
                spread.put(maker.token(), choices);
            }
        }
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

    /**
     * The next rows: a text for each column of the data, null where there is no value. Of rows that
     * the generator makes, choices of two classes are drawn anew, and those stay of which trees say
     * that they could be of the data; so there may be fewer than were made, and none.
     *
     * @param rows that are made
     * @see Redrawing
     * @see Refinement
     */
    public List<String[]> next(int rows) {
        if (!refines) {
            return make(rows, given, spread, random);
        }
        if (refinement == null) {
            redrawing = Redrawing.of(generator.tokens(), learned, this::isCompared);
            SplittableRandom own = Streams.of(seed, "refinement");
            refinement =
                    Refinement.of(
                            generator.tokens(),
                            learned,
                            this::isCompared,
                            n -> encoded(make(n, Map.of(), Map.of(), own)),
                            own);
        }
        List<String[]> made = make(rows, given, spread, random);
        boolean[] keeps = refinement.keeps(encoded(made), random);
        return IntStream.range(0, made.size())
                .filter(row -> keeps[row])
                .mapToObj(made::get)
                .toList();
    }

    /** What is drawn anew tells every made row from the data, and says nothing of the others. */
    private boolean isCompared(int token) {
        return !makers.get(generator.tokens().tokens().get(token).column()).isAnew();
    }

    private Encoded encoded(List<String[]> rows) {
        return encoder.encode(
                rows.stream().map(cells -> new RowSample.Row(0, cells)).toList(), positions);
    }

    private List<String[]> make(
            int rows,
            Map<Integer, Integer> known,
            Map<Integer, int[]> among,
            SplittableRandom random) {
        Tokens tokens = generator.tokens();
        int[] choices = new int[rows * tokens.size()];
        Arrays.fill(choices, Tokens.OPEN);
        for (int row = 0; row < rows; row++) {
            int at = row * tokens.size();
            among.forEach((token, some) -> choices[at + token] = some[random.nextInt(some.length)]);
            known.forEach((token, choice) -> choices[at + token] = choice);
        }
        Encoded made = generator.complete(choices, random);
        if (refines) {
            redrawing.redraw(
                    made, token -> !known.containsKey(token) && !among.containsKey(token), random);
        }
        List<String[]> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String[] texts = constants.clone();
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
        Encoded heldOut = encoder.encode(HeldOut.of(sample.rows()), positions);
        Encoded rows = encoded(made);
        Placebo test = TwoSample.test(heldOut, rows, seed, steps -> {});
        Disclosure told =
                Disclosure.of(tokens, tokens.of(learned), tokens.of(heldOut), tokens.of(rows));
        Fidelity fidelity = Likeness.of(generator, encoder, learned, heldOut, rows, seed);
        int target = fidelity.target() == null ? -1 : encoder.columns().indexOf(fidelity.target());
        return new Synthesized(
                fidelity,
                test.value(),
                test.standardError(),
                told.learned(),
                told.heldOut(),
                told.auc(),
                told.coverage(),
                Boosted.of(tokens, learned, heldOut, rows, this::isCompared, target));
    }
}
