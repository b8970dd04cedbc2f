package dev.assay.report.ci;

import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.document.CanonicalJson;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * {@code audit.json}: the audit for programs. Two runs on the same data differ only in fields named
 * {@code seconds} and {@code startedAt}.
 *
 * @param words of the report's language
 */
public record AuditJson(Words words) {

    /** The version of this document. */
    public static final String FORMAT = "assay-audit/1";

    private record Document(
            String format,
            Outcome verdict,
            String startedAt,
            List<DatasetEntry> datasets,
            List<FindingEntry> findings) {}

    private record DatasetEntry(
            String name, Long rows, Long bytes, Outcome verdict, Map<String, Double> seconds) {}

    private record FindingEntry(
            String id,
            String dataset,
            String column,
            String batch,
            String check,
            Outcome outcome,
            Double observed,
            Double expected,
            Double effect,
            Double limit,
            Double pValue,
            String message,
            List<Sample> samples) {}

    /** The document, with a final line feed. */
    public String write(Audit audit) throws IOException {
        return CanonicalJson.indented(
                new Document(
                        FORMAT,
                        audit.outcome(),
                        audit.startedAt().toString(),
                        audit.datasets().stream().map(d -> entry(audit, d)).toList(),
                        audit.verdict().findings().stream().map(this::entry).toList()));
    }

    private static DatasetEntry entry(Audit audit, DatasetAudit d) {
        return new DatasetEntry(d.name(), d.rows(), d.bytes(), audit.outcome(d), d.seconds());
    }

    private FindingEntry entry(Finding f) {
        return new FindingEntry(
                f.id(),
                f.dataset(),
                f.column(),
                f.batch(),
                f.name(),
                f.outcome(),
                finite(f.observed()),
                finite(f.expected()),
                finite(f.effect()),
                finite(f.limit()),
                finite(f.pValue()),
                words.sentence(f),
                f.samples());
    }

    /** JSON knows neither NaN nor infinity. */
    private static Double finite(Double x) {
        return x == null || !Double.isFinite(x) ? null : x;
    }
}
