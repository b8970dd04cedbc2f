package dev.assay.privacy.dp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.document.AtomicFile;
import dev.assay.document.CanonicalJson;
import dev.assay.finding.Digits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What of privacy budgets was spent on what: a line of JSON for each statistic that is published
 * and each state of the data that networks were trained on, each with the hash of the line before
 * it, and the hash of the last one in a file beside it. Committed; whoever cuts or edits it is
 * found out.
 *
 * @param file {@code privacy-ledger.jsonl}
 */
public record Ledger(Path file) {

    private static final String FIRST = "0".repeat(64);

    /** What is written down of networks: it hides one row, where statistics hide a user's rows. */
    private static final String WEIGHTS = "weights of networks, for a row";

    private static final String RESTORE =
            "; restore it from version control: what was published stays spent, and a ledger that"
                    + " forgets some of it would promise more than is true";

    /**
     * A line.
     *
     * @param number counted from 1
     * @param day on which it was written, such as {@code 2026-01-31}
     * @param dataset of which something was published
     * @param state of the data that it was, as {@link Published#state}
     * @param statistic what was published
     * @param rho what that cost; of networks, the one that comes to their ε at their δ
     * @param delta what that cost besides
     * @param before hash of the line before, in hexadecimal; zeros for the first
     */
    public record Entry(
            @JsonProperty("number") int number,
            @JsonProperty("day") String day,
            @JsonProperty("dataset") String dataset,
            @JsonProperty("state") String state,
            @JsonProperty("statistic") String statistic,
            @JsonProperty("rho") double rho,
            @JsonProperty("delta") double delta,
            @JsonProperty("before") String before) {

        private boolean isOfTraining(String of) {
            return statistic.equals(WEIGHTS) && dataset.equals(of);
        }

        private boolean isPublished(String of) {
            return !statistic.equals(WEIGHTS) && dataset.equals(of);
        }
    }

    /**
     * What all trainings of a dataset's networks tell together of a row that was there each time:
     * their ε and δ add up.
     *
     * @param states of the data that were trained on
     * @param epsilon their sum
     * @param delta their sum
     */
    public record Trainings(int states, double epsilon, double delta) {}

    /**
     * What a statistic costs, or what may be spent on all.
     *
     * @param statistic what it is
     * @param rho of zero-concentrated differential privacy
     * @param delta probability with which it tells more than that
     */
    public record Cost(String statistic, double rho, double delta) {}

    /**
     * All lines.
     *
     * @throws IOException when it was cut or edited; says where
     */
    public List<Entry> read() throws IOException {
        if (!Files.exists(file) && !Files.exists(head())) {
            return List.of();
        }
        if (!Files.exists(file) || !Files.exists(head())) {
            throw fault(0, "the ledger or the hash of its last line is missing");
        }
        List<Entry> entries = new ArrayList<>();
        String before = FIRST;
        for (String line : Files.readString(file).split("\n")) {
            int number = entries.size() + 1;
            if (line.isEmpty()) {
                throw fault(number, "the line is empty");
            }
            Entry entry = CanonicalJson.parse(file.toString(), number, line, Entry.class);
            if (!before.equals(entry.before) || entry.number != number) {
                throw fault(number, "the line does not follow the one before it");
            }
            if (!(entry.rho >= 0 && Double.isFinite(entry.rho) && entry.delta >= 0)) {
                throw fault(number, "rho is " + entry.rho + ", expected a number from 0");
            }
            entries.add(entry);
            before = hash(line);
        }
        if (!before.equals(Files.readString(head()).strip())) {
            throw fault(entries.size(), "the last line is not the one that was written last");
        }
        return entries;
    }

    /** ρ that was spent on a dataset. */
    public double spent(String dataset) throws IOException {
        return read().stream()
                .filter(entry -> entry.isPublished(dataset))
                .mapToDouble(Entry::rho)
                .sum();
    }

    /** Whether a state of a dataset was paid for: publishing it once more costs nothing. */
    public boolean has(String dataset, String state) throws IOException {
        return read().stream()
                .anyMatch(entry -> entry.dataset.equals(dataset) && entry.state.equals(state));
    }

    /**
     * Why costs do not fit into what a budget has left; empty where they do.
     *
     * @throws IOException when the ledger was cut or edited
     */
    public Optional<String> fault(String dataset, List<Cost> costs, Cost budget)
            throws IOException {
        double rho = costs.stream().mapToDouble(Cost::rho).sum();
        double delta = costs.stream().mapToDouble(Cost::delta).sum();
        double spent = spent(dataset);
        double spentDelta =
                read().stream()
                        .filter(entry -> entry.isPublished(dataset))
                        .mapToDouble(Entry::delta)
                        .sum();
        // Sums of parts of a budget may come out a little greater than it.
        boolean fits =
                spent + rho <= budget.rho * (1 + 1e-9)
                        && spentDelta + delta <= budget.delta * (1 + 1e-9);
        return fits
                ? Optional.empty()
                : Optional.of(
                        file.getFileName()
                                + ": the privacy budget of "
                                + dataset
                                + " is spent: "
                                + Digits.number(spent)
                                + " of rho "
                                + Digits.number(budget.rho)
                                + ", and a new publication would cost "
                                + Digits.number(rho)
                                + "; publish no more of this data, or declare a greater epsilon and"
                                + " answer for it");
    }

    /**
     * Spends some, before anything is published.
     *
     * @throws IOException when the budget has less left, or the ledger was cut or edited
     */
    public void spend(String day, String dataset, String state, List<Cost> costs, Cost budget)
            throws IOException {
        for (Cost cost : costs) {
            if (!(cost.rho > 0 && Double.isFinite(cost.rho) && cost.delta >= 0)) {
                throw new IllegalArgumentException("rho is " + cost.rho + ", not above 0");
            }
        }
        Optional<String> fault = fault(dataset, costs, budget);
        if (fault.isPresent()) {
            throw new IOException(fault.get());
        }
        append(day, dataset, state, costs);
    }

    /**
     * Writes down what networks tell of a row, before their weights are kept; once for each state.
     *
     * @return what all trainings of the dataset tell together
     * @throws IOException when the ledger was cut or edited
     */
    public Trainings trained(String day, String dataset, PrivateTraining training)
            throws IOException {
        if (!has(dataset, training.state())) {
            // Only another way to write ε: the accountant turns it back.
            double rho = Accountant.rho(training.epsilon(), training.delta());
            Cost cost = new Cost(WEIGHTS, rho, training.delta());
            append(day, dataset, training.state(), List.of(cost));
        }
        List<Entry> all = read().stream().filter(one -> one.isOfTraining(dataset)).toList();
        return new Trainings(
                all.size(),
                all.stream().mapToDouble(one -> Accountant.epsilon(one.rho, one.delta)).sum(),
                all.stream().mapToDouble(Entry::delta).sum());
    }

    private void append(String day, String dataset, String state, List<Cost> costs)
            throws IOException {
        List<Entry> entries = read();
        StringBuilder text = new StringBuilder(entries.isEmpty() ? "" : Files.readString(file));
        String before = entries.isEmpty() ? FIRST : Files.readString(head()).strip();
        int number = entries.size();
        for (Cost cost : costs) {
            Entry entry =
                    new Entry(
                            ++number,
                            day,
                            dataset,
                            state,
                            cost.statistic,
                            cost.rho,
                            cost.delta,
                            before);
            String line = CanonicalJson.line(entry);
            text.append(line).append('\n');
            before = hash(line);
        }
        AtomicFile.write(file, text.toString());
        AtomicFile.write(head(), before + "\n");
    }

    private Path head() {
        return file.resolveSibling(file.getFileName() + ".sha256");
    }

    private IOException fault(int line, String what) {
        return new IOException(
                file.getFileName() + (line > 0 ? ":" + line : "") + ": " + what + RESTORE);
    }

    private static String hash(String line) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
