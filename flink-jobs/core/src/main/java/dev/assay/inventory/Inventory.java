package dev.assay.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * All data assets of a project; a newer version may say more.
 *
 * @param format {@value #FORMAT}
 * @param project its name
 * @param asOf the moment for which ages are told, ISO 8601 in UTC
 * @param assets by name
 * @param links between them
 * @param values what logs are worth for recommendation
 * @param searches what judgments say of rankings
 * @param loose files that are none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Inventory(
        @JsonProperty(required = true) String format,
        @JsonProperty(required = true) String project,
        @JsonProperty(required = true) String asOf,
        @JsonProperty(required = true) List<Asset> assets,
        @JsonProperty(required = true) List<Link> links,
        @JsonProperty(required = true) List<Valued> values,
        @JsonProperty(required = true) List<Searched> searches,
        @JsonProperty(required = true) List<Loose> loose) {

    /** The version of the document. */
    public static final String FORMAT = "assay-inventory/1";

    public Inventory {
        assets = List.copyOf(assets);
        links = List.copyOf(links);
        values = List.copyOf(values);
        searches = List.copyOf(searches);
        loose = List.copyOf(loose);
    }

    /** The asset of that name. */
    public Optional<Asset> asset(String name) {
        return assets.stream().filter(asset -> asset.name().equals(name)).findFirst();
    }

    /** Assets that are not declared. */
    public List<Asset> undeclared() {
        return assets.stream().filter(asset -> !asset.identity().declared()).toList();
    }

    /**
     * The same as it may be kept: without times that single rows have, and without who changed
     * files most often, whom nobody named as an owner.
     */
    public Inventory toAccept() {
        List<Asset> kept = assets.stream().map(Asset::toAccept).toList();
        return new Inventory(
                format,
                project,
                asOf,
                kept,
                links,
                values.stream().map(Valued::toAccept).toList(),
                searches,
                loose);
    }
}
