package dev.assay.inventory.export;

import dev.assay.declare.Reference;
import dev.assay.inventory.Asset;
import dev.assay.inventory.AssetColumn;
import dev.assay.inventory.quality.Freshness;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The inventory as a contract of the Open Data Contract Standard 3.1: an object of its schema for
 * each asset. Rules are checks of the engine {@code assay}, as the declaration has them.
 *
 * @see <a href="https://bitol-io.github.io/open-data-contract-standard/">ODCS</a>
 */
final class Odcs {

    private static final String VERSION = "v3.1.0";

    /** References that the standard's short form can write. */
    private static final String SHORT = "[A-Za-z_][A-Za-z0-9_]*\\.[A-Za-z_][A-Za-z0-9_]*";

    private Odcs() {}

    static String write(Catalogued c) {
        List<Object> objects = new ArrayList<>();
        List<Object> servers = new ArrayList<>();
        List<Object> sla = new ArrayList<>();
        for (Asset asset : c.inventory().assets()) {
            objects.add(object(c, asset).map());
            servers.add(server(asset).map());
            agreed(c, asset, sla);
        }
        Node contract =
                Node.of("apiVersion", VERSION)
                        .with("kind", "DataContract")
                        .with("id", id(c))
                        .with("name", c.inventory().project())
                        .with("version", c.origin().version())
                        .with("status", "active")
                        .with("contractCreatedTs", c.inventory().asOf())
                        .with("schema", objects)
                        .with("servers", servers)
                        .with("slaProperties", sla);
        return new Dump(
                        DumpSettings.builder()
                                .setDefaultFlowStyle(FlowStyle.BLOCK)
                                .setWidth(Integer.MAX_VALUE)
                                .build())
                .dumpToString(contract.map());
    }

    /** The same for the same project. */
    private static String id(Catalogued c) {
        return UUID.nameUUIDFromBytes(c.origin().iri().getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Node object(Catalogued c, Asset asset) {
        List<Object> properties = new ArrayList<>();
        asset.columns().forEach(column -> properties.add(property(asset, column).map()));
        List<Object> quality = new ArrayList<>();
        for (String rule : c.rules(asset)) {
            quality.add(
                    Node.of("type", "custom")
                            .with("engine", "assay")
                            .with("implementation", rule)
                            .map());
        }
        return Node.of("name", asset.name())
                .with("physicalName", asset.identity().path())
                .with("physicalType", "file")
                .with("logicalType", "object")
                .with("description", asset.identity().description())
                .with("quality", quality)
                .with("customProperties", own(c, asset))
                .with("properties", properties);
    }

    private static List<Object> own(Catalogued c, Asset asset) {
        Asset.Care care = asset.care();
        List<Object> own = new ArrayList<>();
        add(own, "role", asset.identity().role());
        if (care.ownerFrom() == Asset.OwnerFrom.DECLARED) {
            add(own, "owner", care.owner());
        }
        add(own, "steward", care.steward());
        add(own, "licence", care.licence());
        add(own, "purpose", care.purpose());
        add(own, "from", String.join(", ", c.spec(asset).stewardship().from()));
        return own;
    }

    private static void add(List<Object> own, String property, Object value) {
        if (value != null && !value.toString().isBlank()) {
            own.add(Node.of("property", property).with("value", value).map());
        }
    }

    private static Node property(Asset asset, AssetColumn column) {
        int key = asset.identity().key().indexOf(column.name());
        List<Object> own = new ArrayList<>();
        add(own, "meaning", column.meaning());
        Node property =
                Node.of("name", column.name())
                        .with("logicalType", type(column.type()))
                        .with("physicalType", column.type())
                        .with("classification", column.sensitive() ? "restricted" : null)
                        .with("customProperties", own);
        if (key >= 0) {
            property.with("primaryKey", true).with("primaryKeyPosition", key + 1);
        }
        if (column.references() != null && column.references().matches(SHORT)) {
            Reference to = Reference.parse(column.references());
            property.with(
                    "relationships",
                    List.of(
                            Node.of("type", "foreignKey")
                                    .with("to", to.dataset() + "." + to.column())
                                    .map()));
        }
        return property;
    }

    private static String type(String type) {
        return Map.of(
                        "integer", "integer",
                        "decimal", "number",
                        "boolean", "boolean",
                        "date", "date",
                        "timestamp", "timestamp")
                .getOrDefault(type, "string");
    }

    private static Node server(Asset asset) {
        return Node.of("server", asset.name())
                .with("type", "local")
                .with("path", asset.identity().path())
                .with("format", asset.identity().format());
    }

    private static void agreed(Catalogued c, Asset asset, List<Object> sla) {
        Freshness.cadence(c.spec(asset))
                .ifPresent(
                        every ->
                                sla.add(
                                        Node.of("property", "frequency")
                                                .with(
                                                        "value",
                                                        every.name().toLowerCase(Locale.ROOT))
                                                .with("element", asset.name())
                                                .map()));
        if (asset.care().retentionDays() != null) {
            sla.add(
                    Node.of("property", "retention")
                            .with("value", asset.care().retentionDays())
                            .with("unit", "d")
                            .with("element", asset.name())
                            .map());
        }
    }
}
