package dev.assay.inventory.export;

import dev.assay.document.CsvText;
import dev.assay.document.Nullable;
import dev.assay.inventory.Asset;
import dev.assay.inventory.quality.Quality;
import dev.assay.inventory.quality.Quality.Rating;
import java.util.ArrayList;
import java.util.List;

/**
 * The assets as a table. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe.
 */
final class AssetsCsv {

    private static final List<String> HEADER =
            List.of(
                    "name",
                    "declared",
                    "role",
                    "path",
                    "description",
                    "owner",
                    "owner_from",
                    "steward",
                    "licence",
                    "purpose",
                    "files",
                    "bytes",
                    "rows",
                    "oldest",
                    "newest",
                    "columns",
                    "sensitive_columns",
                    "verdict",
                    "accepted",
                    "mentions");

    private AssetsCsv() {}

    static String write(Catalogued catalogued) {
        StringBuilder table = new StringBuilder();
        List<Asset> assets = catalogued.inventory().assets();
        List<String> header = new ArrayList<>(HEADER);
        assets.stream()
                .filter(asset -> asset.quality() != null)
                .findFirst()
                .ifPresent(
                        any ->
                                any.quality().dimensions().stream()
                                        .map(Rating::dimension)
                                        .forEach(header::add));
        line(table, header);
        assets.forEach(asset -> line(table, row(asset, header.size())));
        return table.toString();
    }

    private static List<String> row(Asset asset, int width) {
        Asset.Holding holding = asset.holding();
        Asset.Care care = asset.care();
        List<String> row = new ArrayList<>();
        row.add(asset.name());
        row.add(String.valueOf(asset.identity().declared()));
        row.add(asset.identity().role());
        row.add(asset.identity().path());
        row.add(asset.identity().description());
        row.add(text(care.owner()));
        row.add(care.ownerFrom() == null ? null : care.ownerFrom().name());
        row.add(text(care.steward()));
        row.add(text(care.licence()));
        row.add(text(care.purpose()));
        row.add(String.valueOf(holding.files()));
        row.add(text(holding.bytes()));
        row.add(text(holding.rows()));
        row.add(text(holding.oldest()));
        row.add(text(holding.newest()));
        row.add(String.valueOf(asset.columns().size()));
        row.add(String.valueOf(asset.columns().stream().filter(c -> c.sensitive()).count()));
        row.add(text(asset.standing().outcome()));
        row.add(text(asset.standing().accepted()));
        row.add(String.valueOf(asset.use().mentions().size()));
        Quality quality = asset.quality();
        if (quality != null) {
            quality.dimensions().forEach(rating -> row.add(text(rating.score())));
        }
        while (row.size() < width) {
            row.add(null);
        }
        return row;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void line(StringBuilder table, List<String> cells) {
        table.append(CsvText.line(cells.stream().map(CsvText::guarded).toList()));
    }
}
