package dev.assay.fork;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Role;
import dev.assay.declare.view.Field;
import dev.assay.document.Nullable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a child does with each dataset, with all that the goal says of how. One record for each goal
 * that reads data; whoever does the work has a method for each.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "goal")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Work.Check.class, name = "check"),
    @JsonSubTypes.Type(value = Work.Baseline.class, name = "baseline"),
    @JsonSubTypes.Type(value = Work.Backtest.class, name = "backtest"),
    @JsonSubTypes.Type(value = Work.Mutate.class, name = "mutate"),
    @JsonSubTypes.Type(value = Work.Inventory.class, name = "inventory"),
    @JsonSubTypes.Type(value = Work.Clean.class, name = "clean"),
    @JsonSubTypes.Type(value = Work.Anonymize.class, name = "anonymize"),
    @JsonSubTypes.Type(value = Work.Features.class, name = "features"),
    @JsonSubTypes.Type(value = Work.Synthesize.class, name = "synthesize"),
    @JsonSubTypes.Type(value = Work.Publish.class, name = "publish")
})
public sealed interface Work {

    /** Whether networks take part in what is done with a dataset. */
    default boolean needsNetworks(AuditRequest.RequestedDataset dataset) {
        return false;
    }

    /** Whether views are datasets of their own in it; else they are judged with their dataset. */
    default boolean asksViews() {
        return false;
    }

    /** Asks a worker for what it makes of this work. */
    <R> R by(Worker<R> worker);

    /** Measures, with the bins and the networks that were accepted. */
    record Check() implements Work {
        @Override
        public boolean needsNetworks(AuditRequest.RequestedDataset dataset) {
            return dataset.accepted() != null && dataset.spec().learned().any();
        }

        @Override
        public boolean asksViews() {
            return true;
        }

        @Override
        public <R> R by(Worker<R> worker) {
            return worker.check(this);
        }
    }

    /**
     * Measures, with new bins, and trains new networks.
     *
     * @param keyFile absolute path of the file with the project's key; null where the environment
     *     has it, or none is needed
     * @param keyId of that key, since other keys give other networks; null where none is needed
     */
    record Baseline(@Nullable String keyFile, @Nullable String keyId) implements Work {

        /** Without noise that needs a key. */
        public Baseline() {
            this(null, null);
        }

        @Override
        public boolean needsNetworks(AuditRequest.RequestedDataset dataset) {
            return dataset.spec().learned().any();
        }

        @Override
        public boolean asksViews() {
            return true;
        }

        @Override
        public <R> R by(Worker<R> worker) {
            return worker.baseline(this);
        }
    }

    /**
     * Judges each file against those before it.
     *
     * @param from how many files are accepted before the first one is judged
     * @param falseAlarmRate with which each is judged, in (0, 1)
     * @param ratchet whether rules must keep the best value that they ever had
     * @param learned whether the VAE takes part
     */
    record Backtest(int from, double falseAlarmRate, boolean ratchet, boolean learned)
            implements Work {
        @Override
        public boolean needsNetworks(AuditRequest.RequestedDataset dataset) {
            return learned;
        }

        @Override
        public boolean asksViews() {
            return true;
        }

        @Override
        public <R> R by(Worker<R> worker) {
            return worker.backtest(this);
        }
    }

    /**
     * Judges files with errors put into them.
     *
     * @param files how many of the last ones get errors
     * @param strengths shares of cells or rows that are damaged, each in (0, 1]
     * @param falseAlarmRate with which each is judged, in (0, 1)
     * @param ratchet whether rules must keep the best value that they ever had
     * @param learned whether a VAE that is trained on the files before them takes part
     */
    record Mutate(
            int files,
            List<Double> strengths,
            double falseAlarmRate,
            boolean ratchet,
            boolean learned)
            implements Work {
        public Mutate {
            strengths = List.copyOf(strengths);
        }

        @Override
        public boolean needsNetworks(AuditRequest.RequestedDataset dataset) {
            return learned;
        }

        @Override
        public <R> R by(Worker<R> worker) {
            return worker.mutate(this);
        }
    }

    /**
     * Takes stock: measures what is not declared as it is, and asks what logs are worth.
     *
     * @param undeclared names of the datasets that are not declared
     * @param probes what recommenders are asked
     */
    record Inventory(List<String> undeclared, Probes probes) implements Work {

        /** What recommenders are asked that learn from logs. */
        public enum Probes {
            /** Nothing. */
            NONE,
            /** How well those foresee that need no library, and nothing else is taken stock of. */
            FIGURES,
            /** How well all foresee, and what is lost without parts of the data. */
            WORTH
        }

        public Inventory {
            undeclared = List.copyOf(undeclared);
        }

        @Override
        public boolean needsNetworks(AuditRequest.RequestedDataset dataset) {
            DatasetSpec spec = dataset.spec();
            return probes == Probes.WORTH
                    && spec.learned().any()
                    && spec.role() == Role.EVENTS
                    && spec.columns().containsKey(Field.USER.word())
                    && spec.columns().containsKey(Field.ITEM.word());
        }

        @Override
        public <R> R by(Worker<R> worker) {
            return worker.inventory(this);
        }
    }

    /**
     * Makes repaired copies.
     *
     * @param confidence that a repair must have, in (0, 1)
     * @param list of changes that is done again in place of repairs, relative to the project; null
     *     for none
     * @param version of Assay
     */
    record Clean(double confidence, @Nullable String list, String version) implements Work {
        @Override
        public boolean needsNetworks(AuditRequest.RequestedDataset dataset) {
            return dataset.accepted() != null && dataset.spec().learned().any();
        }

        @Override
        public <R> R by(Worker<R> worker) {
            return worker.clean(this);
        }
    }

    /**
     * Makes copies in which nobody can be recognised.
     *
     * @param keyFile absolute path of the file with the project's key; null where the environment
     *     has it, or none is needed
     * @param output how tables are written: {@code csv}, {@code jsonl} or {@code avro}
     */
    record Anonymize(@Nullable String keyFile, String output) implements Work {
        @Override
        public <R> R by(Worker<R> worker) {
            return worker.anonymize(this);
        }
    }

    /**
     * Writes the rows of views as tables of features.
     *
     * @param asOf the last moment that counts, as ISO 8601 in UTC; null where all events do
     * @param alignTo folder of earlier tables, relative to the project, to whose numbers of
     *     networks today's are turned; null where they stay as they are
     * @param embeddings whether users and items get points of a recommender that is trained for it
     * @param output how tables are written: {@code csv}, {@code jsonl} or {@code avro}
     */
    record Features(
            @Nullable String asOf, @Nullable String alignTo, boolean embeddings, String output)
            implements Work {
        @Override
        public boolean needsNetworks(AuditRequest.RequestedDataset dataset) {
            return embeddings || dataset.accepted() != null && dataset.spec().learned().vae();
        }

        @Override
        public boolean asksViews() {
            return true;
        }

        @Override
        public <R> R by(Worker<R> worker) {
            return worker.features(this);
        }
    }

    /**
     * Makes rows with accepted generators.
     *
     * @param rows for each dataset; null for as many as are accepted
     * @param where conditions that the rows must meet; null for none
     * @param balance a column whose frequent values are made equally often; null for none
     * @param augment whether the real rows stand before the made ones
     * @param output how tables are written: {@code csv}, {@code jsonl} or {@code avro}
     */
    record Synthesize(
            @Nullable Long rows,
            @Nullable String where,
            @Nullable String balance,
            boolean augment,
            String output)
            implements Work {
        @Override
        public boolean needsNetworks(AuditRequest.RequestedDataset dataset) {
            return dataset.accepted() != null && dataset.spec().learned().gan();
        }

        @Override
        public <R> R by(Worker<R> worker) {
            return worker.synthesize(this);
        }
    }

    /**
     * Draws noisy statistics.
     *
     * @param keyFile absolute path of the file with the project's key; null where the environment
     *     has it
     * @param states keyed hashes of what the publications are of, by dataset
     */
    record Publish(@Nullable String keyFile, Map<String, String> states) implements Work {
        public Publish {
            states = new TreeMap<>(states);
        }

        @Override
        public <R> R by(Worker<R> worker) {
            return worker.publish(this);
        }
    }

    /**
     * Who does the work: a new kind of work does not compile until each worker knows it.
     *
     * @param <R> what comes of it
     */
    interface Worker<R> {

        /** Measures. */
        R check(Check work);

        /** Measures anew, and trains. */
        R baseline(Baseline work);

        /** Replays history. */
        R backtest(Backtest work);

        /** Replays errors. */
        R mutate(Mutate work);

        /** Takes stock. */
        R inventory(Inventory work);

        /** Makes repaired copies. */
        R clean(Clean work);

        /** Makes anonymised copies. */
        R anonymize(Anonymize work);

        /** Writes features. */
        R features(Features work);

        /** Makes rows. */
        R synthesize(Synthesize work);

        /** Draws noisy statistics. */
        R publish(Publish work);
    }
}
