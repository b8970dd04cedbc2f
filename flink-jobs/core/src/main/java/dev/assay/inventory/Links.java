package dev.assay.inventory;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Reference;
import dev.assay.evidence.Evidence;
import dev.assay.inventory.guess.LooksLike;
import dev.assay.profile.state.MinHashes.Novelty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How assets have to do with one another, as it is declared and as it looks. */
final class Links {

    private Links() {}

    /**
     * In order of the assets' names and their columns.
     *
     * @param today what was measured of datasets, by name
     * @param looks columns that look like references though nothing is declared
     */
    static List<Link> of(
            List<DatasetSpec> specs, Map<String, Evidence> today, List<LooksLike> looks) {
        List<Link> links = new ArrayList<>();
        for (DatasetSpec spec : specs) {
            spec.references()
                    .forEach((column, to) -> links.add(declared(spec.name(), column, to, today)));
            for (String from : spec.stewardship().from()) {
                links.add(new Link(spec.name(), null, from, null, Link.Kind.MADE_OF, null, null));
            }
        }
        looks.forEach(look -> links.add(guessed(look)));
        links.sort(
                Comparator.comparing(Link::from)
                        .thenComparing(link -> String.valueOf(link.column()))
                        .thenComparing(Link::to));
        return links;
    }

    private static Link guessed(LooksLike look) {
        return Link.compared(
                look.dataset(),
                look.column(),
                new Reference(look.toDataset(), look.toColumn()),
                Link.Kind.LOOKS_LIKE,
                Math.round((1 - look.share()) * look.compared()),
                look.compared());
    }

    private static Link declared(
            String dataset, String column, Reference to, Map<String, Evidence> today) {
        Evidence from = today.get(dataset);
        Evidence target = today.get(to.dataset());
        boolean areMeasured =
                from != null
                        && target != null
                        && from.profile().names().contains(column)
                        && target.profile().names().contains(to.column());
        Novelty missing =
                areMeasured
                        ? from.profile()
                                .column(column)
                                .known()
                                .beyond(target.profile().column(to.column()).known())
                        : new Novelty(0, 0);
        return Link.compared(dataset, column, to, Link.Kind.REFERS, missing.novel(), missing.of());
    }
}
