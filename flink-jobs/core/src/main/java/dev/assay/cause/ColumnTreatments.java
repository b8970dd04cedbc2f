package dev.assay.cause;

import dev.assay.cause.rows.Changes;
import dev.assay.cause.rows.Company;
import dev.assay.mutate.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    private static final Set<String> OF_NUMBERS =
            Set.of("scale-100", "scale-0.001", "inches", "sign", "noise");

    /** Of so many different numbers as could be damaged, one is at least. */
    private static final int FEW = 6;

    /** Kinds that may leave more behind than what undoes them. */
    private static final Set<String> LOSSY = Set.of("html", "mojibake");

    /** How much more a number must look like an accepted one to be certainly damaged. */
    private static final double CERTAIN = 6;

    /** How much more another value must. */
    private static final double CLEAR = CellDamage.GAIN;

    /** All that may be. */
    List<Treatment> all() {
        List<Treatment> all = new ArrayList<>();
        missing(all);
        for (CellDamage kind : KINDS) {
            if (kind.fits().test(column)) {
                add(all, kind);
            }
        }
        all.addAll(new ValueTreatments(rows, column).all());
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
        int before = all.size();
        add(all, kind, undone);
        // Of cells that may be right as they are, those that cannot be come by themselves.
        Map<String, String> certain = new LinkedHashMap<>(undone);
        certain.entrySet()
                .removeIf(
                        text ->
                                text.getValue() != null
                                        && column.plausibility(text.getValue())
                                                < column.plausibility(text.getKey())
                                                        + (column.isNumber() ? CERTAIN : CLEAR));
        if (all.size() > before && certain.size() < undone.size() && !certain.isEmpty()) {
            add(all, kind, certain);
        }
    }

    private void add(List<Treatment> all, CellDamage kind, Map<String, String> undone) {
        if (undone.isEmpty()) {
            return;
        }
        List<Integer> damaged =
                Changes.where(rows, row -> text(row) != null && undone.containsKey(text(row)));
        double usual = kind.usual().applyAsDouble(column);
        int more = Changes.excess(damaged.size(), usual, column.present());
        if (more > 0 && !areChosen(kind, damaged)) {
            add(all, kind, undone, Company.oddest(rows, damaged, column.index(), more));
        }
        // As many as are usual on average may be more than there are today.
        List<Integer> apart = usual > 0 ? Company.apart(rows, damaged, column.index()) : List.of();
        if (apart.size() != more
                && Changes.excess(apart.size(), 0, column.present()) > 0
                && !areChosen(kind, apart)) {
            add(all, kind, undone, apart);
        }
    }

    private void add(
            List<Treatment> all, CellDamage kind, Map<String, String> undone, List<Integer> some) {
        Map<Integer, String[]> cells = new HashMap<>();
        List<Integer> lost = new ArrayList<>();
        double likeness = 0;
        double gain = 0;
        for (int row : some) {
            String before = undone.get(text(row));
            if (before == null) {
                lost.add(row);
            } else {
                cells.put(row, new String[] {before});
                likeness += column.plausibility(before);
                gain += column.plausibility(before) - column.plausibility(text(row));
            }
        }
        if (!cells.isEmpty()) {
            Rows mended = Changes.with(rows, new int[] {column.index()}, cells);
            all.add(
                    treatment(
                            kind.kind(),
                            some,
                            Changes.without(mended, lost),
                            kind.tier(),
                            likeness / cells.size(),
                            gain / cells.size()));
        }
        // What cannot be written as it was can still be left out.
        if (!lost.isEmpty() || LOSSY.contains(kind.kind())) {
            all.add(without(kind.kind(), some, some.size(), kind.tier()));
        }
    }

    /** Whether they are a few of many numbers: damage does not choose some of them. */
    private boolean areChosen(CellDamage kind, List<Integer> damaged) {
        long different = damaged.stream().map(this::text).distinct().count();
        long could = Math.min(damaged.size(), column.today().size());
        return OF_NUMBERS.contains(kind.kind()) && FEW * different < could;
    }

    private Treatment without(String kind, List<Integer> damaged, int more, int tier) {
        List<Integer> some = Company.oddest(rows, damaged, column.index(), more);
        return treatment(kind, some, Changes.without(rows, some), tier, 0, 0);
    }

    private Treatment treatment(
            String kind,
            List<Integer> damaged,
            Rows repaired,
            int tier,
            double likeness,
            double gain) {
        int of = kind.equals("missing") ? rows.cells().size() : column.present();
        return new Treatment(
                kind,
                List.of(column.name()),
                damaged,
                of,
                repaired,
                tier,
                new Treatment.Cells(likeness, gain),
                null);
    }
}
