package dev.assay.cause;

import dev.assay.mutate.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How damage of one column's cells may be undone. */
record ColumnTreatments(Rows rows, Column column) {

    private static final List<CellDamage> KINDS =
            Stream.of(TextDamages.ALL, NumberDamages.ALL, TimeDamages.ALL)
                    .flatMap(List::stream)
                    .toList();

    private static final double STRANGE = -3;

    /** All that may be. */
    List<Treatment> all() {
        List<Treatment> all = new ArrayList<>();
        missing(all);
        for (CellDamage kind : KINDS) {
            if (kind.fits().test(column)) {
                add(all, kind);
            }
        }
        value(all);
        if (column.isTime()) {
            new TimeShift(rows, column).treatment().ifPresent(all::add);
        }
        return all;
    }

    private String text(int row) {
        return rows.cells().get(row)[column.index()];
    }

    private void missing(List<Treatment> all) {
        List<Integer> empty = Changes.where(rows, row -> text(row) == null);
        int more = Changes.excess(empty.size(), column.missing(), rows.cells().size());
        if (more > 0) {
            all.add(without("missing", empty, more, 0));
        }
    }

    private void add(List<Treatment> all, CellDamage kind) {
        Map<String, String> undone = kind.undone().apply(column);
        if (undone.isEmpty()) {
            return;
        }
        List<Integer> damaged =
                Changes.where(rows, row -> text(row) != null && undone.containsKey(text(row)));
        int more =
                Changes.excess(
                        damaged.size(), kind.usual().applyAsDouble(column), column.present());
        if (more == 0) {
            return;
        }
        List<Integer> some = Changes.spread(damaged, more);
        Map<Integer, String[]> cells = new HashMap<>();
        List<Integer> lost = new ArrayList<>();
        for (int row : some) {
            String before = undone.get(text(row));
            if (before == null) {
                lost.add(row);
            } else {
                cells.put(row, new String[] {before});
            }
        }
        if (!cells.isEmpty()) {
            Rows mended = Changes.with(rows, new int[] {column.index()}, cells);
            all.add(treatment(kind.kind(), some, Changes.without(mended, lost), kind.tier()));
        }
        // What cannot be written as it was can still be left out.
        if (cells.size() < some.size()
                || kind.kind().equals("mojibake")
                || kind.kind().equals("html")) {
            all.add(without(kind.kind(), damaged, more, kind.tier()));
        }
    }

    /** The value that there is most more of than usual. */
    private void value(List<Treatment> all) {
        String most = null;
        double excess = 0;
        int present = column.present();
        for (Map.Entry<String, Integer> value : column.today().entrySet()) {
            double more = value.getValue() - column.acceptedShare(value.getKey()) * present;
            if (more > excess) {
                excess = more;
                most = value.getKey();
            }
        }
        if (most == null || Column.cell(most).isStandIn()) {
            return;
        }
        String value = most;
        List<Integer> held = Changes.where(rows, row -> value.equals(text(row)));
        int more = Changes.excess(held.size(), column.acceptedShare(value), present);
        if (more == 0) {
            return;
        }
        boolean isZero =
                column.isNumber()
                        && NumberDamages.number(value) != null
                        && NumberDamages.number(value).signum() == 0;
        boolean isStrange =
                column.isNumber()
                        && !column.isKnown(value)
                        && column.acceptedShare(value) == 0
                        && column.plausibility(value) < STRANGE;
        List<Integer> copies = copies(held);
        boolean isFlood = 10 * copies.size() >= 8 * more && !isZero && !isStrange;
        if (isFlood) {
            all.add(without("flood", copies, Math.min(more, copies.size()), 3));
        }
        all.add(without(isZero ? "zero" : isStrange ? "outlier" : "constant", held, more, 3));
    }

    /** Of some rows those that are another row but for this column. */
    private List<Integer> copies(List<Integer> held) {
        Set<Integer> own = new HashSet<>(held);
        Set<List<String>> others = new HashSet<>();
        for (int row = 0; row < rows.cells().size(); row++) {
            if (!own.contains(row)) {
                others.add(rest(row));
            }
        }
        return held.stream().filter(row -> others.contains(rest(row))).toList();
    }

    private List<String> rest(int row) {
        List<String> rest = new ArrayList<>();
        String[] cells = rows.cells().get(row);
        for (int i = 0; i < cells.length; i++) {
            rest.add(i == column.index() || cells[i] == null ? "" : cells[i]);
        }
        return rest;
    }

    private Treatment without(String kind, List<Integer> damaged, int more, int tier) {
        List<Integer> some = Changes.spread(damaged, more);
        return treatment(kind, some, Changes.without(rows, some), tier);
    }

    private Treatment treatment(String kind, List<Integer> damaged, Rows repaired, int tier) {
        int of = kind.equals("missing") ? rows.cells().size() : column.present();
        return new Treatment(kind, List.of(column.name()), damaged, of, repaired, tier);
    }
}
