package dev.assay.inventory;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Reference;
import dev.assay.document.Nullable;
import dev.assay.privacy.dp.Published;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a card shows of a dataset of which no exact statistic may be shown.
 *
 * @param spec its declaration
 * @param noisy what was published of it; null where nothing was
 */
record Withheld(DatasetSpec spec, @Nullable Published noisy) {

    /** Rows with noise, and no size; what says whether it changed is the keyed hash. */
    Asset.Holding holding(int files) {
        return new Asset.Holding(
                files,
                null,
                noisy == null ? null : noisy.rows(),
                null,
                null,
                null,
                null,
                noisy == null ? "" : noisy.state());
    }

    /** Those of which anything was published. */
    List<AssetColumn> columns() {
        return noisy == null ? List.of() : noisy.columns().stream().map(this::column).toList();
    }

    private AssetColumn column(Published.Column column) {
        Published.Numbers numbers = column.numbers();
        Reference to = spec.references().get(column.name());
        double share = noisy.rows() == 0 ? 0 : (double) column.present() / noisy.rows();
        return new AssetColumn(
                column.name(),
                column.type(),
                meaning(spec, column.name()),
                false,
                null,
                to == null ? null : to.toString(),
                new AssetColumn.Figures(
                        column.present(),
                        Math.min(1, share),
                        null,
                        numbers == null ? null : numbers.mean(),
                        null,
                        null,
                        numbers == null ? null : numbers.quantiles().get(1),
                        null));
    }

    /** What a column stands for: of several meanings the first; null where nothing is said. */
    static @Nullable String meaning(DatasetSpec spec, String column) {
        return spec.columns().entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
