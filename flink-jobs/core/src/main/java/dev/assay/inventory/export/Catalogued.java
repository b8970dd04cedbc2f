package dev.assay.inventory.export;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.inventory.Asset;
import dev.assay.inventory.Inventory;
import dev.assay.inventory.Known;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An inventory with what catalogues say of it.
 *
 * @param inventory all assets
 * @param known the datasets that it was taken of, by name
 * @param origin where it is from
 */
public record Catalogued(Inventory inventory, Map<String, Known> known, Origin origin) {

    public Catalogued {
        known = new TreeMap<>(known);
    }

    /**
     * Where an inventory is from.
     *
     * @param iri absolute name of the project, without a fragment
     * @param version of the project
     * @param assay version of Assay
     */
    public record Origin(String iri, String version, String assay) {}

    /** The declaration of an asset. */
    DatasetSpec spec(Asset asset) {
        return known.get(asset.name()).dataset().spec();
    }

    /** Paths of an asset's files; members of an archive are that. */
    List<String> files(Asset asset) {
        return known.get(asset.name()).files().stream()
                .map(DataFile::path)
                .map(path -> path.contains("!/") ? path.substring(0, path.indexOf("!/")) : path)
                .distinct()
                .toList();
    }

    /** Absolute name of an asset. */
    String iri(Asset asset) {
        return origin.iri() + "#" + Iri.encoded(asset.name());
    }

    /** Absolute name of a column of an asset. */
    String iri(Asset asset, String column) {
        return iri(asset) + "/" + Iri.encoded(column);
    }

    /** Its rules as they are written in the declaration. */
    List<String> rules(Asset asset) {
        return spec(asset).rules().stream().map(rule -> rule.text()).toList();
    }

    /** The day for which it is told. */
    String day() {
        return inventory.asOf().substring(0, "2026-01-31".length());
    }

    /** What is said of an asset, or at least what it is. */
    String description(Asset asset) {
        return Optional.of(asset.identity().description())
                .filter(text -> !text.isBlank())
                .orElse(asset.name() + ": " + asset.identity().role());
    }
}
