package dev.assay.plugin.stock;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.DatasetSpec;
import dev.assay.inventory.Inventory;
import dev.assay.inventory.Valued;
import dev.assay.judge.check.ProbeCheck;
import dev.assay.judge.decide.Weighed;
import dev.assay.recommend.Probe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Probes of the accepted inventory whose logs are all declared.
 *
 * @param values what the logs were worth
 * @param declared those logs, by name
 */
public record AcceptedProbes(List<Valued> values, Map<String, DatasetSpec> declared) {

    /** Of a project; none where no inventory is accepted. */
    public static AcceptedProbes of(InventoryFiles files, AuditSpec spec) throws IOException {
        Map<String, DatasetSpec> all = new TreeMap<>();
        spec.datasets().stream()
                .filter(dataset -> dataset.view().isEmpty())
                .forEach(dataset -> all.put(dataset.name(), dataset));
        Optional<Inventory> accepted = files.readAccepted(false);
        List<Valued> values =
                accepted.map(Inventory::values).orElse(List.of()).stream()
                        .filter(value -> value.probe().abstention() == null)
                        .filter(value -> all.keySet().containsAll(value.logs()))
                        .toList();
        all.keySet().removeIf(name -> values.stream().noneMatch(v -> v.logs().contains(name)));
        return new AcceptedProbes(values, all);
    }

    /** Whether there is nothing to compare with. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The logs, as they are declared. */
    public AuditSpec logs() {
        return new AuditSpec(List.copyOf(declared.values()));
    }

    /** Today's probes against these. */
    public List<Weighed> weigh(List<Valued> today) {
        List<Weighed> all = new ArrayList<>();
        for (Valued value : values) {
            Probe now =
                    today.stream()
                            .filter(other -> other.logs().equals(value.logs()))
                            .map(Valued::probe)
                            .findFirst()
                            .orElse(null);
            all.add(ProbeCheck.weigh(declared.get(value.logs().get(0)), value.probe(), now));
        }
        return all;
    }
}
