package dev.assay.view;

import dev.assay.declare.DataFile;
import dev.assay.declare.format.ViewOf;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.View;
import dev.assay.document.Nullable;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.SeekableInput;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A row for each user, item, session, query ... of all files of a dataset together, with its key
 * and its times before the columns of the view. Rows come in an order that only the data decide.
 */
public final class EntityRows implements Closeable {

    /** Columns that stand before those of the view: key, newest event of it, newest of all. */
    public static final int BEFORE = 3;

    private static final int ROWS = 1024;

    private final SeekableInput input;
    private final List<String> names;
    private final ViewReader reader;
    private final ColumnBatch batch;

    /** Opens files of a project. */
    @FunctionalInterface
    public interface Opener {
        /** The bytes of a file. */
        SeekableInput open(String path) throws IOException;
    }

    /**
     * Opens a view of all its files.
     *
     * @param view of files that lie in a project
     * @param project its folder
     * @param files of the view, the first of each partition
     * @param asOf rows of the data after it do not count; null where all do
     * @param columns of the view that are asked for
     */
    public EntityRows(
            ViewOf view,
            String project,
            List<DataFile> files,
            @Nullable Instant asOf,
            List<String> columns,
            Opener opener)
            throws IOException {
        List<String> paths = paths(view, files);
        this.names = new ArrayList<>();
        names.add(EntityColumns.KEY);
        names.add(EntityColumns.EVENT);
        names.add(EntityColumns.NEWEST);
        names.addAll(columns);
        this.input = opener.open(paths.get(0));
        this.reader = new ViewReader(source(view, project, paths, asOf, input), KeyPart.ALL, names);
        this.batch = new ColumnBatch(names.size(), ROWS);
    }

    private static ViewSource source(
            ViewOf view,
            String project,
            List<String> paths,
            @Nullable Instant asOf,
            SeekableInput input)
            throws IOException {
        List<String> beside = paths.subList(1, paths.size());
        ViewOf whole =
                view.beside(beside.isEmpty() ? Map.of() : Map.of(paths.get(0), beside), project);
        return new ViewFormat(whole).source(input, paths.get(0), input.length()).until(asOf);
    }

    /**
     * Looks at the rows that a view is made of, as far as they count.
     *
     * @param columns of the dataset that are asked for
     * @param each is given batch after batch, which it must not keep
     */
    public static void eachSource(
            ViewOf view,
            String project,
            List<DataFile> files,
            @Nullable Instant asOf,
            List<String> columns,
            Opener opener,
            Consumer<ColumnBatch> each)
            throws IOException {
        List<String> paths = paths(view, files);
        try (SeekableInput first = opener.open(paths.get(0))) {
            source(view, project, paths, asOf, first)
                    .each(
                            columns,
                            (batch, file) -> {
                                each.accept(batch);
                                return true;
                            });
        }
    }

    private static List<String> paths(ViewOf view, List<DataFile> files) {
        List<String> paths = new ArrayList<>();
        for (DataFile file : files) {
            paths.add(file.path());
            paths.addAll(view.beside().getOrDefault(file.path(), List.of()));
        }
        return paths;
    }

    /** Whether rows of a view are about things that have a key, one row for each. */
    public static boolean isOf(View view) {
        return view != View.ACTIONS && view.key().kind() == Field.Kind.NAME;
    }

    /** Whether all rows that a view is made of have times, so that they can be cut at one. */
    public static boolean canBeCut(ViewOf view) {
        return view.rows().columns().containsKey(Field.TIME.word())
                && (view.with() == null
                        || view.with().rows().columns().containsKey(Field.TIME.word()));
    }

    /** The names of the columns; the first {@value #BEFORE} are no names of the data's. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** The next rows; empty where there are no more. */
    public ColumnBatch next() throws IOException {
        reader.read(batch);
        return batch;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
