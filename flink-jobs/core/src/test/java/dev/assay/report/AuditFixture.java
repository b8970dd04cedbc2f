package dev.assay.report;

import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.batch.Bins;
import dev.assay.behaviour.Behaviour;
import dev.assay.behaviour.LogFixture;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Role;
import dev.assay.declare.demand.Learned;
import dev.assay.declare.demand.Limits;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.rule.Rule;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Named;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import dev.assay.finding.Verdict;
import dev.assay.history.Entry;
import dev.assay.history.Entry.Event;
import dev.assay.metric.Metric;
import dev.assay.profile.value.CellHashes;
import dev.assay.score.Expectation;
import dev.assay.score.Fidelity;
import dev.assay.score.GanScores;
import dev.assay.score.GanScores.Fit;
import dev.assay.score.Scores;
import dev.assay.score.TrainingCurves;
import dev.assay.score.TrainingCurves.GanPoint;
import dev.assay.score.TrainingCurves.VaePoint;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.CellBlame;
import dev.assay.score.VaeScores.ColumnBlame;
import dev.assay.score.VaeScores.FileShare;
import dev.assay.score.VaeScores.UnusualRow;
import dev.assay.score.VaeScores.UsualRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One audit that every writer is shown: a shop whose order lines got worse, whose products are as
 * they were, and whose queries cannot be read.
 */
public final class AuditFixture {

    public static final Instant STARTED = Instant.parse("2026-11-23T20:15:00Z");
    public static final String DECLARATION = "src/assay/assay.yaml";

    private static final List<String> COLUMNS =
            List.of("InvoiceDate", "CustomerID", "StockCode", "Country", "Quantity", "UnitPrice");
    private static final String[] COUNTRIES = {
        "United Kingdom",
        "United Kingdom",
        "United Kingdom",
        "United Kingdom",
        "Germany",
        "France",
        "EIRE",
        "Channel Islands"
    };

    private AuditFixture() {}

    public static Audit shop() {
        List<Finding> findings = new ArrayList<>(transactionFindings());
        findings.addAll(productFindings());
        findings.add(
                finding(
                        "queries",
                        null,
                        null,
                        "readable",
                        Outcome.FAIL,
                        null,
                        null,
                        null,
                        null,
                        "data/queries.csv: byte 17 is zero: this is a binary file, expected UTF-8"
                                + " text; check path, or convert the file to CSV"));
        return new Audit(
                STARTED,
                DECLARATION,
                List.of(transactions(), products(), queries()),
                new Verdict(findings));
    }

    static DatasetSpec transactionsSpec() {
        return new DatasetSpec(
                new DatasetSpec.About(
                        "transactions",
                        "one line per product on an invoice",
                        "search-team",
                        Role.EVENTS),
                new DatasetSpec.Reading(
                        "data/transactions/*.csv",
                        CsvDialect.RFC_4180,
                        List.of(),
                        Map.of("StockCode", ColumnType.CATEGORICAL)),
                new DatasetSpec.Meaning(
                        Map.of("user", "CustomerID", "item", "StockCode", "time", "InvoiceDate"),
                        List.of(),
                        Map.of()),
                new DatasetSpec.Privacy(List.of(), Map.of()),
                new DatasetSpec.Demands(
                        List.of(
                                new Rule(
                                        "rows >= 1000",
                                        11,
                                        Metric.ROWS,
                                        "",
                                        Double.NaN,
                                        Rule.Comparison.AT_LEAST,
                                        1000)),
                        Map.of(),
                        Limits.LEARNED,
                        Learned.BOTH));
    }

    private static DatasetAudit transactions() {
        DatasetSpec spec = transactionsSpec();
        Evidence accepted = EvidenceFixture.of(spec, COLUMNS, days(1, 8, false));
        Bins bins = accepted.bins();
        Evidence today =
                EvidenceFixture.of(spec, COLUMNS, days(1, 12, true), bins, transactionScores());
        return new DatasetAudit(
                spec,
                Map.of("scan", 1.94, "train", 8.2, "score", 2.04),
                today.with(behaviour()),
                accepted,
                null,
                CURVES,
                history("CustomerID"));
    }

    /** Of another log, with more steps and users. */
    private static Behaviour behaviour() {
        return Behaviour.of(LogFixture.activity(LogFixture.rows(60, 600, 150, 1)), null, 1)
                .orElseThrow();
    }

    private static final TrainingCurves CURVES =
            new TrainingCurves(
                    TrainingCurves.FORMAT,
                    List.of(new VaePoint(100, 9, 0.5, 8.5), new VaePoint(200, 6, 1.5, 6.25)),
                    null,
                    0.098,
                    List.of(new GanPoint(100, 0.5, 1.25, 1.5), new GanPoint(200, 0.6, 0.75, 1.25)),
                    null,
                    new Fidelity(8000, 0.97, 0.99, 0.88, 0.93, 12, 11, "Country", 0.64, 0.6));

    /** Three states in which a column loses values. */
    static List<Entry> history(String column) {
        return IntStream.range(0, 3)
                .mapToObj(
                        i ->
                                new Entry(
                                        Entry.FORMAT,
                                        i == 0 ? Event.BASELINE : Event.ACCEPT,
                                        "2026-01-0" + (i + 1) + "T00:00:00Z",
                                        "data " + i,
                                        "PASS",
                                        8 + i,
                                        400 + 50 * i,
                                        Map.of("duplicates", 0.0),
                                        Map.of(column, Map.of("completeness", 1 - 0.02 * i)),
                                        Map.of()))
                .toList();
    }

    private static Map<String, List<List<String>>> days(int from, int to, boolean damaged) {
        Map<String, List<List<String>>> files = new LinkedHashMap<>();
        for (int day = from; day <= to; day++) {
            String date = String.format(Locale.ROOT, "2010-12-%02d", day);
            files.put("data/transactions/" + date + ".csv", rows(date, day, damaged && day > 8));
        }
        return files;
    }

    /** A day's order lines; damaged ones have prices in pence and lost customers. */
    private static List<List<String>> rows(String date, int day, boolean damaged) {
        Random random = new Random(day);
        List<List<String>> rows = new ArrayList<>();
        int n = 90 + random.nextInt(60);
        for (int i = 0; i < n; i++) {
            int item = random.nextInt(12);
            double price = (item * 37 % 11 + 1) * 0.85;
            boolean pence = damaged && random.nextInt(4) == 0;
            boolean lost = random.nextInt(damaged ? 2 : 6) == 0;
            rows.add(
                    List.of(
                            String.format(
                                    Locale.ROOT, "%s %02d:%02d:00", date, 8 + i * 9 / n, i % 60),
                            lost ? "" : Integer.toString(12346 + random.nextInt(400)),
                            "85" + (100 + item) + (char) ('A' + item),
                            COUNTRIES[random.nextInt(COUNTRIES.length)],
                            Integer.toString(1 + (int) Math.abs(random.nextGaussian() * 6)),
                            String.format(Locale.ROOT, "%.2f", pence ? price * 100 : price)));
        }
        return rows.stream().map(AuditFixture::withMissing).toList();
    }

    private static List<String> withMissing(List<String> row) {
        List<String> cells = new ArrayList<>(row);
        cells.replaceAll(cell -> cell.isEmpty() ? null : cell);
        return cells;
    }

    private static Scores transactionScores() {
        Map<String, FileShare> byFile = new LinkedHashMap<>();
        for (int day = 1; day <= 12; day++) {
            byFile.put(
                    String.format(Locale.ROOT, "data/transactions/2010-12-%02d.csv", day),
                    new FileShare(120, day > 8 ? 24 + day % 3 : day % 3, day > 8 ? 20 : day % 2));
        }
        VaeScores vae =
                new VaeScores(
                        1373,
                        List.of(229L, 131L, 128L, 124L, 126L, 133L, 125L, 122L, 131L, 124L),
                        109,
                        0.01,
                        List.of(
                                new ColumnBlame("InvoiceDate", 1.21, 1.19, 2),
                                new ColumnBlame("CustomerID", 0.62, 0.41, 17),
                                new ColumnBlame("StockCode", 2.31, 2.29, 3),
                                new ColumnBlame("Country", 1.08, 1.07, 4),
                                new ColumnBlame("Quantity", 1.66, 1.63, 5),
                                new ColumnBlame("UnitPrice", 4.87, 1.12, 78)),
                        List.of(
                                new UnusualRow(
                                        "data/transactions/2010-12-09.csv",
                                        48,
                                        41.7,
                                        0.0008,
                                        List.of(
                                                new CellBlame(
                                                        "UnitPrice",
                                                        29.4,
                                                        "935.00",
                                                        words("about 4.25")),
                                                new CellBlame(
                                                        "CustomerID", 2.2, null, knownShape("9"))),
                                        new UsualRow(44, Arrays.asList("4.25", null))),
                                new UnusualRow(
                                        "data/transactions/2010-12-11.csv",
                                        13,
                                        39.2,
                                        0.0008,
                                        List.of(
                                                new CellBlame(
                                                        "UnitPrice",
                                                        28.1,
                                                        "850.00",
                                                        words("about 2.1")),
                                                new CellBlame(
                                                        "CustomerID",
                                                        1.9,
                                                        "12417",
                                                        words("no value")),
                                                new CellBlame("Quantity", 1.4, "19", null)),
                                        null)),
                        byFile,
                        List.of());
        return new Scores(vae, null, new GanScores(600, 0.842, 0.563, 0.019, 7, fits()), null);
    }

    private static Expectation words(String words) {
        return new Expectation(words, null, null);
    }

    private static Expectation knownShape(String shape) {
        byte[] b = shape.getBytes(StandardCharsets.UTF_8);
        return new Expectation("a known text", null, CellHashes.of(b, 0, b.length));
    }

    private static List<Fit> fits() {
        return List.of(
                new Fit("StockCode", 0.004, 0.006, -0.4, 7),
                new Fit("UnitPrice", 0.081, 0.009, 11.2, 7),
                new Fit("<b>Land</b>", 0.002, 0, 0.3, 599));
    }

    private static List<Finding> transactionFindings() {
        return List.of(
                new Finding(
                        Subject.of("transactions", "UnitPrice"),
                        KnownCheck.NUMERIC_DRIFT,
                        Outcome.FAIL,
                        new Tested(0.087, 0.0, 0.83, null, 3.1e-12),
                        Named.said(
                                "transactions, column 'UnitPrice': numbers above 9.35, the greatest"
                                        + " accepted, are now 8.7 % of the values, accepted were 0.0 %"
                                        + " (effect 0.83, limit 0.1). Check the unit, the currency and the"
                                        + " sign of the source, or accept the data with mvn"
                                        + " assay:accept -Dassay.acceptFindings."),
                        List.of(
                                new Sample("data/transactions/2010-12-09.csv", 48, "935.00"),
                                new Sample("data/transactions/2010-12-11.csv", 13, "850.00"))),
                new Finding(
                        Subject.of("transactions", "CustomerID"),
                        KnownCheck.COMPLETENESS,
                        Outcome.FAIL,
                        new Tested(0.262, 0.161, 0.101, null, 2e-5),
                        Named.said(
                                "transactions, column 'CustomerID': 26.2 % of rows are rows without a value,"
                                        + " accepted were 16.1 % (effect 0.101, limit 0.05). Find out which"
                                        + " feed stopped filling it, or accept the data with mvn"
                                        + " assay:accept -Dassay.acceptFindings."),
                        List.of(new Sample("data/transactions/2010-12-10.csv", 9, "12417"))),
                finding(
                        "transactions",
                        null,
                        null,
                        "two-sample",
                        Outcome.WARN,
                        0.842,
                        0.563,
                        0.279,
                        1e-9,
                        "transactions: a discriminator distinguishes today's rows from the generator's with"
                                + " AUC 0.842, accepted rows with 0.563 (effect 0.279, limit"
                                + " 0.05). Today's rows are less like the accepted ones than those"
                                + " were like each other; the other findings say where."),
                finding(
                        "transactions",
                        null,
                        null,
                        "volume",
                        Outcome.PASS,
                        1373.0,
                        907.0,
                        0.0,
                        null,
                        "transactions: 1,373 rows, accepted were 907."),
                finding(
                        "transactions",
                        null,
                        null,
                        "rule rows >= 1000",
                        Outcome.PASS,
                        1373.0,
                        1000.0,
                        null,
                        null,
                        "transactions: rows is 1,373, as 'rows >= 1000' (line 11 of the"
                                + " declaration)."));
    }

    private static DatasetAudit products() {
        DatasetSpec spec = DatasetSpec.of("products", "data/products.csv");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(
                    List.of(
                            "85" + (100 + i),
                            i % 3 == 0 ? "T-light holder no. " + i : "Mug, " + i + " oz",
                            i % 7 == 0 ? "false" : "true"));
        }
        Evidence evidence =
                EvidenceFixture.of(
                        spec,
                        List.of("StockCode", "Title", "InStock"),
                        Map.of("data/products.csv", rows));
        return new DatasetAudit(
                spec,
                Map.of("scan", 0.1),
                evidence,
                evidence,
                null,
                TrainingCurves.NONE,
                List.of());
    }

    private static List<Finding> productFindings() {
        String reason = "fewer than 1,000 rows";
        return List.of(
                finding(
                        "products",
                        null,
                        null,
                        "schema",
                        Outcome.PASS,
                        null,
                        null,
                        null,
                        null,
                        "products: columns and types are as accepted."),
                finding(
                        "products",
                        null,
                        null,
                        "row-anomalies",
                        Outcome.NOT_MEASURED,
                        null,
                        null,
                        null,
                        null,
                        "products: row-anomalies was not measured: " + reason + "."),
                finding(
                        "products",
                        null,
                        null,
                        "two-sample",
                        Outcome.NOT_MEASURED,
                        null,
                        null,
                        null,
                        null,
                        "products: two-sample was not measured: " + reason + "."));
    }

    private static DatasetAudit queries() {
        return new DatasetAudit(
                DatasetSpec.of("queries", "data/queries.csv"),
                Map.of(),
                null,
                null,
                "data/queries.csv: byte 17 is zero: this is a binary file, expected UTF-8 text;"
                        + " check path, or convert the file to CSV",
                TrainingCurves.NONE,
                List.of());
    }

    /** A finding without samples. */
    public static Finding finding(
            String dataset,
            String column,
            String batch,
            String check,
            Outcome outcome,
            Double observed,
            Double expected,
            Double effect,
            Double pValue,
            String message) {
        return new Finding(
                Named.subject(dataset, column, batch, check),
                Named.check(check),
                outcome,
                new Tested(observed, expected, effect, null, pValue),
                Named.said(message),
                List.of());
    }
}
