package dev.assay.train.vae;

import dev.assay.scan.ColumnBatch;
import dev.assay.score.AcceptedBlock;
import dev.assay.score.Expectation;
import dev.assay.score.VaeScores;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Tokens;
import dev.assay.train.model.ModelException;
import dev.assay.train.model.ModelFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * How unlikely rows are under an accepted model: the VAE from outside, with plain arrays. Made once
 * a thread.
 */
public final class RowLikelihood {

    /** The p-value above which nothing is unusual about a row. */
    private static final double USUAL = 0.1;

    /** Columns that are tried when a row's score is explained. */
    private static final int SUSPECTS = 4;

    private final VaeModel model;
    private final VaeNet net;
    private final RowGroups groups;
    private final Tokens tokens;
    private final int[] positions;
    private final NearestRow nearest;

    /**
     * Of data with these columns.
     *
     * @param name of the model file, for messages
     * @param file bytes of {@code vae.zip}
     * @throws ModelException when the file is damaged, or speaks of a column that the data does not
     *     have
     */
    public RowLikelihood(String name, byte[] file, List<String> columns) throws IOException {
        this(decoded(name, file), columns);
    }

    private static VaeModel decoded(String name, byte[] file) throws IOException {
        ModelFile.Parts<VaeModel.Document> parts =
                ModelFile.decode(name, file, VaeModel.Document.class);
        return VaeModel.of(parts.document(), parts.weights());
    }

    RowLikelihood(VaeModel model, List<String> columns) throws ModelException {
        this.model = model;
        this.positions = model.encoder().positions(columns);
        this.net = model.net();
        this.groups = model.rowGroups();
        this.tokens = Tokens.of(model.encoder());
        this.nearest = new NearestRow(model.encoder().starts(), positions);
    }

    /** Names of the columns that are scored, in the order of {@link Scored#likelihoods}. */
    public List<String> columns() {
        return model.encoder().columns();
    }

    /** Per scored column, the mean score of held-out accepted cells. */
    public List<Double> means() {
        return model.means();
    }

    /** The share of accepted rows that are unusual. */
    public double usual() {
        return model.usual();
    }

    /** Per scored column, its place among the data's columns. */
    public int[] positions() {
        return positions.clone();
    }

    /**
     * Scored rows.
     *
     * @param likelihoods negative, logarithmic, in nats; {@code rows × columns}, row-major
     * @param scores how unusual each row is, by likelihood and by distance from accepted rows
     * @param rows as the network sees them
     */
    public record Scored(double[] likelihoods, double[] scores, Encoded rows) {

        /** The likelihoods of some of the rows. */
        double[] likelihoods(int[] rows) {
            int columns = likelihoods.length / Math.max(1, scores.length);
            return Arrays.stream(rows)
                    .flatMap(row -> IntStream.range(row * columns, (row + 1) * columns))
                    .mapToDouble(i -> likelihoods[i])
                    .toArray();
        }
    }

    /** Accepted rows as networks like this one see them that have not learned from them. */
    public List<AcceptedBlock> blocks() {
        return model.blocks();
    }

    /** Scores some rows of a batch. */
    public Scored score(ColumnBatch batch, int fromRow, int rows) {
        Encoded encoded =
                model.encoder()
                        .encode(
                                batch,
                                IntStream.range(fromRow, fromRow + rows).toArray(),
                                positions);
        return score(encoded);
    }

    private Scored score(Encoded encoded) {
        int rows = encoded.rows();
        double[] nll = net.score(encoded);
        double[] distances = groups.distances(encoded);
        double[] scores = new double[rows];
        for (int row = 0; row < rows; row++) {
            scores[row] = model.calibration().score(nll, row, distances[row]);
        }
        return new Scored(nll, scores, encoded);
    }

    /**
     * The usual row near an unusual one that is most like it but for the cell to blame.
     *
     * @param from where in the batch the scored rows begin
     * @param row its place among the scored rows
     * @param blamed column that does not count, by its place among {@link #columns}
     * @return its place among the scored rows; empty where there is none
     */
    public OptionalInt nearestUsual(
            ColumnBatch batch, int from, Scored scored, int row, int blamed) {
        return nearest.find(
                batch,
                from,
                scored.rows(),
                row,
                blamed,
                other -> pValue(scored.scores()[other]) > USUAL);
    }

    /** The conformal p-value of a row's score. */
    public double pValue(double score) {
        return model.calibration().pValue(score);
    }

    /**
     * A column that may be to blame for an unusual row.
     *
     * @param column its place among {@link #columns}
     * @param blame how unusual its cell is, and how much its hiding restores the others, both as
     *     {@code -ln p} among accepted rows
     * @param isNew whether the cell is a value, a shape or a text of letters that was not accepted
     * @param expected what the rest of the row makes the network expect instead; told when asked,
     *     as it is for few of many suspects
     */
    public record Suspect(
            int column, double blame, boolean isNew, Supplier<Expectation> expected) {}

    /**
     * What makes rows unusual. A cell that does not fit spoils the reconstruction of its neighbours
     * too; so each of the most unusual cells is hidden in turn, and that one is most to blame that
     * is unusual itself and without which the rest of the row is likely again.
     *
     * @param chosen places among the scored rows
     * @return for each chosen row its suspects, most to blame first
     */
    public List<List<Suspect>> blame(Scored scored, int[] chosen) {
        Encoded rows = scored.rows().pick(chosen, 0, chosen.length);
        double[] likelihoods = scored.likelihoods(chosen);
        int columns = columns().size();
        int suspects = Math.min(SUSPECTS, columns);
        double[] repeated = new double[rows.rows() * suspects * columns];
        int[] hidden = new int[rows.rows() * suspects];
        for (int i = 0; i < rows.rows(); i++) {
            int[] most = mostUnusual(likelihoods, i * columns);
            for (int k = 0; k < suspects; k++) {
                int pair = i * suspects + k;
                hidden[pair] = most[k];
                System.arraycopy(likelihoods, i * columns, repeated, pair * columns, columns);
            }
        }
        int[] each = IntStream.range(0, hidden.length).map(pair -> pair / suspects).toArray();
        Encoded pairs = rows.pick(each, 0, each.length);
        float[] decoded = net.decoded(pairs, pair -> hidden[pair]);
        double[] without = net.score(pairs, decoded);
        double[] restored = VaeTraining.restored(repeated, without, pair -> hidden[pair], columns);
        List<List<Suspect>> blame = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) {
            List<Suspect> ofRow = new ArrayList<>();
            for (int pair = i * suspects; pair < (i + 1) * suspects; pair++) {
                int c = hidden[pair];
                double own = model.calibration().columns().get(c).of(repeated[pair * columns + c]);
                double others = model.calibration().restored().get(c).of(restored[pair]);
                int place = pair;
                ofRow.add(
                        new Suspect(
                                c,
                                own + others,
                                tokens.isUnknown(pairs, pair, c),
                                () -> model.encoder().expected(decoded, place, c)));
            }
            ofRow.sort(Comparator.comparingDouble(suspect -> -suspect.blame()));
            blame.add(ofRow);
        }
        return blame;
    }

    /** Unusual rows whose most blamed cell holds no new value. */
    long misfits(Encoded rows) {
        Scored scored = score(rows);
        int[] unusual =
                IntStream.range(0, rows.rows())
                        .filter(row -> pValue(scored.scores()[row]) <= VaeScores.UNUSUAL)
                        .toArray();
        return blame(scored, unusual).stream().filter(suspects -> !suspects.get(0).isNew()).count();
    }

    private int[] mostUnusual(double[] likelihoods, int at) {
        List<Tail> tails = model.calibration().columns();
        double[] unusual =
                IntStream.range(0, tails.size())
                        .mapToDouble(c -> tails.get(c).of(likelihoods[at + c]))
                        .toArray();
        return IntStream.range(0, unusual.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -unusual[c]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
