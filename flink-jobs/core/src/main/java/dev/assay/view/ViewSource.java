package dev.assay.view;

import dev.assay.declare.format.ViewOf;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.OwnColumn;
import dev.assay.declare.yaml.Nearest;
import dev.assay.document.Nullable;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.Formats;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.archive.Archives;
import dev.assay.view.fact.Attributes;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Reach;
import dev.assay.view.kind.Column;
import dev.assay.view.kind.Definition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows that a view is made of: those of a file, and of the other files of its partition.
 *
 * @param view that is made
 * @param rows how they are read
 * @param meanings from a meaning to the name of its column
 * @param input bytes of the file
 * @param file its path
 * @param length bytes of it, or {@link SeekableInput#UNKNOWN}
 * @param last rows after that time do not count, in seconds since 1970
 */
record ViewSource(
        ViewOf view,
        Format rows,
        Map<Field, String> meanings,
        SeekableInput input,
        String file,
        long length,
        double last) {

    static final int ROWS_OF_A_BATCH = 4096;

    /** Rows of another dataset that are kept, some hundred megabytes. */
    private static final int MOST_OF_LOG = 16_000_000;

    Definition definition() {
        return Definition.of(view.view());
    }

    /** The same as if nothing had been known after a time; all of it where that is null. */
    ViewSource until(@Nullable Instant asOf) {
        if (asOf == null) {
            return this;
        }
        // To the millisecond: a day that counts as a whole must not round up to the next one.
        double seconds = asOf.toEpochMilli() / 1e3;
        Format early = until(rows, view.rows(), seconds);
        return new ViewSource(view, early, meanings, input, file, length, seconds);
    }

    /** Rows without times are all that there are. */
    private static Format until(Format rows, ViewOf.Rows declared, double last) {
        String time = declared.columns().get(Field.TIME.word());
        return time == null || last == Double.POSITIVE_INFINITY
                ? rows
                : new Until(rows, time, last);
    }

    static Format rows(ViewOf.Rows rows) {
        return Formats.of(rows.format(), rows.missing(), rows.partitions());
    }

    /** All that is known of the rows of a view, and of those that they are compared with. */
    static Set<Field> known(ViewOf view) {
        Set<Field> known = EnumSet.noneOf(Field.class);
        known.addAll(Definition.of(view.view()).meanings(view.rows().columns()).keySet());
        if (view.with() != null) {
            known.addAll(looksAt(view).keySet());
        }
        return known;
    }

    /** The columns of the other dataset that a view looks at, by their meanings. */
    private static Map<Field, String> looksAt(ViewOf view) {
        Map<Field, String> meanings = new EnumMap<>(Field.class);
        for (Field field : view.view().looksAt()) {
            String column = view.with().rows().columns().get(field.word());
            if (column != null) {
                meanings.put(field, column);
            }
        }
        return meanings;
    }

    /** The columns that a view has, whatever file it is made of. */
    static List<Column> columns(ViewOf view) {
        List<OwnColumn> own = view.options().own(view.view());
        Set<String> added = new HashSet<>();
        own.forEach(column -> added.add(column.name()));
        return Stream.concat(
                        Definition.of(view.view()).columns(known(view)).stream()
                                .filter(column -> !added.contains(column.name())),
                        own.stream().map(OwnColumns::column))
                .toList();
    }

    /**
     * A column that is as the rows of the dataset have it in the first row of a key.
     *
     * @param name of it, there as here
     */
    static Column attribute(String name) {
        return new Column(
                name,
                known -> true,
                new Column.Value.Text(g -> g.facts().attributes().text(name, g.first())));
    }

    /**
     * Names of the columns of the dataset that the view has too: all but what nobody may see, what
     * the view knows better, and folders.
     */
    List<String> attributes() throws IOException {
        if (!view.view().hasAttributes()) {
            return List.of();
        }
        Set<String> known = new HashSet<>(view.rows().partitions().columns(file).names());
        columns(view).forEach(column -> known.add(column.name()));
        return rows.columns(input, file).stream()
                .filter(name -> isAttribute(name) && !known.contains(name))
                .toList();
    }

    /** Whether a column of the dataset may be one of the view. */
    boolean isAttribute(String name) {
        return view.view().hasAttributes()
                && !view.rows().hidden().contains(name)
                && !meanings.containsValue(name);
    }

    /**
     * Reads the rows of some keys.
     *
     * @param part which keys
     * @param most rows that are kept, at most
     * @param kept columns that are asked for by their names
     * @param only rows that are asked for, whose keys may be known; null where all are
     * @return null where there are more
     */
    Facts read(KeyPart part, int most, Attributes.Kept kept, @Nullable Asked only)
            throws IOException {
        refuseUnknown();
        Set<String> asked = new LinkedHashSet<>(meanings.values());
        asked.addAll(kept.names());
        // Not a copy that refuses to look for what is not there.
        List<String> columns = new ArrayList<>(asked);
        Facts facts = new Facts(columns, meanings, view.options(), definition().seen(), kept);
        String key = meanings.get(definition().keys().field(meanings.keySet()));
        PartRows taken = new PartRows(view.view(), facts, part, most, only, columns.indexOf(key));
        boolean isAll = each(columns, taken);
        if (!part.isAll() || only != null && only.hasKeys()) {
            facts.areOfSome(definition().keys().field(meanings.keySet()));
        }
        if (isAll && view.with() != null) {
            facts.compareWith(log(view.with()));
        }
        return isAll ? facts : null;
    }

    /**
     * Learns which keys have the rows that are asked for, where a row of the view needs no rows but
     * those of its key.
     *
     * @return whether it did
     */
    boolean learn(Asked asked) throws IOException {
        if (view.view().isOfAll() || view.view().hasFewKeys()) {
            return false;
        }
        asked.learns();
        long[] before = {0};
        each(
                List.of(meanings.get(definition().keys().field(meanings.keySet()))),
                (batch, path) -> {
                    asked.learn(batch, 0, before[0]);
                    before[0] += batch.rows();
                    return asked.goesOnTo(before[0]);
                });
        return true;
    }

    /** Looks at rows of the partition. */
    interface Look {
        /** Takes in rows of a file; whether it wants to see more. */
        boolean at(ColumnBatch batch, String file) throws IOException;
    }

    /** Whether all rows of the partition were looked at. */
    boolean each(List<String> columns, Look look) throws IOException {
        boolean goesOn = each(input, file, length, columns, look);
        for (String other : view.beside().getOrDefault(file, List.of())) {
            try (SeekableInput beside = Archives.open(Path.of(view.project()), other)) {
                goesOn = goesOn && each(beside, other, beside.length(), columns, look);
            }
        }
        return goesOn;
    }

    private boolean each(
            SeekableInput from, String path, long bytes, List<String> columns, Look look)
            throws IOException {
        ColumnBatch batch = new ColumnBatch(columns.size(), ROWS_OF_A_BATCH);
        BatchReader reader = rows.open(from, new ByteRange(path, 0, 0, 0, bytes, bytes), columns);
        while (reader.read(batch)) {
            if (!look.at(batch, path)) {
                return false;
            }
        }
        return true;
    }

    /** What is declared of a column that the file does not have is a fault of the declaration. */
    private void refuseUnknown() throws IOException {
        List<OwnColumn> own = view.options().own(view.view());
        List<String> columns = own.isEmpty() ? List.of() : rows.columns(input, file);
        for (OwnColumn column : own) {
            if (!columns.contains(column.column())) {
                throw new UnreadableDataException(
                        file
                                + ": there is no column '"
                                + column.column()
                                + "', of which '"
                                + column.name()
                                + "' of the view "
                                + view.view().word()
                                + " is made; "
                                + Nearest.suggest(column.column(), columns)
                                + "; correct it under views");
            }
        }
    }

    /**
     * Whom the keys of the view reach, where it asks for that: of all rows of the partition, which
     * are read for it alone.
     */
    Optional<Reach> reach() throws IOException {
        String key = meanings.get(definition().keys().field(meanings.keySet()));
        String user = meanings.get(Field.USER);
        if (!view.view().sharesUsers() || user == null) {
            return Optional.empty();
        }
        Reach reach = new Reach();
        each(
                List.of(key, user),
                (batch, path) -> {
                    reach.add(batch, 0, 1);
                    return true;
                });
        return Optional.of(reach);
    }

    /** All rows that these are compared with, whose number is bounded: the first of them count. */
    private Facts log(ViewOf.With with) throws IOException {
        Map<Field, String> meanings = looksAt(view);
        List<String> columns = List.copyOf(new LinkedHashSet<>(meanings.values()));
        Facts log = new Facts(columns, meanings, view.options(), Set.of(), Attributes.Kept.NONE);
        double[] times = new double[ROWS_OF_A_BATCH];
        int[] all = IntStream.range(0, ROWS_OF_A_BATCH).toArray();
        ColumnBatch batch = new ColumnBatch(columns.size(), ROWS_OF_A_BATCH);
        for (String path : with.files()) {
            try (SeekableInput from = Archives.open(Path.of(view.project()), path)) {
                ByteRange range = new ByteRange(path, 0, 0, 0, from.length(), from.length());
                Format rows = until(rows(with.rows()), with.rows(), last);
                BatchReader reader = rows.open(from, range, columns);
                while (log.size() < MOST_OF_LOG && reader.read(batch)) {
                    log.times(batch, times);
                    int count = Math.min(batch.rows(), MOST_OF_LOG - log.size());
                    log.add(batch, all, count, times, log.size());
                }
            }
        }
        return log;
    }
}
