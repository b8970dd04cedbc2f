package dev.assay.privacy.dp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.document.AtomicFile;
import dev.assay.document.CanonicalJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What of a privacy budget was spent on what: a line of JSON for each statistic, each with the hash
 * of the line before it, and the hash of the last one in a file beside it. Committed; whoever cuts
 * or edits it is found out.
 *
 * @param file {@code privacy-ledger.jsonl}
 * @param budget ρ that may be spent in all
 */
public record Ledger(Path file, double budget) {

    private static final String FIRST = "0".repeat(64);

    private static final String RESTORE =
            "; restore it from version control: what was published stays spent, and a ledger that"
                    + " forgets some of it would promise more than is true";

    /**
     * A line.
     *
     * @param number counted from 1
     * @param dataset of which something was published
     * @param statistic what was
     * @param rho what that cost
     * @param before hash of the line before, in hexadecimal; zeros for the first
     */
    public record Entry(
            @JsonProperty("number") int number,
            @JsonProperty("dataset") String dataset,
            @JsonProperty("statistic") String statistic,
            @JsonProperty("rho") double rho,
            @JsonProperty("before") String before) {}

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
            if (!(entry.rho >= 0 && Double.isFinite(entry.rho))) {
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

    /** ρ that was spent. */
    public double spent() throws IOException {
        return read().stream().mapToDouble(Entry::rho).sum();
    }

    /**
     * Spends some, before anything is published.
     *
     * @throws IOException when the budget has less left, or the ledger was cut or edited
     */
    public void spend(String dataset, String statistic, double rho) throws IOException {
        if (!(rho > 0 && Double.isFinite(rho))) {
            throw new IllegalArgumentException("rho is " + rho + ", not above 0");
        }
        List<Entry> entries = read();
        double spent = entries.stream().mapToDouble(Entry::rho).sum();
        // Sums of parts of a budget may come out a little greater than it.
        if (spent + rho > budget * (1 + 1e-9)) {
            throw new IOException(
                    file.getFileName()
                            + ": the privacy budget is spent: "
                            + spent
                            + " of rho "
                            + budget
                            + ", and "
                            + statistic
                            + " of "
                            + dataset
                            + " would cost "
                            + rho
                            + "; publish no more of this data, or declare a greater epsilon and"
                            + " answer for it");
        }
        String text = Files.exists(file) ? Files.readString(file) : "";
        String before = entries.isEmpty() ? FIRST : Files.readString(head()).strip();
        String line =
                CanonicalJson.line(new Entry(entries.size() + 1, dataset, statistic, rho, before))
                        .strip();
        AtomicFile.write(file, text + line + "\n");
        AtomicFile.write(head(), hash(line) + "\n");
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
