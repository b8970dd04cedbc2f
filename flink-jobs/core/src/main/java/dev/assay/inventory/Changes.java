package dev.assay.inventory;

import dev.assay.inventory.Asset.OwnerFrom;
import dev.assay.inventory.Change.Kind;
import dev.assay.inventory.quality.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Compares an inventory with the one that was accepted. */
public final class Changes {

    /** Growth that is worth a word: a tenth. */
    private static final double WORTH_SAYING = 0.1;

    /** Points of quality, of 1, that are worth a word. */
    private static final double POINTS = 0.02;

    private Changes() {}

    /** All changes, by asset. */
    public static List<Change> between(Inventory accepted, Inventory now) {
        TreeSet<String> names = new TreeSet<>();
        accepted.assets().forEach(asset -> names.add(asset.name()));
        now.assets().forEach(asset -> names.add(asset.name()));
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            Optional<Asset> before = accepted.asset(name);
            Optional<Asset> after = now.asset(name);
            if (before.isEmpty()) {
                changes.add(new Change(name, Kind.NEW, null, rows(after.orElseThrow())));
            } else if (after.isEmpty()) {
                changes.add(new Change(name, Kind.GONE, rows(before.get()), null));
            } else {
                compare(name, before.get(), after.get(), changes);
            }
        }
        for (Valued value : now.values()) {
            accepted.values().stream()
                    .filter(old -> old.logs().equals(value.logs()))
                    .forEach(old -> ValueChanges.compare(old, value, changes));
        }
        return changes;
    }

    private static String rows(Asset asset) {
        Long rows = asset.holding().rows();
        return rows == null ? null : rows.toString();
    }

    private static void compare(String name, Asset before, Asset now, List<Change> changes) {
        Long was = before.holding().rows();
        Long is = now.holding().rows();
        if (was != null && is != null && Math.abs(is - was) > WORTH_SAYING * was) {
            Kind kind = is > was ? Kind.GREW : Kind.SHRANK;
            changes.add(new Change(name, kind, was.toString(), is.toString()));
        }
        List<String> hadColumns = before.columns().stream().map(AssetColumn::name).toList();
        List<String> hasColumns = now.columns().stream().map(AssetColumn::name).toList();
        if (!hadColumns.equals(hasColumns) && was != null && is != null) {
            changes.add(
                    new Change(
                            name,
                            Kind.COLUMNS,
                            String.valueOf(hadColumns.size()),
                            String.valueOf(hasColumns.size())));
        }
        int wasSensitive = sensitive(before);
        int isSensitive = sensitive(now);
        if (wasSensitive != isSensitive) {
            changes.add(
                    new Change(
                            name,
                            isSensitive > wasSensitive
                                    ? Kind.SENSITIVITY_ROSE
                                    : Kind.SENSITIVITY_FELL,
                            String.valueOf(wasSensitive),
                            String.valueOf(isSensitive)));
        }
        String owned = said(before);
        String owns = said(now);
        if (!Objects.equals(owned, owns)) {
            changes.add(new Change(name, Kind.OWNER, owned, owns));
        }
        int mentioned = before.use().mentions().size();
        if (mentioned > 0 && now.use().mentions().isEmpty()) {
            changes.add(new Change(name, Kind.ORPHANED, String.valueOf(mentioned), "0"));
        }
        Optional<Double> good = Optional.ofNullable(before.quality()).flatMap(Quality::score);
        Optional<Double> better = Optional.ofNullable(now.quality()).flatMap(Quality::score);
        if (good.isPresent() && better.isPresent() && good.get() - better.get() > POINTS) {
            changes.add(
                    new Change(
                            name,
                            Kind.QUALITY_FELL,
                            good.get().toString(),
                            better.get().toString()));
        }
    }

    private static int sensitive(Asset asset) {
        return (int) asset.columns().stream().filter(AssetColumn::sensitive).count();
    }

    /** Who changed files most often changes by itself, and is no owner that anybody named. */
    private static String said(Asset asset) {
        Asset.Care care = asset.care();
        return care.ownerFrom() == OwnerFrom.COMMITS ? null : care.owner();
    }
}
