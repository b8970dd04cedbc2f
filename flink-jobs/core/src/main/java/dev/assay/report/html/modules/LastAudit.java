package dev.assay.report.html.modules;

import dev.assay.document.Nullable;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.incident.Scope;
import java.time.Instant;
import java.util.List;

/** What is known of a module's last audit. */
public sealed interface LastAudit {

    /** There was none: its document is not there. */
    record Missing() implements LastAudit {}

    /**
     * Another version of Assay made it.
     *
     * @param format what the document calls its format; empty where it names none
     */
    record OtherFormat(String format) implements LastAudit {}

    /**
     * Its document is damaged, or may not be read.
     *
     * @param fault what is wrong with it, in English, with line and column where they are known
     */
    record Unreadable(String fault) implements LastAudit {}

    /**
     * It was read.
     *
     * @param startedAt when the audit began
     * @param datasets in the order of the module's declaration
     */
    record Read(Instant startedAt, List<Dataset> datasets) implements LastAudit {

        public Read {
            datasets = List.copyOf(datasets);
        }
    }

    /**
     * What came of one dataset.
     *
     * @param rows null where it could not be read
     * @param failing how many incidents fail the build
     * @param warning how many do not
     * @param worst the first of them
     */
    record Dataset(
            String name,
            @Nullable Long rows,
            Outcome verdict,
            int failing,
            int warning,
            List<Told> worst) {

        public Dataset {
            worst = List.copyOf(worst);
        }
    }

    /**
     * An incident.
     *
     * @param scope what it is about
     * @param sentence in English, as the module's build said it
     * @param headline what is wrong in no language, for those who know its key; null where the
     *     document has none
     */
    record Told(Scope scope, String sentence, @Nullable Message headline) {}
}
