package dev.assay.audit;

import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.history.Entry;
import dev.assay.judge.Accepted;
import dev.assay.profile.Personal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that a gate may know of one dataset of a build. */
public sealed interface Case {

    /** The declaration as it was written. */
    DatasetSpec declared();

    /** What was measured in this build; empty where the data could not be read. */
    Optional<Evidence> today();

    /** What was accepted before; empty where nothing was. */
    Optional<Evidence> accepted();

    /** The dataset's name. */
    default String name() {
        return declared().name();
    }

    /** The declaration, with columns that are evidently personal declared sensitive. */
    default DatasetSpec spec() {
        return Personal.declared(
                declared(),
                Stream.concat(today().stream(), accepted().stream())
                        .map(Evidence::profile)
                        .toList());
    }

    /**
     * A dataset that was measured, and is judged.
     *
     * @param declared the declaration as it was written
     * @param evidence what was measured in this build
     * @param before what was accepted before, with bins that {@code evidence} was counted into
     * @param history what was accepted and audited before this build, the oldest first
     * @param files that were measured, or the partitions that they are part of, by their names
     */
    record Measured(
            DatasetSpec declared,
            Evidence evidence,
            Optional<Accepted> before,
            List<Entry> history,
            List<String> files)
            implements Case {

        public Measured {
            history = List.copyOf(history);
            files = List.copyOf(files);
        }

        @Override
        public Optional<Evidence> accepted() {
            return before.map(Accepted::evidence);
        }

        @Override
        public Optional<Evidence> today() {
            return Optional.of(evidence);
        }
    }

    /**
     * A dataset that could not be read, which is a finding.
     *
     * @param declared the declaration as it was written
     * @param fault why it could not be read
     * @param accepted what was accepted before
     */
    record Unreadable(DatasetSpec declared, String fault, Optional<Evidence> accepted)
            implements Case {

        @Override
        public Optional<Evidence> today() {
            return Optional.empty();
        }
    }

    /**
     * A dataset that is not judged, since it is as it was accepted. Others may refer to it.
     *
     * @param declared the declaration as it was written
     * @param evidence what was accepted
     */
    record Unchanged(DatasetSpec declared, Evidence evidence) implements Case {

        @Override
        public Optional<Evidence> today() {
            return Optional.of(evidence);
        }

        @Override
        public Optional<Evidence> accepted() {
            return Optional.of(evidence);
        }
    }
}
