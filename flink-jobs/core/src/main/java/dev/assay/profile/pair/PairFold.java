package dev.assay.profile.pair;

import dev.assay.profile.pair.ByColumns.Chosen;
import dev.assay.profile.state.Facet;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.value.Shape;
import dev.assay.scan.ColumnBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Keeps codes of the first rows' cells, and counts at the end. */
public final class PairFold {

    /** Hashes of values in one row that are kept of each pair of columns. */
    public static final int MOST_TOGETHER = 8192;

    /** Pairs of columns whose values in one row are kept. */
    private static final int MOST_PAIRS = 16;

    /** Bytes of a file that is small: it may be all that comes in a day. */
    private static final long SMALL = 2 << 20;

    /**
     * The least lambda of a pair whose values are kept: well below that of a pair that batches are
     * compared by, so that each of their blocks has it.
     */
    private static final double KEPT = 0.15;

    /** Codes of a column of coarse classes beyond which it has no table with others. */
    public static final int MOST_CLASSES = 48;

    /** Columns that have tables at most. */
    private static final int MOST_TABLES = 16;

    /** The code of a value that is not known yet. */
    private static final int UNKNOWN = -2;

    private final CellCode code;
    private final int mostCodes;
    private final int columns;
    private final int rows;
    private final byte[] shape = new byte[Shape.LONGEST];
    private final int[][] codes;
    private final CodeTable[] tables;

    /** The fold whose codes these are made of, or null. */
    private final PairFold finer;

    /** For each code of the finer one, and before them for a row without one, the code here. */
    private final int[][] ofFiner;

    private int size;

    /**
     * Distinguishes cells by their values, in a part of a file.
     *
     * @param allColumns of the dataset; the first of them are paired
     * @param fileLength bytes of the whole file
     */
    public PairFold(int allColumns, long fileLength) {
        this(
                Math.min(allColumns, PairCounts.MOST_COLUMNS),
                fileLength <= SMALL ? PairCounts.ROWS_OF_SMALL : PairCounts.ROWS,
                CellCode::value,
                Integer.MAX_VALUE,
                null);
    }

    private PairFold(int columns, int rows, CellCode code, int mostCodes, PairFold finer) {
        this.code = code;
        this.mostCodes = mostCodes;
        this.columns = columns;
        this.rows = rows;
        this.finer = finer;
        this.codes = new int[columns][0];
        this.tables = new CodeTable[columns];
        Arrays.setAll(tables, column -> new CodeTable());
        this.ofFiner = new int[columns][0];
    }

    /**
     * The same rows, distinguished by less: cells that are alike to this one are alike to that one.
     * A batch is taken in here before it is taken in there.
     *
     * @param code what cells are distinguished by
     */
    public PairFold coarser(CellCode code) {
        return coarser(code, Integer.MAX_VALUE);
    }

    /**
     * The same, but columns that have more codes take no part.
     *
     * @param mostCodes of a column
     */
    public PairFold coarser(CellCode code, int mostCodes) {
        return new PairFold(columns, rows, code, mostCodes, this);
    }

    /** Takes in the rows of a batch, as long as there is room. */
    public void accept(ColumnBatch batch) {
        int n = Math.min(batch.rows(), rows - size);
        for (int column = 0; column < columns && n > 0; column++) {
            if (codes[column].length < size + n) {
                int room = Math.min(rows, Math.max(size + n, 2 * size));
                codes[column] = Arrays.copyOf(codes[column], room);
            }
            accept(batch, column, n);
        }
        size += n;
    }

    private void accept(ColumnBatch batch, int column, int n) {
        int[] to = codes[column];
        CodeTable known = tables[column];
        if (finer == null) {
            for (int row = 0; row < n; row++) {
                to[size + row] = code(batch, column, row);
            }
            return;
        }
        int[] from = finer.codes[column];
        int[] coarse = known(column);
        for (int row = 0; row < n && known.size() <= mostCodes; row++) {
            int value = from[size + row] + 1;
            if (coarse[value] == UNKNOWN) {
                coarse[value] = code(batch, column, row);
            }
            to[size + row] = coarse[value];
        }
    }

    /** The codes by those of the finer fold, with room for all that it has by now. */
    private int[] known(int column) {
        int[] coarse = ofFiner[column];
        int needed = finer.tables[column].size() + 1;
        if (coarse.length < needed) {
            ofFiner[column] = Arrays.copyOf(coarse, Math.max(needed, 2 * coarse.length));
            Arrays.fill(ofFiner[column], coarse.length, ofFiner[column].length, UNKNOWN);
        }
        return ofFiner[column];
    }

    private int code(ColumnBatch batch, int column, int row) {
        Long of = code.of(batch, batch.offsets(column)[row], batch.lengths(column)[row], shape);
        return of == null ? CodedColumn.ABSENT : tables[column].code(of);
    }

    /**
     * Which values of two columns stand in one row, for pairs of columns of which one predicts the
     * other: a price beside a code that never had it shows a broken join, whatever the rows around
     * it are.
     *
     * @param before what is known of pairs that are not counted anew
     */
    public ByColumns<MinHashes> companions(
            PairCounts told, ByColumns<MinHashes> before, Chosen anew) {
        record Told(Columns columns, double lambda) {}
        List<Told> best = new ArrayList<>();
        for (int a = 0; a < columns; a++) {
            for (int b = a + 1; b < columns; b++) {
                double lambda = Math.max(told.lambda(a, b), told.lambda(b, a));
                if (lambda >= KEPT) {
                    best.add(new Told(new Columns(a, b), lambda));
                }
            }
        }
        best.sort(Comparator.comparingDouble(Told::lambda).reversed());
        SortedMap<Columns, MinHashes> pairs = new TreeMap<>();
        best.stream()
                .limit(MOST_PAIRS)
                .map(Told::columns)
                .forEach(pair -> pairs.put(pair, counted(pair, before, anew, this::together)));
        return new ByColumns<>(pairs);
    }

    /** The state of a pair of columns: what is known of it, unless it is counted anew. */
    private static <S extends Facet<S>> S counted(
            Columns pair, ByColumns<S> before, Chosen anew, Function<Columns, S> count) {
        S known = anew.test(pair.first(), pair.second()) ? null : before.states().get(pair);
        return known == null ? count.apply(pair) : known;
    }

    private MinHashes together(Columns pair) {
        long[] first = values(pair.first());
        long[] second = values(pair.second());
        CodeTable different = new CodeTable();
        for (int row = 0; row < size; row++) {
            int a = codes[pair.first()][row];
            int b = codes[pair.second()][row];
            if (a != CodedColumn.ABSENT && b != CodedColumn.ABSENT) {
                different.code((long) a << Integer.SIZE | b);
            }
        }
        MinHashes.Builder hashes = new MinHashes.Builder(MOST_TOGETHER, size);
        for (long both : different.values()) {
            int a = (int) (both >>> Integer.SIZE);
            int b = (int) both;
            hashes.add(PairHash.of(first[a], second[b]));
        }
        return hashes.build();
    }

    /**
     * The tables of all pairs of columns that have few classes.
     *
     * @param before what is known of pairs that are not counted anew
     */
    public ByColumns<Contingency> contingencies(ByColumns<Contingency> before, Chosen anew) {
        int[] few =
                IntStream.range(0, columns)
                        .filter(c -> tables[c].size() > 1 && tables[c].size() <= mostCodes)
                        .limit(MOST_TABLES)
                        .toArray();
        int[][] orders = new int[columns][];
        for (int column : few) {
            orders[column] = ascending(values(column));
        }
        SortedMap<Columns, Contingency> tables = new TreeMap<>();
        for (int a = 0; a < few.length; a++) {
            for (int b = a + 1; b < few.length; b++) {
                Columns pair = new Columns(few[a], few[b]);
                tables.put(pair, counted(pair, before, anew, p -> contingency(p, orders)));
            }
        }
        return new ByColumns<>(tables);
    }

    /** The codes of a column in the order of what they stand for. */
    private static int[] ascending(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] order = new int[values.length];
        for (int code = 0; code < values.length; code++) {
            order[Arrays.binarySearch(sorted, values[code])] = code;
        }
        return order;
    }

    private Contingency contingency(Columns pair, int[][] orders) {
        int[] first = codes[pair.first()];
        int[] second = codes[pair.second()];
        long[] firsts = values(pair.first());
        long[] seconds = values(pair.second());
        int n = seconds.length;
        int[] counts = new int[firsts.length * n];
        for (int row = 0; row < size; row++) {
            // Neither is absent, which is less than 0.
            if ((first[row] | second[row]) >= 0) {
                counts[first[row] * n + second[row]]++;
            }
        }
        Contingency.Builder cells = new Contingency.Builder(counts.length);
        for (int a : orders[pair.first()]) {
            for (int b : orders[pair.second()]) {
                if (counts[a * n + b] > 0) {
                    cells.add(firsts[a], seconds[b], counts[a * n + b]);
                }
            }
        }
        return cells.build();
    }

    /** What each code of a column stands for. */
    private long[] values(int column) {
        return tables[column].values();
    }

    /**
     * How well the columns of {@code by} tell these.
     *
     * @param before what is known of pairs that are not counted anew
     */
    public PairCounts toldBy(PairFold by, PairCounts before, Chosen anew) {
        long[] rows = new long[columns * columns];
        long[] told = new long[columns * columns];
        long[] guessed = new long[columns * columns];
        CodedColumn.Tally[] tallies = new CodedColumn.Tally[columns];
        int[] side = new int[size];
        Arrays.setAll(tallies, column -> column(column).tally(side));
        for (int a = 0; a < columns; a++) {
            CodedColumn telling = by.column(a);
            int[] all = telling.grouped();
            CodedColumn.Groups groups = telling.repeated(all);
            for (int b = 0; b < columns; b++) {
                int pair = a * columns + b;
                if (!anew.test(a, b)) {
                    rows[pair] = before.rows(a, b);
                    told[pair] = before.told(a, b);
                    guessed[pair] = before.guessed(a, b);
                } else if (a == b) {
                    rows[pair] = all.length;
                    told[pair] = groups.order().length;
                } else {
                    CodedColumn.Told of = tallies[b].by(telling, groups);
                    rows[pair] = of.rows();
                    told[pair] = of.told();
                    guessed[pair] = of.guessed();
                }
            }
        }
        return columns == 0 ? PairCounts.EMPTY : new PairCounts(columns, rows, told, guessed);
    }

    private CodedColumn column(int column) {
        return new CodedColumn(codes[column], tables[column].size(), size);
    }
}
