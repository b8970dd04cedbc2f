package dev.assay.judge.check;

import dev.assay.batch.BatchSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files that are known to be wrong: nothing is learned from them, and nobody is told again. */
public final class Incidents {

    private Incidents() {}

    /** The same evidence, its history without them. */
    public static Evidence without(DatasetSpec spec, Evidence evidence) {
        return new Evidence(
                evidence.profile(),
                evidence.bins(),
                evidence.batches().stream()
                        .filter(batch -> spec.incident(batch.file()).isEmpty())
                        .toList(),
                evidence.dependencies(),
                evidence.sets(),
                evidence.scores(),
                evidence.rules(),
                evidence.behaviour());
    }

    /** What is declared, and a warning for what no file is part of any more. */
    public static List<Finding> findings(
            DatasetSpec spec, Evidence today, List<BatchSummary> accepted) {
        Set<String> used =
                Stream.concat(today.batches().stream(), accepted.stream())
                        .flatMap(batch -> spec.incident(batch.file()).stream())
                        .collect(Collectors.toSet());
        List<Finding> all = new ArrayList<>();
        for (Map.Entry<String, String> incident : spec.incidents().entrySet()) {
            boolean isUsed = used.contains(incident.getKey());
            all.add(
                    new Finding(
                            new Subject(spec.name(), null, incident.getKey(), null),
                            KnownCheck.INCIDENT,
                            isUsed ? Outcome.PASS : Outcome.WARN,
                            Tested.NONE,
                            isUsed
                                    ? Message.of("incident", Arg.text(incident.getValue()))
                                    : Message.of("incident.over"),
                            List.of()));
        }
        return all;
    }
}
