package dev.assay.plugin;

import dev.assay.history.Entry.Event;
import dev.assay.history.HistoryFile;
import dev.assay.judge.Evidence;
import dev.assay.judge.Measures;
import dev.assay.judge.Outcome;
import dev.assay.spec.DatasetSpec;
import java.io.IOException;
import java.time.Instant;

/** Adds to what is remembered of each dataset. */
final class History {

    private History() {}

    /**
     * Adds a line.
     *
     * @param at when the build began
     * @param evidence without values of sensitive columns
     */
    static void add(
            ProjectFiles files,
            DatasetSpec dataset,
            Event event,
            Instant at,
            Evidence evidence,
            Outcome outcome)
            throws IOException {
        HistoryFile.append(
                files.history(dataset), Measures.of(dataset, event, at, evidence, outcome));
    }
}
