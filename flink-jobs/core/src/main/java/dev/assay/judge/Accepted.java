package dev.assay.judge;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Vocabulary;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.Nullable;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.judge.check.BatchChecks;
import dev.assay.judge.check.Incidents;
import dev.assay.judge.check.MissingPartitions;
import dev.assay.judge.compare.Whole;
import dev.assay.series.Course;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What was accepted, as builds are compared with it. What it says of what is usual is worked out
 * when it is first asked for, and kept: a thousand builds that are compared with the same data pay
 * for it once. Safe for many threads.
 */
public final class Accepted {

    private final Evidence evidence;
    private final Map<DatasetSpec, Known> known = new ConcurrentHashMap<>();
    private final Map<Came, List<Finding>> missing = new ConcurrentHashMap<>();

    private volatile @Nullable Vocabulary vocabulary;

    /** The names of what came. */
    private record Came(DatasetSpec spec, List<String> files) {}

    /** Evidence as it was accepted, known incidents among it. */
    public Accepted(Evidence evidence) {
        this.evidence = evidence;
    }

    /** As it was accepted. */
    public Evidence evidence() {
        return evidence;
    }

    /** The values and pairs of values that it has. */
    public Vocabulary vocabulary() {
        Vocabulary made = vocabulary;
        if (made == null) {
            made = Vocabulary.of(evidence.profile());
            vocabulary = made;
        }
        return made;
    }

    /** What it is for a dataset that is declared so. */
    Known known(DatasetSpec spec) {
        Known before = known.get(spec);
        if (before == null) {
            before = new Known(spec, Incidents.without(spec, evidence));
            known.put(spec, before);
        }
        return before;
    }

    /**
     * What did not come, by the dates of files.
     *
     * @param files that came, or the partitions that they are part of, by their names
     */
    public List<Finding> missing(DatasetSpec spec, List<String> files) {
        return missing.computeIfAbsent(
                new Came(spec, files),
                came ->
                        MissingPartitions.findings(
                                spec,
                                files,
                                evidence.batches().stream()
                                        .map(BatchSummary::file)
                                        .collect(Collectors.toSet())));
    }

    /** What is usual, under one declaration. */
    static final class Known {

        private final DatasetSpec spec;
        private final Evidence evidence;
        private final Whole whole;
        private final Map<List<Course>, BatchChecks> checks = new ConcurrentHashMap<>();

        private Known(DatasetSpec spec, Evidence evidence) {
            this.spec = spec;
            this.evidence = evidence;
            this.whole = new Whole(evidence.batches());
        }

        /** Without incidents. */
        Evidence evidence() {
            return evidence;
        }

        /** All batches as one. */
        Whole whole() {
            return whole;
        }

        /**
         * What each file is asked.
         *
         * @param courses how each column runs by itself
         */
        BatchChecks checks(List<Course> courses) {
            BatchChecks asked = checks.get(courses);
            if (asked == null) {
                asked = new BatchChecks(spec, evidence.bins(), evidence.batches(), courses);
                checks.put(courses, asked);
            }
            return asked;
        }
    }
}
