package dev.assay.cause;

import dev.assay.cause.rows.Company;
import dev.assay.mutate.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How damage of one column's cells may be undone. */
record ColumnTreatments(Rows rows, Column column) {

    private static final List<CellDamage> KINDS =
            Stream.of(TextDamages.ALL, NumberDamages.ALL, TimeDamages.ALL)
                    .flatMap(List::stream)
                    .toList();

    private static final double STRANGE = -3;

    private static final Set<String> OF_NUMBERS =
            Set.of("scale-100", "scale-0.001", "inches", "sign", "noise");

    /** Of so many different numbers as could be damaged, one is at least. */
    private static final int FEW = 6;

    /** Kinds that may leave more behind than what undoes them. */
    private static final Set<String> LOSSY = Set.of("html", "mojibake");

    /** How much more a number must look like an accepted one to be certainly damaged. */
    private static final double CERTAIN = 6;

    /** Columns that are asked which rows of several are damaged. */
    private static final int MOST_COLUMNS = 16;

    /** A number that often stands for a missing one. */
    private static final Pattern SENTINEL = Pattern.compile("-?9{3,}([.]0+)?");

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
        int before = all.size();
        add(all, kind, undone);
        // Of numbers that may be right as they are, those that cannot be come by themselves.
        Map<String, String> certain = new LinkedHashMap<>(undone);
        certain.entrySet()
                .removeIf(
                        text ->
                                text.getValue() != null
                                        && column.plausibility(text.getValue())
                                                < column.plausibility(text.getKey()) + CERTAIN);
        if (column.isNumber()
                && all.size() > before
                && certain.size() < undone.size()
                && !certain.isEmpty()) {
            add(all, kind, certain);
        }
    }

    private void add(List<Treatment> all, CellDamage kind, Map<String, String> undone) {
        if (undone.isEmpty()) {
            return;
        }
        List<Integer> damaged =
                Changes.where(rows, row -> text(row) != null && undone.containsKey(text(row)));
        int more =
                Changes.excess(
                        damaged.size(), kind.usual().applyAsDouble(column), column.present());
        if (more == 0 || areChosen(kind, damaged)) {
            return;
        }
        List<Integer> some = chosen(damaged, more);
        Map<Integer, String[]> cells = new HashMap<>();
        List<Integer> lost = new ArrayList<>();
        double likeness = 0;
        for (int row : some) {
            String before = undone.get(text(row));
            if (before == null) {
                lost.add(row);
            } else {
                cells.put(row, new String[] {before});
                likeness += column.plausibility(before);
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
                            likeness / cells.size()));
        }
        // What cannot be written as it was can still be left out.
        if (!lost.isEmpty() || LOSSY.contains(kind.kind())) {
            all.add(without(kind.kind(), damaged, more, kind.tier()));
        }
    }

    /** Whether they are a few of many numbers: damage does not choose some of them. */
    private boolean areChosen(CellDamage kind, List<Integer> damaged) {
        long different = damaged.stream().map(this::text).distinct().count();
        long could = Math.min(damaged.size(), column.today().size());
        return OF_NUMBERS.contains(kind.kind()) && FEW * different < could;
    }

    /** So many of the rows that may have it, those first whose other cells speak against it. */
    private List<Integer> chosen(List<Integer> damaged, int more) {
        if (more >= damaged.size()) {
            return damaged;
        }
        double[] odd = new double[rows.cells().size()];
        int columns = Math.min(MOST_COLUMNS, rows.columns().size());
        for (int c = 0; c < columns; c++) {
            if (c != column.index()) {
                int other = c;
                Map<String, Integer> all = new HashMap<>();
                Map<String, Integer> own = new HashMap<>();
                rows.cells().forEach(row -> all.merge(String.valueOf(row[other]), 1, Integer::sum));
                damaged.forEach(
                        row ->
                                own.merge(
                                        String.valueOf(rows.cells().get(row)[other]),
                                        1,
                                        Integer::sum));
                for (int row : damaged) {
                    String with = String.valueOf(rows.cells().get(row)[other]);
                    odd[row] -= Math.log((own.get(with) + 0.5) / (all.get(with) + 1));
                }
            }
        }
        return damaged.stream()
                .sorted(Comparator.comparingDouble(row -> -odd[row]))
                .limit(more)
                .sorted()
                .toList();
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
                SENTINEL.matcher(value).matches()
                        || column.isNumber()
                                && NumberDamages.number(value) != null
                                && !column.isKnown(value)
                                && column.acceptedShare(value) == 0
                                && column.plausibility(value) < STRANGE;
        // All lines of some orders are what somebody ordered.
        if (!isZero && !isStrange && Company.isWhole(rows, held, column.index())) {
            return;
        }
        all.add(without(isZero ? "zero" : isStrange ? "outlier" : "constant", held, more, 3));
    }

    /** Rows that are others but for this column, most of them with one value. */
    Optional<Treatment> flood() {
        Map<List<String>, Set<String>> values = new HashMap<>();
        for (int row = 0; row < rows.cells().size(); row++) {
            values.computeIfAbsent(rest(row), rest -> new HashSet<>()).add(text(row));
        }
        Map<String, List<Integer>> copies = new HashMap<>();
        int found = 0;
        for (int row = 0; row < rows.cells().size(); row++) {
            if (text(row) != null && values.get(rest(row)).size() > 1) {
                copies.computeIfAbsent(text(row), value -> new ArrayList<>()).add(row);
                found++;
            }
        }
        Optional<List<Integer>> most =
                copies.values().stream().max(Comparator.comparingInt(List::size));
        // Of two rows that are the same otherwise, one is the copy.
        if (most.isPresent()
                && 2.5 * most.get().size() >= found
                && Changes.excess(most.get().size(), 0, rows.cells().size()) > 0) {
            return Optional.of(without("flood", most.get(), most.get().size(), 2));
        }
        return Optional.empty();
    }

    private List<String> rest(int row) {
        List<String> rest = Arrays.asList(rows.cells().get(row).clone());
        rest.set(column.index(), null);
        return rest;
    }

    private Treatment without(String kind, List<Integer> damaged, int more, int tier) {
        List<Integer> some = chosen(damaged, more);
        return treatment(kind, some, Changes.without(rows, some), tier, 0);
    }

    private Treatment treatment(
            String kind, List<Integer> damaged, Rows repaired, int tier, double likeness) {
        int of = kind.equals("missing") ? rows.cells().size() : column.present();
        return new Treatment(kind, List.of(column.name()), damaged, of, repaired, tier, likeness);
    }
}
