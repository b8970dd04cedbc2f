package dev.assay.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.batch.BatchOrigin;
import dev.assay.batch.BatchSummary;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.finding.Verdict;
import dev.assay.history.Entry;
import dev.assay.history.Entry.Event;
import dev.assay.report.AuditFixture;
import dev.assay.report.Documents;
import dev.assay.report.EvidenceFixture;
import dev.assay.report.words.Words;
import dev.assay.score.TrainingCurves;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** However much is audited, a browser can open the page. */
class PageSizeTest {

    private static final int DATASETS = 50;
    private static final int COLUMNS = 50;
    private static final int PARTITIONS = 300;

    /** Different partitions; the other ones are like one of these. */
    private static final int DIFFERENT = 12;

    private static String file(String dataset, int i) {
        return String.format(Locale.ROOT, "data/%s/part-%03d.csv", dataset, i);
    }

    private static List<List<String>> rows(Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < 6; r++) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < COLUMNS; c++) {
                int n = random.nextInt(1 + c);
                row.add(
                        random.nextInt(9) == 0
                                ? null
                                : c % 2 == 0 ? n + ".5" : "a name " + "abcdefgh".charAt(n % 8));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Evidence evidence(DatasetSpec spec, List<String> columns, int seed) {
        Map<String, List<List<String>>> files = new LinkedHashMap<>();
        Random random = new Random(seed);
        for (int i = 0; i < DIFFERENT; i++) {
            files.put(file("dataset", i), rows(random));
        }
        Evidence few = EvidenceFixture.of(spec, columns, files);
        List<BatchSummary> all =
                IntStream.range(0, PARTITIONS)
                        .mapToObj(i -> renamed(few.batches().get(i % DIFFERENT), spec, i))
                        .toList();
        return new Evidence(
                few.profile(),
                few.bins(),
                all,
                few.dependencies(),
                few.sets(),
                few.scores(),
                few.rules(),
                few.behaviour());
    }

    private static BatchSummary renamed(BatchSummary batch, DatasetSpec spec, int i) {
        return new BatchSummary(
                new BatchOrigin(file("dataset", i), 0, "hash " + i, ""),
                batch.size(),
                batch.columns(),
                batch.pairs(),
                batch.exchanges());
    }

    private static List<Entry> history(List<String> columns) {
        Random random = new Random(7);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < PARTITIONS; i++) {
            Map<String, Map<String, Double>> measures = new HashMap<>();
            columns.forEach(c -> measures.put(c, Map.of("completeness", random.nextDouble())));
            entries.add(
                    new Entry(
                            Entry.FORMAT,
                            Event.ACCEPT,
                            "2026-01-01T00:00:00Z",
                            "data " + i,
                            "PASS",
                            i,
                            100 + random.nextInt(900),
                            Map.of("duplicates", random.nextDouble()),
                            measures,
                            Map.of()));
        }
        return entries;
    }

    private static Audit audit() {
        List<String> columns = IntStream.range(0, COLUMNS).mapToObj(c -> "column " + c).toList();
        Evidence measured = evidence(DatasetSpec.of("dataset", "data/dataset/*.csv"), columns, 1);
        List<Entry> history = history(columns);
        List<DatasetAudit> datasets = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int d = 0; d < DATASETS; d++) {
            DatasetSpec spec = DatasetSpec.of("dataset" + d, "data/dataset/*.csv");
            datasets.add(
                    new DatasetAudit(
                            spec,
                            Map.of("scan", 1.0),
                            measured,
                            measured,
                            null,
                            TrainingCurves.NONE,
                            history));
            for (int c = 0; c < COLUMNS; c++) {
                for (int i = PARTITIONS - 6; i < PARTITIONS; i++) {
                    boolean bad = c == 49 && i == PARTITIONS - 1;
                    findings.add(
                            AuditFixture.finding(
                                            spec.name(),
                                            "column " + c,
                                            file("dataset", i),
                                            "completeness",
                                            bad ? Outcome.FAIL : Outcome.PASS,
                                            0.3,
                                            0.1,
                                            0.2,
                                            0.001,
                                            "Cells are empty.")
                                    .at(List.of(new Sample(file("dataset", i), 3, "x"))));
                }
            }
        }
        return new Audit(
                AuditFixture.STARTED, AuditFixture.DECLARATION, datasets, new Verdict(findings));
    }

    @Test
    void fifty_wide_datasets_of_three_hundred_files_fit_in_three_megabytes() throws IOException {
        String page = new HtmlPage(Words.ENGLISH).write(audit());
        int bytes = page.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 3_000_000 && bytes > 1_000_000, () -> bytes + " bytes");
        int from = page.indexOf("<div class=\"assay\">");
        Document body = Documents.xml(page.substring(from, page.lastIndexOf("</main>")));
        String text = body.getDocumentElement().getTextContent();
        assertTrue(text.contains("300 files: × 1 failed, · 299 passed. Shown are the last "), text);
        assertTrue(text.contains(" of 50 columns: those that failed or warn"), text);
        // What failed is never what is left out.
        List<Element> squares = new ArrayList<>();
        for (int i = 0; i < body.getElementsByTagName("a").getLength(); i++) {
            Element a = (Element) body.getElementsByTagName("a").item(i);
            if (a.getAttribute("title").endsWith("part-299.csv: failed")) {
                squares.add(a);
            }
        }
        assertEquals(40, squares.size());
    }
}
